import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { McpIdSchema } from '../../../src-shared/profile/mcp-id';
import type { McpDraft } from '../../../src-shared/profile/mcp-draft';
import { plainText, secretText, unknownText, type SecretText } from '../../../src-shared/profile/secret-text';
import type { TreeOf } from '../../../src-shared/profile/tree';
import { refusal } from '../../samples/small-home';
import { applyDraft } from './apply-draft';
import { sameMcp } from './same-mcp';
import { Choices, chosenMcp } from './samples/chosen-profile';
import { keptDraft, newDraft, typed } from './samples/kept-draft';
import { cut, sampleMcp } from './samples/sample-profile';

const TOKEN = `ghp_${'Ab3dEf6hIj9kLm2nOp5q'}${'Rs8tUv1wXy4zAbCd'}`;
const s = (secret: string): { secret: string } => ({ secret });
const id = McpIdSchema.parse('new');
const added = (changes: Partial<McpDraft>): Mcp => applyDraft(newDraft({ name: 'a', ...changes }), id, undefined);

test('a draft that keeps everything describes the kept server, whatever is in it', () => {
  fc.assert(fc.property(fc.array(fc.nat({ max: 1000 }), { maxLength: 300, size: 'max' }).map((numbers) => new Choices(numbers)), (from) => {
    const kept = chosenMcp(from, 'id', 'name', { unknown: true });
    const edited = applyDraft(keptDraft(kept), kept.id, kept);
    expect(edited).toEqual(kept);
    expect(sameMcp(edited, kept)).toBe(true);
  }), { numRuns: 500 });
});

type TypedCase = readonly [what: string, changes: Partial<McpDraft>, field: (mcp: Mcp) => SecretText | undefined, expected: SecretText];

describe('what is typed in', () => {
  const cases: readonly TypedCase[] = [
    ['is text where nothing looks like a secret', { args: [typed('--verbose')] }, ({ args }) => args[0], plainText('--verbose')],
    ['is cut where a part of it is a secret', { headers: [{ name: 'Authorization', value: typed(`Bearer ${TOKEN}`) }] }, ({ headers }) => headers.get('Authorization'), cut('Bearer ', s(TOKEN))],
    ['is a secret behind a flag that says so', { args: [typed('--token'), typed('hunter2-hunter2')] }, ({ args }) => args[1], secretText('hunter2-hunter2')],
    ['is a secret under a name that says so', { env: [{ name: 'API_KEY', value: typed('hunter2-hunter2') }] }, ({ env }) => env.get('API_KEY'), secretText('hunter2-hunter2')],
    ['is all secret where the person says so', { env: [{ name: 'MOOD', value: typed('sunny', true) }] }, ({ env }) => env.get('MOOD'), secretText('sunny')],
    ['can be empty', { env: [{ name: 'MOOD', value: typed('', true) }] }, ({ env }) => env.get('MOOD'), plainText('')],
    ['can be a secret that is not known', { env: [{ name: 'API_KEY', value: { unknown: true } }] }, ({ env }) => env.get('API_KEY'), unknownText()],
    ['is cut in a description, too', { description: typed(`use ${TOKEN} here`) }, ({ description }) => description, cut('use ', s(TOKEN), ' here')],
    ['is cut in a URL', { type: 'http', url: typed('https://me:hunter2-hunter2@example.com/mcp') }, ({ url }) => url, cut('https://me:', s('hunter2-hunter2'), '@example.com/mcp')],
    ...['${GITHUB_TOKEN}', '[REDACTED]', '[ENCRYPTED]', '********', '<YOUR_KEY>', '${env:X}', '$HOME'].map((text): TypedCase =>
      [`keeps ${text} as it is`, { env: [{ name: 'API_KEY', value: typed(text) }] }, ({ env }) => env.get('API_KEY'), plainText(text)]),
  ];
  test.each(cases)('%s', (_, changes, field, expected) => {
    expect(field(added(changes))).toEqual(expected);
  });

  test('is never lost, however it is cut', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('API_KEY', 'MOOD', 'URL'), (text, name) => {
      const { env, args } = added({ env: [{ name, value: typed(text) }], args: [typed('--key'), typed(text)] });
      for (const kept of [env.get(name), args[1]]) expect(kept?.segments.map((part) => ('text' in part ? part.text : part.secret)).join('')).toBe(text);
    }), { numRuns: 300 });
  });

  test('as nothing leaves out what a server need not have, and stays where it can be empty', () => {
    const mcp = added({ command: typed(''), cwd: typed(''), url: typed(''), description: typed(''), category: '', version: '', alwaysAllow: [], args: [typed('')] });
    expect([mcp.command, mcp.cwd, mcp.url, mcp.description, mcp.category, mcp.version, mcp.alwaysAllow, mcp.args]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, undefined, [plainText('')]]);
  });
});

