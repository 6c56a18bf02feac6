import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { mapMcpTexts, mapProfileTexts, mcpTexts, profileTexts } from '../../../src-shared/profile/map-texts';
import type { Profile } from '../../../src-shared/profile/profile';
import { plainText, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { serializeJson } from '../../formats/serialize-json';
import { Choices, chosenMcp, chosenProfile } from '../profiles/samples/chosen-profile';
import { cut, sampleMcp, sampleProfile, type McpSketch } from '../profiles/samples/sample-profile';
import { coverMcp } from '../secrets/cover-secrets';
import { markText } from '../secrets/mark-secrets';
import { positionOf, treePosition } from '../secrets/text-position';
import type { SealingKeys } from '../sealing/key-deriver';
import { cheapKeys } from '../sealing/samples/cheap-keys';
import { sealedText, sealedTree } from '../sealing/samples/sealed-profile';
import { buildIncoming } from './build-incoming';
import type { IncomingProfile } from './incoming';
import { KeptState } from './samples/kept-state';
import { readSource } from './read-source';

let keys: SealingKeys;
beforeAll(async () => {
  keys = await cheapKeys('a password');
});

const GITHUB = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';

function read(text: string): IncomingProfile {
  const { file, opened, report } = readSource({ name: 'p.json', optional: false, content: new TextEncoder().encode(text) }, { strict: true, withoutSecrets: false, keys });
  const [profile] = file === undefined ? [] : buildIncoming(file, { withoutSecrets: false, opened, mintId: () => 'minted' });
  if (profile === undefined) throw new Error(JSON.stringify(report.failure));
  return profile;
}

/** One server, every text of which is sealed where the sample calls it a secret. */
const opened = (sketch: McpSketch, sensitiveFields: readonly string[] = []): IncomingProfile =>
  read(serializeJson(sealedTree(sampleProfile('Work', [sampleMcp('one', sketch)]), keys, sensitiveFields)));
const variable = (text: string): SecretText | undefined => opened({ env: { NOTE: cut({ secret: text }) } }, ['mcps[one].env.NOTE']).items[0]?.mcp.env.get('NOTE');

describe('what was sealed', () => {
  test.each([
    ['is cut as detection cuts it', `Bearer ${GITHUB}`, cut('Bearer ', { secret: GITHUB })],
    ['is one secret where detection finds none', 'plain words', cut({ secret: 'plain words' })],
    ['is one secret where it looks like a marker and is listed', '${TOKEN}', cut({ secret: '${TOKEN}' })],
    ['is one secret where it looks like what is left out', '[REDACTED]', cut({ secret: '[REDACTED]' })],
    ['has no marker beside what detection finds', `[REDACTED] ${GITHUB}`, cut('[REDACTED] ', { secret: GITHUB })],
    ['is empty where it was', '', plainText('')],
  ])('%s', (_, text, segments) => {
    expect(variable(text)).toEqual(segments);
  });

  test('is a secret in arguments and descriptions, behind a server that is refused too', () => {
    const strange = sampleMcp('refused', { type: 'carrier pigeon' as 'stdio' });
    const hidden = { args: ['--note', cut({ secret: 'seldom seen' })], description: cut({ secret: 'a hidden word' }) };
    const { items, rejected } = read(sealedText(sampleProfile('Work', [strange, sampleMcp('one', hidden)]), keys));
    expect([rejected.length, items.length]).toEqual([1, 1]);
    expect(items[0]?.mcp).toMatchObject({ description: hidden.description, args: [plainText('--note'), hidden.args[1]] });
  });

  test('is not told as a secret in clear, as it is where it stands so', () => {
    const description = cut('use ', { secret: GITHUB });
    expect(opened({ description }).items[0]).toMatchObject({ findings: [], mcp: { description } });
    const bare = sampleProfile('Work', [sampleMcp('one', { description: plainText(`use ${GITHUB}`) })]);
    expect(read(sealedText(bare, keys)).items[0]?.findings.map(({ code }) => code)).toEqual(['SECRET_IN_CLEAR']);
  });

  test('outside of servers is a secret too', () => {
    const profile = sampleProfile('Work', [], { description: cut({ secret: 'between us' }), extras: new Map([['', new Map([['x-note', cut({ secret: '${HIDDEN}' })]])], ['/profile', new Map([['x-two', cut({ secret: 'two' })]])]]) });
    expect(profileTexts(read(sealedText(profile, keys)).profile)).toEqual(profileTexts(profile));
  });
});

/** The profile as it would be kept if it came in clear: cut by detection, and whole where that finds nothing. */
function asKept(profile: Profile): Profile {
  const whole = (text: SecretText): string => wholeText(text) ?? '';
  return mapProfileTexts({
    ...profile, mcps: profile.mcps.map((mcp) => mapMcpTexts(mcp, (text, path) => markText(plainText(whole(text)), positionOf(path, mcp), false, 'listed'))),
  }, (text, path) => markText(plainText(whole(text)), treePosition(path, undefined), false, 'listed'));
}

const choices = fc.array(fc.nat({ max: 1000 }), { maxLength: 300, size: 'max' }).map((numbers) => new Choices(numbers));
const chosen = (from: Choices): Profile => {
  const kinds = { unknown: false };
  return chosenProfile(from, 'p', 'P', from.many(3, (index) => chosenMcp(from, `id ${index}`, `name ${index}`, kinds)), kinds);
};

test('a profile that is sealed and opened is the same: secrets, text and all', () => {
  fc.assert(fc.property(choices, (from) => {
    const kept = asKept(chosen(from));
    const { profile } = read(sealedText(kept, keys));
    // What is withheld as a whole although nothing is found in it comes back as a secret.
    expect(profile.mcps.map(coverMcp).map(mcpTexts)).toEqual(kept.mcps.map(coverMcp).map(mcpTexts));
    expect(profileTexts(profile)).toEqual(profileTexts(kept));
  }), { numRuns: 60 });
}, 60_000);

test('a profile that is sealed and brought back where it came from is no change', () => {
  fc.assert(fc.property(choices, (from) => {
    const kept = chosen(from);
    const state = new KeptState(kept);
    const { items, changes } = state.bring([read(sealedText(kept, keys))]);
    expect(items.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
    expect(changes).toEqual({ putProfiles: [], putMcps: [], removeMcps: [], remember: [] });
    expect(state.profiles).toEqual([kept]);
  }), { numRuns: 60 });
}, 60_000);
