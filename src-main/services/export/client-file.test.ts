import { describe, expect, test } from 'vitest';
import { ExportOptionsSchema } from '../../../src-shared/transfer/export-options';
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

  test.each(clients.flatMap((as) => (['placeholder', 'omit'] as const).map((secrets) => [as, secrets] as const)))('%s, %s', async (as, secrets) => {
    using home = new SmallHome();
    await home.keep(sampleProfile('P', [local, ...(as === 'claude-desktop' ? [] : [remote])]));
    const before = await home.kept();
    const { file } = await home.exports.export(home.profiles.allIds(), ExportOptionsSchema.parse({ as, secrets }));
    const text = new TextDecoder().decode(file.content);
    expect(text).not.toContain('ghp_');
    const report = await home.bring({ [file.fileName]: text }, {}, { as, target: { kind: 'merge', name: 'P' } });
    expect(new Set(report.items.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
    expect((await home.kept()).map(({ mcps }) => mcps)).toEqual(before.map(({ mcps }) => mcps));
  });
});