describe('of the kept server', () => {
  const kept = sampleMcp('a', {
    args: ['--token', cut(s('hunter2-hunter2')), 'plain-word-1'], env: { A: cut('x ', s('one')), B: cut({ secret: null }), C: 'c' }, description: cut('d ', s('two')),
    extra: new Map<string, TreeOf<SecretText>>([['timeout', 5], ['note', cut(s('three'))]]), usageCount: 3, lastUsed: '2025-01-01', source: 'import', category: 'c', version: '1', alwaysAllow: ['read'],
  });
  const edit = (changes: Partial<McpDraft>): Mcp => applyDraft(keptDraft(kept, changes), kept.id, kept);

  test('stays what a draft has no word for', () => {
    expect(edit({ name: 'b', args: [], env: [], command: typed('uvx'), description: typed('new') })).toEqual({
      ...kept, name: 'b', args: [], env: new Map(), command: plainText('uvx'), description: plainText('new'),
    });
  });

  test('goes what the draft leaves empty', () => {
    expect(edit({ category: '', version: '', alwaysAllow: [] })).toEqual({ ...kept, category: undefined, version: undefined, alwaysAllow: [] });
  });

  test('goes what the draft leaves out', () => {
    const { description: _, category: __, version: ___, alwaysAllow: ____, ...rest } = keptDraft(kept);
    expect(applyDraft(rest, kept.id, kept)).toMatchObject({ description: undefined, category: undefined, version: undefined, alwaysAllow: undefined });
  });

  test('is taken any string from anywhere, in the order of the draft', () => {
    const { env } = edit({ env: [{ name: 'C', value: { kept: 'env.C' } }, { name: 'NEW', value: { kept: 'env.A' } }, { name: 'B', value: { kept: 'env.B' } }, { name: 'N', value: { kept: 'note' } }] });
    expect([...env]).toEqual([['C', plainText('c')], ['NEW', cut('x ', s('one'))], ['B', unknownText()], ['N', cut(s('three'))]]);
  });

  test('is looked at again what came to stand where secrets stand', () => {
    expect(edit({ args: [typed('--password'), { kept: 'args[2]' }] }).args[1]).toEqual(secretText('plain-word-1'));
    expect(edit({ args: [{ kept: 'args[2]' }, { kept: 'args[0]' }, { kept: 'args[1]' }] }).args).toEqual([plainText('plain-word-1'), plainText('--token'), secretText('hunter2-hunter2')]);
  });

  test.each(['env.D', 'args[3]', 'headers.A', 'nothing'])('is nothing taken from %s, for there is none', async (field) => {
    const taking = (): Promise<Mcp> => Promise.resolve().then(() => edit({ env: [{ name: 'X', value: { kept: field } }] }));
    expect(await refusal(taking())).toBe('FIELD_NOT_FOUND');
  });

  test('there is nothing to keep for a new one', async () => {
    expect(await refusal(Promise.resolve().then(() => added({ command: { kept: 'command' } })))).toBe('FIELD_NOT_FOUND');
  });
});
