import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { McpIdSchema } from '../../../src-shared/profile/mcp-id';
import { joinSegments, plainText, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { isList, isMap, NumberText, type TreeMap, type TreeMapOf, type TreeOf } from '../../../src-shared/profile/tree';
import { WRITTEN_LANGUAGES } from '../../../src-shared/transfer/written-language';
import { clientDocument } from '../client-document';
import { FORMAT_CATALOGUE } from '../format-catalogue';
import { parseText } from '../parse-text';
import type { ParsedMcp, ParsedProfile } from '../parsed-file';
import { serializeJson } from '../serialize-json';
import { serializeToml } from '../serialize-toml';
import type { ClientLoss, ClientWriter } from './client-writer';
import { CLIENT_WRITERS } from './client-writer-catalogue';
import { translateMcp } from './translate-mcp';
import { withKeptReferences, withUnsaidFields } from './unsaid-fields';

const WRITERS = Object.values(CLIENT_WRITERS);

const fileName = ({ id }: ClientWriter): string => (id === 'claude-desktop' ? 'claude_desktop_config.json' : `servers.${WRITTEN_LANGUAGES[id][0]}`);
const parse = (writer: ClientWriter, text: string, name = fileName(writer)): readonly ParsedProfile[] => FORMAT_CATALOGUE[writer.id].parse(parseText(text, { name }), { name }).profiles;

interface Written {
  readonly text: string;
  /** With references in the client's syntax. */
  readonly spoken: readonly Mcp[];
  readonly losses: readonly ClientLoss[];
}

function write(writer: ClientWriter, mcps: readonly Mcp[], root: TreeMap = new Map()): Written {
  const spoken = mcps.map((mcp) => translateMcp(mcp, writer.references));
  const { document, losses } = clientDocument(spoken.map(({ mcp }) => mcp), writer, root);
  const references = spoken.flatMap(({ mcp, losses: lost }) => Object.values(lost).flat().map((field) => ({ mcp: mcp.name, reason: `reference ${field}` })));
  return { text: WRITTEN_LANGUAGES[writer.id][0] === 'toml' ? serializeToml(document) : serializeJson(document), losses: [...losses, ...references], spoken: spoken.map(({ mcp }) => mcp) };
}

const asMcp = ({ sensitive, reference, place, id, ...mcp }: ParsedMcp, index: number): Mcp => {
  void [sensitive, reference, place];
  return { ...mcp, id: McpIdSchema.parse(id ?? `id ${index}`) };
};

/** What a server means, field by field; order only where it matters, and nothing for what is not said. */
function meaningOf(mcp: Omit<Mcp, 'id'>): ReadonlyMap<string, unknown> {
  const texts = (values: ReadonlyMap<string, SecretText>, field: string): readonly (readonly [string, unknown])[] => [...values].map(([name, value]) => [`${field}.${name}`, wholeText(value)] as const);
  const tools = mcp.alwaysAllow === undefined ? undefined : [...mcp.alwaysAllow].toSorted();
  const fields: readonly (readonly [string, unknown])[] = [
    ['type', mcp.type], ['command', mcp.command && wholeText(mcp.command)], ['args', mcp.args.map(wholeText)], ['cwd', mcp.cwd && wholeText(mcp.cwd)],
    ...texts(mcp.env, 'env'), ['url', mcp.url && wholeText(mcp.url)], ...texts(mcp.headers, 'headers'), ['disabled', mcp.disabled],
    ['description', mcp.description && wholeText(mcp.description)], ['alwaysAllow', tools?.length === 0 ? undefined : tools], ...[...mcp.extra].map(([field, value]) => [`extra.${field}`, plain(value)] as const),
  ];
  return new Map(fields.filter(([, value]) => value !== undefined && value !== '' && value !== false));
}

function plain(tree: TreeOf<SecretText>): unknown {
  if (tree === null || typeof tree !== 'object') return tree;
  if (tree instanceof NumberText) return tree.source;
  if (isList(tree)) return tree.map(plain);
  return isMap(tree) ? [...(tree as TreeMapOf<SecretText>)].map(([key, value]) => [key, plain(value)]) : wholeText(tree as SecretText);
}

/** What is said of a field that does not come back. */
const SAID: readonly (readonly [RegExp, RegExp])[] = [
  [/^type$/, /transport/], [/^cwd$/, /working folder/], [/^description$/, /description/], [/^alwaysAllow$/, /allowed tools/],
  [/^extra\.timeout$/, /its time limit/], [/^extra\.startupTimeout$/, /time limit for starting/], [/^extra\.enabledTools$/, /limited to/], [/^extra\.disabledTools$/, /tools that are off/],
  [/^extra\.envFile$/, /file of variables/], [/^url$/, /without its address/], [/^headers\./, /without its headers/], [/^env\./, /without its environment/],
  [/^command$/, /without its command/], [/^args$/, /without its arguments/],
];

/** Fields that differ and of which nothing is said. */
function unsaid(before: Omit<Mcp, 'id'>, after: Omit<Mcp, 'id'> | undefined, losses: readonly ClientLoss[]): readonly string[] {
  const reasons = losses.filter(({ mcp }) => mcp === before.name).map(({ reason }) => reason);
  if (after === undefined) return reasons.some((reason) => reason.startsWith('left out: ')) ? [] : ['the whole server'];
  const [was, is] = [meaningOf(before), meaningOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((field) => JSON.stringify(was.get(field)) !== JSON.stringify(is.get(field)))
    .filter((field) => !reasons.some((reason) => isSaid(field, reason)));
}

function isSaid(field: string, reason: string): boolean {
  if (SAID.some(([of, said]) => of.test(field) && said.test(reason))) return true;
  if (reason.startsWith('reference ')) return `reference ${field}` === reason || (field === 'args' && reason.startsWith('reference args'));
  const [, list] = /^without its fields? (.*)$/.exec(reason) ?? [];
  return list !== undefined && field.startsWith('extra.') && list.includes(field.slice('extra.'.length));
}

/** What a written server would change of the kept one, if what the client can not say did not count; an import leaves these two alone. */
function changed({ abilities, references }: ClientWriter, kept: Mcp, again: Omit<Mcp, 'id'> | undefined): readonly string[] {
  if (again === undefined) return [];
  const [was, is] = [meaningOf(kept), meaningOf(withUnsaidFields(kept, withKeptReferences(kept, again, references), abilities))];
  return [...new Set([...was.keys(), ...is.keys()])].filter((field) => field !== 'description' && field !== 'alwaysAllow' && JSON.stringify(was.get(field)) !== JSON.stringify(is.get(field)));
}

const SAMPLES = new URL('../samples/', import.meta.url);
const samples = readdirSync(SAMPLES, { withFileTypes: true }).flatMap((folder) => WRITERS.filter(({ id }) => folder.isDirectory() && id === folder.name))
  .flatMap(({ id }) => readdirSync(new URL(`${id}/`, SAMPLES), { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => [id, name] as const));

test('every client has samples', () => expect(new Set(samples.map(([id]) => id))).toEqual(new Set(WRITERS.map(({ id }) => id))));

describe('a sample comes back as it was, or it is said what does not', () => {
  test.each(samples)('%s: %s', (id, sample) => {
    const writer = CLIENT_WRITERS[id];
    const profiles = parse(writer, readFileSync(new URL(`${id}/${sample}`, SAMPLES), 'utf8'), sample);
    for (const profile of profiles) {
      const mcps = profile.mcps.map(asMcp);
      const root = new Map([...profile.extras.get('') ?? []].map(([field, value]) => [field, asText(value)]));
      const { text, losses } = write(writer, mcps, root);
      const [again] = parse(writer, text);
      const byName = new Map(again?.mcps.map((mcp) => [mcp.name, mcp]));
      expect(mcps.flatMap((mcp) => unsaid(mcp, byName.get(mcp.name), losses).map((field) => `${mcp.name}: ${field}`))).toEqual([]);
      expect(again?.mcps.map(({ name }) => name)).toEqual(mcps.map(({ name }) => name).filter((name) => byName.has(name)));
      expect(again?.rejected).toEqual([]);
      expect(mcps.flatMap((mcp) => changed(writer, mcp, byName.get(mcp.name)))).toEqual([]);
      const inputs = inputsOf(profile);
      expect(inputsOf(again).slice(0, inputs.length)).toEqual(id === 'vscode' ? inputs : []);
      // Written again, it is the same, byte for byte.
      const second = write(writer, again?.mcps.map(asMcp) ?? [], root);
      expect(second.text).toBe(text);
    }
  });
});

function inputsOf(profile: ParsedProfile | undefined): readonly unknown[] {
  const inputs = profile?.extras.get('')?.get('inputs');
  return isList(inputs) ? inputs : [];
}

function asText(tree: TreeOf<SecretText>): TreeOf<string> {
  if (tree === null || typeof tree !== 'object' || tree instanceof NumberText) return tree;
  if (isList(tree)) return tree.map(asText);
  return isMap(tree) ? new Map([...(tree as TreeMapOf<SecretText>)].map(([key, value]) => [key, asText(value)])) : wholeText(tree as SecretText) ?? '';
}

const odd = fc.oneof(
  fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('10', '2', '__proto__', 'constructor', 'a"b', "it's", 'two\nlines', 'tab\t', 'back\\slash', '❄ 🙂', 'é', 'a.b', '#x', '[x]', 'no', 'null', '\u007f', '\u0000', '{env', '$x$'),
);
/** Names that reading gives to servers: blank ones get another. */
const names = odd.filter((name) => name.trim() !== '' && !/^[$_#]|^\/\//.test(name));
const texts = odd.map((text) => joinSegments([{ text }]));
const maps = fc.uniqueArray(fc.tuple(odd, texts), { maxLength: 4, selector: ([name]) => name.toLowerCase() }).map((entries) => new Map(entries));
const neutral = fc.record<Record<string, TreeOf<SecretText>>>({
  timeout: fc.integer({ min: 1, max: 360_000_000 }), startupTimeout: fc.integer({ min: 1, max: 360_000_000 }),
  enabledTools: fc.array(texts, { minLength: 1, maxLength: 3 }), disabledTools: fc.array(texts, { minLength: 1, maxLength: 3 }), envFile: fc.constant(plainText('/srv/.env')),
}, { requiredKeys: [] }).map((fields) => new Map(Object.entries(fields)));
const base = {
  name: names, disabled: fc.boolean(), description: fc.option(texts, { nil: undefined }), cwd: fc.option(texts, { nil: undefined }), extra: neutral,
  alwaysAllow: fc.option(fc.uniqueArray(odd, { minLength: 1, maxLength: 3 }), { nil: undefined }), tags: fc.constant<string[]>([]), id: fc.constant(McpIdSchema.parse('id')),
};
/** Commands with blanks and without arguments are split on reading. */
const stdio: fc.Arbitrary<Mcp> = fc.record({
  ...base, type: fc.constant('stdio' as const), command: fc.constantFrom('npx', '/opt/bin/run', 'C:\\run.exe', 'é').map(plainText), args: fc.array(texts, { minLength: 1, maxLength: 4 }), env: maps,
  headers: fc.constant(new Map<string, SecretText>()),
});
const remote: fc.Arbitrary<Mcp> = fc.record({
  ...base, type: fc.constantFrom('http' as const, 'sse' as const), url: fc.constantFrom('https://mcp.example/mcp', 'https://mcp.example/sse', 'http://[::1]:3/a?b="c"').map(plainText), headers: maps,
  args: fc.constant([]), env: fc.constant(new Map<string, SecretText>()),
});

describe('any servers come back as they were, or it is said what does not', () => {
  test.each(WRITERS.map((writer) => [writer.id] as const))('%s', (id) => {
    const writer = CLIENT_WRITERS[id];
    fc.assert(fc.property(fc.uniqueArray(fc.oneof(stdio, remote), { maxLength: 5, selector: ({ name }) => name.normalize('NFKC').toLowerCase().trim() }), (mcps) => {
      const { text, losses, spoken } = write(writer, mcps);
      const [again] = parse(writer, text);
      const byName = new Map(again?.mcps.map((mcp) => [mcp.name, mcp]));
      expect(spoken.flatMap((mcp) => unsaid(mcp, byName.get(mcp.name), losses).map((field) => `${mcp.name}: ${field}`))).toEqual([]);
      expect(again?.mcps.map(({ name }) => name)).toEqual(mcps.map(({ name }) => name).filter((name) => byName.has(name)));
      expect(write(writer, mcps).text).toBe(text);
      expect(mcps.flatMap((mcp) => changed(writer, mcp, byName.get(mcp.name)))).toEqual([]);
    }), { numRuns: 150 });
  });
});
