import { describe, expect, test } from 'vitest';
import { ExportOptionsSchema } from '../../../src-shared/transfer/export-options';
import type { ExportResult } from '../../../src-shared/transfer/exported-file';
import { SmallHome } from '../../samples/small-home';
import { cut, sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';

const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';

describe('a client\'s file comes back into the profile that it is from, and changes nothing', () => {
  const secret = cut({ secret: SECRET });
  const local = sampleMcp('local', {
    command: '/opt/run', args: ['--token', secret, cut('https://u:', { secret: 'Pw9-Kx2_Lm4' }, '@h/'), '-y'], env: { TOKEN: secret, MOOD: 'sunny', LEVEL: 'info', NUMBER: '3' }, description: 'words',
  });
  const remote = sampleMcp('remote', { url: 'https://h.example/mcp', headers: { Authorization: cut('Bearer ', { secret: `${SECRET}2` }), 'X-Key': cut({ secret: `${SECRET}3` }), Accept: 'text/plain' } });
  const clients = ExportOptionsSchema.shape.as.unwrap().options.filter((as) => as !== 'native');

  test.each(clients.flatMap((as) => (['placeholder', 'omit', 'plain'] as const).map((secrets) => [as, secrets] as const)))('%s, %s', async (as, secrets) => {
    using home = new SmallHome();
    await home.keep(sampleProfile('P', [local, ...(as === 'claude-desktop' ? [] : [remote])]));
    const before = await home.kept();
    const { file } = await home.exports.export(home.profiles.allIds(), ExportOptionsSchema.parse({ as, secrets, allowPlain: true }));
    const text = new TextDecoder().decode(file.content);
    expect(text.includes('ghp_')).toBe(secrets === 'plain');
    const report = await home.bring({ [file.fileName]: text }, {}, { as, target: { kind: 'merge', name: 'P' } });
    expect(new Set(report.items.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
    expect((await home.kept()).map(({ mcps }) => mcps)).toEqual(before.map(({ mcps }) => mcps));
  });
});

describe('what leaves in clear', () => {
  const profile = sampleProfile('P', [sampleMcp('a', { env: { TOKEN: cut({ secret: SECRET }), WORDS: 'in ${HOME} too', BLANK: cut({ secret: null }) } }), sampleMcp('off', { url: 'https://h', headers: { Authorization: cut({ secret: SECRET }) } })]);
  async function exported(some: object): Promise<{ readonly text: string; readonly result: ExportResult }> {
    using home = new SmallHome();
    await home.keep(profile);
    const result = await home.exports.export(home.profiles.allIds(), ExportOptionsSchema.parse({ allowPlain: true, ...some }));
    return { result, text: new TextDecoder().decode(result.file.content) };
  }

  test('has references in the syntax of the program, as all else', async () => {
    const { text } = await exported({ as: 'cursor', secrets: 'plain' });
    expect(JSON.parse(text)).toMatchObject({ mcpServers: { a: { env: { TOKEN: SECRET, WORDS: 'in ${env:HOME} too', BLANK: '${env:BLANK}' } } } });
  });

  test('is counted where it is in the file', async () => {
    expect((await exported({ as: 'cursor', secrets: 'plain' })).result).toMatchObject({ leaving: { sealed: 0, plain: 3 }, secretsWithheld: 1, variables: ['BLANK'] });
    expect((await exported({ as: 'claude-desktop', secrets: 'plain' })).result).toMatchObject({ leaving: { sealed: 0, plain: 2 }, secretsWithheld: 1 });
  });

  test('can be chosen for single fields, and the others named', async () => {
    const { text, result } = await exported({ as: 'cursor', secretsFor: [{ pointer: '/mcps/a/env/TOKEN', mode: 'plain' }, { pointer: '/mcps/a/env/NONE', mode: 'omit' }] });
    expect(JSON.parse(text)).toMatchObject({ mcpServers: { a: { env: { TOKEN: SECRET, WORDS: '${env:WORDS}' } }, off: { headers: { Authorization: '${env:OFF_AUTHORIZATION}' } } } });
    expect(result).toMatchObject({ leaving: { plain: 1 }, secretsWithheld: 3, unmatched: ['/mcps/a/env/NONE'] });
  });

  test('is nothing of what was not chosen to go in', async () => {
    const { text, result } = await exported({ as: 'cursor', secrets: 'plain', fields: ['/mcps/*/command', '/mcps/a/env/WORDS'] });
    expect(JSON.parse(text)).toEqual({ mcpServers: { a: { command: 'npx', args: [], env: { WORDS: 'in ${env:HOME} too' } } } });
    expect(result).toMatchObject({ mcps: 1, leaving: { plain: 1 }, secretsWithheld: 0, fieldsLeftOut: 3, unmatched: [] });
  });
});
