import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { fieldPathText, type FieldPath } from '../../../src-shared/profile/field-path';
import { mapMcpTexts, mapProfileTexts, mcpTexts, profileTexts } from '../../../src-shared/profile/map-texts';
import type { Profile } from '../../../src-shared/profile/profile';
import { hasSecret, plainText, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { isMap } from '../../../src-shared/profile/tree';
import { ExportOptionsSchema, SecretModeSchema, type ExportOptions } from '../../../src-shared/transfer/export-options';
import { compress } from '../../files/compress';
import { unpackCompressed } from '../../files/unpack-compressed';
import { parseNativeProfile } from '../../formats/native-profile-format';
import { parseText } from '../../formats/parse-text';
import type { ParsedProfile } from '../../formats/parsed-file';
import { serializeJson } from '../../formats/serialize-json';
import { Choices, chosenMcp, chosenProfile } from '../profiles/samples/chosen-profile';
import { coverMcp } from '../secrets/cover-secrets';
import type { SealingKeys } from '../sealing/key-deriver';
import { openDocument } from '../sealing/open-document';
import { cheapKeys } from '../sealing/samples/cheap-keys';
import { documentPointer } from '../sealing/text-place';
import { exportTask, profileTask } from './export-task';
import { profileWriter } from './profile-writer';

let keys: SealingKeys;
beforeAll(async () => {
  keys = await cheapKeys('a password');
});

const choices = fc.array(fc.nat({ max: 1000 }), { maxLength: 300, size: 'max' }).map((numbers) => new Choices(numbers));
const modes = fc.constantFrom(...SecretModeSchema.options);
const pointers = fc.constantFrom('', '/mcps', '/mcps/*/env', '/mcps/0', '/mcps/name 1/args', '/mcps/*/env/a', '/profile/description', '/profile', '/mcps/*/url', '/mcps/*/headers', '/mcps/*/x-a', '/x-a');
const wishes = fc.record({
  secrets: modes, format: fc.constantFrom('json', 'yaml'), compression: fc.constantFrom('none', 'gzip', 'brotli'),
  secretsFor: fc.array(fc.record({ pointer: pointers, mode: modes }), { maxLength: 3 }), fields: fc.option(fc.array(pointers, { minLength: 1, maxLength: 3 }), { nil: undefined }),
});

interface Read {
  readonly profile: ParsedProfile;
  /** Pointers in the document. */
  readonly opened: readonly string[];
  readonly security: ReadonlyMap<string, unknown>;
  readonly text: string;
}

async function readBack(text: string, { compression }: ExportOptions): Promise<Read> {
  const packed = new TextEncoder().encode(text);
  const unpacked = compression === 'none' ? packed : await unpackCompressed(await compress(packed, compression), compression);
  const { tree } = parseText(new TextDecoder().decode(unpacked));
  if (!isMap(tree)) throw new Error('no document');
  const { document, sealed } = openDocument(tree, keys);
  const [profile] = parseNativeProfile(parseText(serializeJson(document))).profiles;
  const security = document.get('security');
  if (profile === undefined || !isMap(security)) throw new Error('no profile');
  return { profile, opened: sealed.map(documentPointer), security, text };
}

/** What a text has to come back as, where its secrets are treated as `mode` says. */
function expected(text: SecretText, mode: string): RegExp | string {
  const whole = wholeText(text);
  if (!hasSecret(text) || (whole !== undefined && (mode === 'sealed' || mode === 'plain'))) return whole ?? '';
  return mode === 'placeholder' ? /\$\{\w+\}/ : /\[REDACTED\]/;
}

type Placed = readonly (readonly [path: FieldPath, text: SecretText])[];
const textsOf = (profile: Omit<Profile, 'id'>): Placed => [
  ...profileTexts(profile).map(({ path, text }) => [path, text] as const),
  ...profile.mcps.flatMap((mcp) => mcpTexts(mcp).map(({ path, text }) => [['mcps', mcp.id, ...path], text] as const)),
];

/** Everything but texts and what belongs to documents alone. */
function frame(profile: Omit<Profile, 'id' | 'mcps'> & { readonly mcps: readonly object[] }): unknown {
  const dull = (): SecretText => plainText('t');
  const { name, category, tags, color, icon, author, version, compatibility, autoEnable, autoDisable, strictMode, extras } = mapProfileTexts(profile, dull);
  const servers = profile.mcps.map((mcp) => {
    const { id, name: called, type, command, args, cwd, env, url, headers, description, category: kind, tags: labels, disabled, alwaysAllow, usageCount, lastUsed, source, version: number, extra } = mapMcpTexts(mcp as Profile['mcps'][number], dull);
    return [id, called, type, command, args, cwd, [...env], url, [...headers], description, kind, labels, disabled, alwaysAllow, usageCount, lastUsed, source, number, [...extra]];
  });
  return [name, category, tags, color, icon, author, version, compatibility, autoEnable, autoDisable, strictMode, [...extras].filter(([, fields]) => fields.size > 0), servers];
}

test('whatever is chosen, what leaves comes back as it was, and what stays can be told from it', async () => {
  await fc.assert(fc.asyncProperty(choices, wishes, async (from, wish) => {
    const whole = chosenProfile(from, 'p', 'P', from.many(3, (index) => chosenMcp(from, `id ${index}`, `name ${index}`, { unknown: true })), { unknown: true });
    const needsKey = [wish.secrets, ...wish.secretsFor.map(({ mode }) => mode)].includes('sealed');
    const options = ExportOptionsSchema.parse({ ...wish, allowPlain: true, ...(needsKey && { encryptionKey: 'a password' }) });
    const task = profileTask(exportTask(options, new Date(0), '0'), whole);
    const written = (await profileWriter('native', options.format))(task);
    const kept = task.selection?.profile ?? whole;
    const read = await readBack(await written.text(keys), options);

    const covered = { ...kept, mcps: kept.mcps.map(coverMcp) };
    const came = textsOf(read.profile as unknown as Profile).map(([, text]) => wholeText(text) ?? '(unknown)');
    const wanted = textsOf(covered).map(([path, text]) => expected(text, task.modes.modeOf(path)));
    expect(came).toHaveLength(wanted.length);
    wanted.forEach((want, index) => (typeof want === 'string' ? expect(came[index]).toBe(want) : expect(came[index]).toMatch(want)));
    expect(frame(read.profile)).toEqual(frame(kept));

    const secrets = textsOf(covered).filter(([, text]) => hasSecret(text));
    const leaves = (mode: string): Placed => secrets.filter(([path, text]) => wholeText(text) !== undefined && task.modes.modeOf(path) === mode);
    const { leaving, count } = written.withheld;
    expect({ ...leaving, count }).toEqual({ sealed: leaves('sealed').length, plain: leaves('plain').length, count: secrets.length - leaves('sealed').length - leaves('plain').length });
    expect(read.opened).toHaveLength(leaving.sealed);
    expect([read.security.get('encryptionUsed'), read.security.get('exportedWithSecrets')]).toEqual([leaving.sealed > 0, leaving.sealed + leaving.plain > 0]);
    // Values are secret where they hold the word; in clear they stand only where they may, and in a picture nowhere.
    if (leaving.plain === 0) expect(read.text).not.toContain('canary');
    expect(await written.picture(keys)).not.toContain('canary');
  }), { numRuns: 150 });
}, 60_000);

test('every secret that stays or is sealed is listed as sensitive, and of those in clear all that would not read as a marker', async () => {
  await fc.assert(fc.asyncProperty(choices, modes, async (from, mode) => {
    const whole = chosenProfile(from, 'p', 'P', from.many(2, (index) => chosenMcp(from, `id${index}`, `name ${index}`, { unknown: true })), { unknown: true });
    const options = ExportOptionsSchema.parse({ secrets: mode, allowPlain: true, ...(mode === 'sealed' && { encryptionKey: 'x' }) });
    const { withheld } = (await profileWriter('native', 'json'))(profileTask(exportTask(options, new Date(0), '0'), whole));
    const listed = textsOf({ ...whole, mcps: whole.mcps.map(coverMcp) }).filter(([, text]) => hasSecret(text) && !(mode === 'plain' && /\[REDACTED\]|\$\{\w+\}/.test(wholeText(text) ?? '')));
    const names = listed.map(([[first, id, ...path]]) => (first === 'mcps' ? `mcps[${String(id)}]${fieldPathText(path).startsWith('[') ? '' : '.'}${fieldPathText(path)}` : undefined));
    expect(withheld.sensitiveFields.filter((field) => field.startsWith('mcps['))).toEqual(names.filter((name) => name !== undefined));
    expect(withheld.sensitiveFields).toHaveLength(listed.length);
  }), { numRuns: 100 });
}, 60_000);
