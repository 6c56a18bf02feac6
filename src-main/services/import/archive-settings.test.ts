import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { NO_DEPENDENCIES } from '../../../src-shared/profile/dependencies';
import type { Settings } from '../../../src-shared/settings';
import { archiveFiles } from '../export/archive-files';
import { archiveSettings, SETTINGS_FILE, type ArchiveSettings } from './archive-settings';

/** Nothing in it is what a new home has. */
const OWN: Settings = { theme: 'dark', idleLockMinutes: 15, exportDefaults: { exportType: 'template', secrets: 'placeholder', format: 'yaml', compression: 'gzip', as: 'codex' } };

const settingsOf = (content: string | Uint8Array, stated?: string): ArchiveSettings | undefined => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const entries = stated === undefined ? [] : [{ file: SETTINGS_FILE, sha256: stated }];
  return archiveSettings({ manifest: { format: 'valise-archive', version: '1.0', entries }, names: [SETTINGS_FILE], read: () => bytes });
};
const said = (fields: object): string => JSON.stringify({ format: 'valise-settings', version: '1.0', ...fields });

test('what an export writes of settings is what an import takes, no more and no less', () => {
  const document = { fileName: 'a.json', content: new Uint8Array(), profile: 'A', mcps: 0, dependencies: NO_DEPENDENCIES };
  const { content } = archiveFiles([document], { settings: OWN, now: new Date(0), exporterVersion: '1.0.0', keys: undefined }).find(({ path }) => path === SETTINGS_FILE) ?? {};
  const text = new TextDecoder().decode(content);
  const { format: _, version: __, ...written } = JSON.parse(text) as { readonly format: string; readonly version: string };
  expect(written).not.toEqual({});
  expect(settingsOf(text)).toEqual({ changes: written, intact: true });
});

describe('of what a file says', () => {
  test.each([
    ['the theme alone', said({ theme: 'dark' }), { theme: 'dark' }],
    ['a later 1.x', said({ version: '1.7', theme: 'dark', language: 'fr' }), { theme: 'dark' }],
    ['what exports begin with', said({ exportDefaults: OWN.exportDefaults }), { exportDefaults: OWN.exportDefaults }],
    ['no export in clear', said({ theme: 'dark', exportDefaults: { ...OWN.exportDefaults, secrets: 'plain' } }), { theme: 'dark' }],
    ['no half of what belongs together', said({ exportDefaults: { format: 'yaml' } }), {}],
    ['nothing of how long a vault stays open', said({ idleLockMinutes: 0 }), {}],
    ['nothing of places, servers and logs', said({ dataFolder: '/tmp', passphraseFile: '/tmp/p', port: 1, logLevel: 'trace' }), {}],
    ['nothing that has the wrong shape', said({ theme: ['dark'] }), {}],
    ['nothing of a later version', said({ version: '2.0', theme: 'dark' }), {}],
    ['nothing of another format', said({ format: 'other', theme: 'dark' }), {}],
    ['nothing of a list', '[]', {}],
    ['nothing where it is no JSON', '{', {}],
    ['nothing where it is no UTF-8', new Uint8Array([0xff]), {}],
    ['nothing where it is longer than settings are', said({ theme: 'dark', more: 'x'.repeat(64 * 1024) }), {}],
    ['nothing of a prototype', '{"__proto__":{"theme":"dark"},"format":"valise-settings","version":"1.0"}', {}],
  ])('%s is taken', (_, content, changes) => expect(settingsOf(content)).toEqual({ changes, intact: true }));

  test('a hash tells whether it was changed', () => {
    const content = said({ theme: 'dark' });
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect([sha256, sha256.toUpperCase(), '00'].map((stated) => settingsOf(content, stated)?.intact)).toEqual([true, true, false]);
  });
});
