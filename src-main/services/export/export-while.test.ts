import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ExportOptionsSchema } from '../../../src-shared/transfer/export-options';
import { compress } from '../../files/compress';
import { zipChunks } from '../../files/write-zip';
import { refusal, SmallHome } from '../../samples/small-home';
import { openMoment } from '../../worker/open-moment';
import { UNWATCHED } from '../import/job-watch';
import { cut, sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import { OpenVault } from '../secrets/vault';
import { ExportService } from './export-service';
import { VaultGuard } from './vault-guard';

const profiles = ['Work', 'Play', 'Rest'].map((name) => sampleProfile(name, [sampleMcp(`of ${name}`, { env: { TOKEN: cut({ secret: `secret of ${name}` }) } })], { id: name }));
const OPTIONS = ExportOptionsSchema.parse({ secrets: 'sealed', encryptionKey: 'a password' });

/** An export whose vault is asked through `open`. */
const exportsOf = (home: SmallHome, open: () => Promise<OpenVault>): ExportService => new ExportService({
  moment: () => openMoment(home.storage.folder), vault: { open }, pack: zipChunks, compress, deriver: home.deriver, now: () => new Date(0), exporterVersion: '0.0.0',
});

describe('while an export runs', () => {
  test('its vault may get another key between two looks: it looks again, once', async () => {
    using home = new SmallHome();
    await home.keep(...profiles);
    const foreign = new OpenVault('another', createSecretKey(randomBytes(32)));
    let asked = 0;
    const exporting = (strangers: number): ExportService => exportsOf(home, () => ((asked += 1) <= strangers ? Promise.resolve(foreign) : home.vault.open()));
    expect(await exporting(1).export('all', OPTIONS)).toMatchObject({ profiles: ['Play', 'Rest', 'Work'], leaving: { sealed: 3 } });
    expect(asked).toBeGreaterThan(1);
    asked = 0;
    expect(await refusal(exporting(9).export('all', OPTIONS))).toBe('SEALED_VALUE_DAMAGED');
    expect(asked).toBe(2);
  });

  test('one password is stretched, once, for however many profiles, and none where nothing is sealed', async () => {
    using home = new SmallHome();
    await home.keep(...profiles, sampleProfile('Bare', [], { id: 'Bare' }));
    await home.exports.export('all', OPTIONS);
    expect(home.deriver.derivations).toBe(1);
    await home.exports.export(['Bare'], OPTIONS);
    expect(home.deriver.derivations).toBe(1);
  });

  test('what is told of it counts profiles, then files of the archive', async () => {
    using home = new SmallHome();
    await home.keep(...profiles);
    const told: unknown[] = [];
    await home.exports.write('all', OPTIONS, () => Promise.resolve(), { ...UNWATCHED, step: (step) => told.push(Object.values(step)) });
    expect(told).toEqual([
      ['read', 0, 3, 'Play'], ['seal', 0, 3, 'Play'], ['seal', 1, 3, 'Rest'], ['seal', 2, 3, 'Work'],
      ['write', 0, 6], ['write', 1, 6, 'Play'], ['write', 2, 6, 'Rest'], ['write', 3, 6, 'Work'], ['write', 4, 6], ['write', 5, 6],
    ]);
  });
});

test('the vault is looked at now and then, not at every step', async () => {
  let asked = 0;
  const guard = new VaultGuard({ open: () => ((asked += 1), Promise.reject(new Error('locked'))) });
  await expect(guard.open()).rejects.toThrow('locked');
  await guard.look();
  expect(asked).toBe(1);
  await new Promise((resolve) => { setTimeout(resolve, 210); });
  await expect(guard.look()).rejects.toThrow('locked');
});
