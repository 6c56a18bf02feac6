import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { zipFiles } from '../src-main/files/write-zip';
import { cut, sampleMcp, sampleProfile } from '../src-main/services/profiles/samples/sample-profile';
import { cheapKeys } from '../src-main/services/sealing/samples/cheap-keys';
import { sealedText } from '../src-main/services/sealing/samples/sealed-profile';
import { sealManifest } from '../src-main/services/sealing/seal-manifest';
import { canary } from './canary';
import { findCanaries } from './find-canaries';
import { TemporaryHome } from './temporary-home';

/** So many are read by a thread of their own too. */
const FILES = 320;

test('a sealed archive is read by threads that are handed its keys, and its password and secrets are found nowhere', async () => {
  using home = new TemporaryHome();
  const [password, secret] = [canary('password of an archive'), canary('sealed in an archive')];
  const keys = await cheapKeys(password);
  const files = Array.from({ length: FILES }, (_, index) => ({
    path: `profiles/p${index}.json`, content: sealedText(sampleProfile(`P${index}`, [sampleMcp('github', { env: { TOKEN: cut({ secret: `${secret}${index}` }) } })]), keys),
  }));
  const entries = files.map(({ path, content }) => ({ file: path, sha256: createHash('sha256').update(content).digest('hex') }));
  const manifest = sealManifest({ format: 'valise-archive', version: '1.0', entries }, keys);
  home.write('all.zip', await zipFiles([{ path: 'manifest.json', content: JSON.stringify(manifest) }, ...files]));
  const imported = await home.runWith({ environment: { PW: password } }, 'import', 'all.zip', '--password-env', 'PW', '--json');
  expect([imported.code, imported.stderr]).toEqual([0, '']);
  expect(JSON.parse(imported.stdout)).toMatchObject({ success: true, profilesImported: FILES, mcpsImported: FILES, warnings: [] });
  expect(findCanaries([password, secret], home.files(), home.said)).toEqual([]);
});
