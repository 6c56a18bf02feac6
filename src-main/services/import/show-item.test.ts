import { describe, expect, test } from 'vitest';
import { IMPORT_OPERATIONS } from '../../../src-shared/contract/import-operations';
import { refusal, SmallHome } from '../../samples/small-home';
import { cut, sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';

const MINE = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
const THEIRS = 'ghp_Zz3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
const native = (mcps: readonly unknown[], format = 'profile-bundle', name = 'Work'): unknown =>
  ({ exportInfo: { version: '1.0', format }, profile: { id: name, name }, mcps, security: { sensitiveFields: ['mcps[github].env.TOKEN'] } });
const shown = (view: { readonly fields: readonly { readonly field: string; readonly shown: string }[] } | undefined): readonly string[] | undefined =>
  view?.fields.map((field) => `${field.field} ${field.shown}`);

async function filledHome(): Promise<SmallHome> {
  const home = new SmallHome();
  await home.keep(sampleProfile('Work', [sampleMcp('github', { env: { TOKEN: cut({ secret: MINE }), MOOD: 'sunny' } })]));
  return home;
}

describe('a server of a plan is shown masked', () => {
  test('as it comes in, and what it meets', async () => {
    using home = await filledHome();
    const { planId } = await home.plan({ 'work.json': native([
      { id: 'github', name: 'github', type: 'stdio', command: 'uvx', args: ['--token', THEIRS], env: { TOKEN: '[REDACTED]' } }, { id: 'n', name: 'new', type: 'stdio', command: 'x' },
    ]) });
    const met = await home.imports.show(planId, 'p0/m0');
    expect(IMPORT_OPERATIONS['import.show'].output.parse(met)).toEqual(met);
    expect(JSON.stringify(met)).not.toMatch(/ghp_|sunny/);
    expect(shown(met.theirs)).toEqual(['command uvx', 'args[0] --token', 'args[1] ••••••', 'env.TOKEN (unknown)']);
    expect(shown(met.mine)).toEqual(['command npx', 'env.TOKEN ••••••', 'env.MOOD ••••••']);
    expect(await home.imports.show(planId, 'p0/m1')).toEqual({ theirs: expect.objectContaining({ name: 'new' }) as unknown });
  });

  test('as what a manifest found under its name', async () => {
    using home = await filledHome();
    const { planId } = await home.plan({ 'team.json': native([{ id: 'github', name: 'github', type: 'stdio' }, { id: 'o', name: 'nowhere', type: 'stdio' }], 'profile-manifest', 'Team') });
    expect(shown((await home.imports.show(planId, 'p0/m0')).theirs)).toEqual(['command npx', 'env.TOKEN (unknown)', 'env.MOOD (unknown)']);
    expect(await home.imports.show(planId, 'p0/m1')).toEqual({ theirs: expect.objectContaining({ name: 'nowhere', fields: [] }) as unknown });
  });
});

test.each(['p0', 'p0/r0', 'p0/m9', ''])('there is no server under %j', async (key) => {
  using home = new SmallHome();
  const { planId } = await home.plan({ 'work.json': native([{ id: 'b', name: 'bad', type: 'carrier pigeon' }]) });
  expect(await refusal(home.imports.show(planId, key))).toBe('MCP_NOT_FOUND');
});
