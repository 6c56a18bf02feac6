import { describe, expect, test } from 'vitest';
import { ExportOptionsSchema, type ExportOptions } from '../../../src-shared/transfer/export-options';
import { ExportPreviewSchema } from '../../../src-shared/transfer/exported-file';
import { SmallHome } from '../../samples/small-home';
import { cut, sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';

const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
const options = (some: Partial<ExportOptions> = {}): ExportOptions => ExportOptionsSchema.parse(some);
const SEALED = options({ secrets: 'sealed', encryptionKey: 'a password' });
const work = sampleProfile('Work', [sampleMcp('github', { args: ['--token', cut({ secret: SECRET })], env: { TOKEN: cut({ secret: SECRET }), MOOD: 'sunny' } })], { description: cut('ask ', { secret: SECRET }) });

async function filled(): Promise<SmallHome> {
  const home = new SmallHome();
  await home.keep(work);
  return home;
}

describe('a preview', () => {
  test('asks for neither password nor yes, stretches nothing, and shows no secret', async () => {
    using home = await filled();
    for (const some of [{ secrets: 'sealed' }, { secrets: 'plain' }, { as: 'generic', secrets: 'plain' }, { secrets: 'sealed', secretsFor: [{ pointer: '/mcps', mode: 'plain' }] }] as const) {
      const preview = await home.exports.preview(home.profiles.allIds(), options(some as Partial<ExportOptions>), 1_000_000);
      expect(ExportPreviewSchema.parse(preview)).toEqual(preview);
      expect(preview.text).not.toMatch(/ghp_|sunny/);
      expect(preview.leaving.sealed + preview.leaving.plain).toBeGreaterThan(2);
    }
    expect(home.deriver.derivations).toBe(0);
  });

  test('has the size of the file and the beginning of each sealed value', async () => {
    using home = await filled();
    const preview = await home.exports.preview(home.profiles.allIds(), SEALED, 1_000_000);
    // The key derivation of tests says N with a digit less.
    expect(preview.bytes).toBe((await home.exports.export(home.profiles.allIds(), SEALED)).file.content.length + 1);
    expect(preview.text).toMatch(/"algorithm": "AES-256-GCM",\s+"iv": "[\w+/]{6}…",\s+"data": "[\w+/]{6}…",\s+"authTag": "[\w+/]{6}…"/);
    expect(preview.leaving).toEqual({ sealed: 4, plain: 0 });
  });

  test('masks what would leave in clear, and counts the true size', async () => {
    using home = await filled();
    const plain = options({ secrets: 'plain', allowPlain: true });
    const preview = await home.exports.preview(home.profiles.allIds(), plain, 1_000_000);
    expect(preview.text).toContain('"TOKEN": "••••••"');
    expect(preview.text).toContain('"description": "ask ••••••"');
    expect(preview.bytes).toBe((await home.exports.export(home.profiles.allIds(), plain)).file.content.length);
  });
});
