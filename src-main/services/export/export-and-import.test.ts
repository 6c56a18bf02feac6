import { expect, test } from 'vitest';
import { ExportOptionsSchema } from '../../../src-shared/transfer/export-options';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import { ResolutionSchema } from '../../../src-shared/transfer/resolution';
import { SmallHome } from '../../samples/small-home';
import { cut, sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';

const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
const PASSWORD = 'a password';
const PROFILES = [
  sampleProfile('Work', [
    sampleMcp('github', { args: ['--token', cut({ secret: SECRET }), cut('say ', { secret: 'hunter2' })], env: { TOKEN: cut({ secret: SECRET }), MOOD: 'sunny', ODD: cut({ secret: '${NAME} [REDACTED]' }), LEVEL: 'info' } }),
    sampleMcp('remote', { url: cut('https://u:', { secret: 'Pw9-Kx2_Lm4' }, '@h.example/'), headers: { Authorization: cut('Bearer ', { secret: `${SECRET}2` }) } }),
  ], { description: cut('ask for ', { secret: `${SECRET}3` }), extras: new Map([['', new Map([['note', cut({ secret: `${SECRET}4` })]])]]) }),
  sampleProfile('Play', [sampleMcp('echo', { env: { KEY: cut({ secret: `${SECRET}5` }) } })]),
];

async function carried(there: SmallHome, some: object, names: readonly string[]): Promise<ImportReport> {
  using here = new SmallHome();
  await here.keep(...PROFILES);
  const { file: { fileName: name, content } } = await here.exports.export(here.profiles.resolve(names), ExportOptionsSchema.parse(some));
  const { planId } = await there.imports.plan([{ name, content, optional: false }], { strict: true, withoutSecrets: false, password: PASSWORD });
  return there.imports.apply(planId, { resolution: ResolutionSchema.parse({}), dryRun: false, replan: false });
}

const sealed = { secrets: 'sealed', encryptionKey: PASSWORD };
const WAYS = [
  ['sealed', sealed, ['Work']], ['sealed, as YAML in gzip', { ...sealed, format: 'yaml', compression: 'gzip' }, ['Work']], ['sealed, both in an archive', sealed, ['Work', 'Play']],
  ['in clear', { secrets: 'plain', allowPlain: true }, ['Work']], ['in clear, in Brotli', { secrets: 'plain', allowPlain: true, compression: 'brotli' }, ['Work']], ['in clear, both in an archive', { secrets: 'plain', allowPlain: true }, ['Work', 'Play']],
] as const;

test.each(WAYS)('what left %s brings nothing new where it is from', async (_how, some, names) => {
  using home = new SmallHome();
  await home.keep(...PROFILES);
  const report = await carried(home, some, names);
  expect(report).toMatchObject({ success: true, errors: [] });
  expect(report.findings.filter(({ code }) => some.secrets === 'sealed' || code !== 'SECRET_IN_CLEAR')).toEqual([]);
  expect(new Set(report.items.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
});

test.each(WAYS)('what left %s is all there in another home', async (_how, some, names) => {
  using there = new SmallHome();
  expect(await carried(there, some, names)).toMatchObject({ success: true, profilesImported: names.length });
  using here = new SmallHome();
  await here.keep(...PROFILES);
  const options = ExportOptionsSchema.parse({ secrets: 'plain', allowPlain: true, fields: ['/mcps', '/profile/description', '/note'] });
  const all = (home: SmallHome): Promise<unknown> => Promise.all(names.map(async (name) => {
    const { profile, mcps, note } = JSON.parse(await home.written(name, options)) as Readonly<Record<string, unknown>>;
    return { profile, mcps, note };
  }));
  expect(await all(there)).toEqual(await all(here));
});
