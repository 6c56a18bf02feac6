import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveManifest } from '../../../src-shared/transfer/archive-manifest';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import { ResolutionSchema } from '../../../src-shared/transfer/resolution';
import { zipFiles } from '../../files/write-zip';
import { refusal, SmallHome } from '../../samples/small-home';
import type { SealingKeys } from '../sealing/key-deriver';
import { sealManifest } from '../sealing/seal-manifest';
import type { ImportSource } from './import-source';
import { OTHER, PASSWORD, PLAIN, REQUEST, sealedTexts, source, told } from './samples/sealed-sources';

const APPLY = { resolution: ResolutionSchema.parse({}), dryRun: false, replan: false };

let keys: SealingKeys;
let work: string;
let play: string;
let foreign: string;
beforeAll(async () => {
  ({ keys, work, play, foreign } = await sealedTexts());
});

type Entries = readonly (readonly [path: string, content: string])[];
const SETTINGS = JSON.stringify({ format: 'valise-settings', version: '1.0', theme: 'light', later: true, idleLockMinutes: 0 });
const manifestOf = (entries: Entries): ArchiveManifest =>
  ({ format: 'valise-archive', version: '1.0', entries: entries.map(([file, content]) => ({ file, sha256: createHash('sha256').update(content).digest('hex') })) });
const zip = (manifest: ArchiveManifest, entries: Entries): Promise<Uint8Array> =>
  zipFiles([{ path: 'manifest.json', content: JSON.stringify(manifest) }, ...entries.map(([path, content]) => ({ path, content }))]);
const archive = async (entries: Entries, change: { readonly sealed?: SealingKeys | undefined; readonly put?: Entries } = { sealed: keys }): Promise<ImportSource> => {
  const manifest = manifestOf(entries);
  return source('v.zip', await zip(change.sealed === undefined ? manifest : sealManifest(manifest, change.sealed), change.put ?? entries));
};
const both = (): Entries => [['profiles/work.json', work], ['profiles/play.json', play], ['settings.json', SETTINGS], ['dependencies.json', '{}']];

describe('a sealed archive', () => {
  test('is one row that waits, then opens with one derivation, and its files stay open', async () => {
    using home = new SmallHome();
    const first = await home.imports.plan([await archive(both())], REQUEST);
    const closed = 'its archive was not opened';
    expect(told(first)).toEqual(['v.zip PASSWORD_REQUIRED', `v.zip/profiles/work.json ${closed}`, `v.zip/profiles/play.json ${closed}`]);
    const again = (password?: string): ImportSource[] => [{ planId: first.planId, index: 0, password }, { planId: first.planId, index: 1 }, { planId: first.planId, index: 2 }];
    expect(told(await home.imports.plan(again(OTHER), REQUEST))[0]).toBe('v.zip PASSWORD_WRONG');
    expect(home.deriver.derivations).toBe(1);
    const open = await home.imports.plan(again(PASSWORD), REQUEST);
    expect(told(open)).toEqual(['v.zip archive', 'v.zip/profiles/work.json 1 2', 'v.zip/profiles/play.json 1 2']);
    expect(home.deriver.derivations).toBe(2);
    // The row of the archive may be left out.
    expect(told(await home.imports.plan([{ planId: open.planId, index: 2, as: 'native' }], REQUEST))).toEqual(['v.zip/profiles/play.json 1 2']);
    expect(told(await home.imports.plan([{ planId: first.planId, index: 2 }], REQUEST))).toEqual(['v.zip/profiles/play.json PASSWORD_REQUIRED']);
  });

  const changed = (): Entries => both().map(([path, content]) => [path, path.endsWith('play.json') ? foreign : content]);
  test.each<readonly [what: string, make: () => Promise<ImportSource>, tell: readonly string[]]>([
    ['with an entry more', () => archive(both(), { sealed: keys, put: [...both(), ['profiles/evil.json', PLAIN]] }), ['v.zip INTEGRITY_MISSING']],
    ['with an entry less', () => archive(both(), { sealed: keys, put: both().slice(0, 1) }), ['v.zip SEALED_DOCUMENT_CHANGED']],
    ['with another entry', () => archive(both(), { sealed: keys, put: changed() }), ['v.zip archive', 'v.zip/profiles/work.json 1 2', 'v.zip/profiles/play.json SEALED_DOCUMENT_CHANGED']],
    ['with other settings', () => archive(both(), { sealed: keys, put: both().map(([path, content]) => [path, path === 'settings.json' ? '{}' : content]) }), ['v.zip SEALED_DOCUMENT_CHANGED']],
    ['whose manifest is not sealed', () => archive(both(), {}), ['v.zip INTEGRITY_MISSING']],
    ['in which one is sealed otherwise', () => archive(changed(), { sealed: keys }), ['v.zip archive', 'v.zip/profiles/work.json 1 2', 'v.zip/profiles/play.json SEALED_DOCUMENT_CHANGED']],
    ['of a changed list', async () => {
      const { entries, ...manifest } = sealManifest(manifestOf(both()), keys);
      return source('v.zip', await zip({ ...manifest, entries: entries.toReversed() }, both()));
    }, ['v.zip SEALED_DOCUMENT_CHANGED']],
  ])('%s is refused', async (_, make, tell) => {
    using home = new SmallHome();
    const plan = await home.imports.plan([await make()], { ...REQUEST, password: PASSWORD });
    expect(told(plan).filter((line) => !line.endsWith('not opened'))).toEqual(tell);
    expect(plan.settings).toEqual(tell[0] === 'v.zip archive' ? [expect.anything()] : undefined);
  });

  test('comes in with blanks without its secrets', async () => {
    using home = new SmallHome();
    const plan = await home.imports.plan([await archive(both())], { ...REQUEST, withoutSecrets: true });
    expect(told(plan)).toEqual(['v.zip archive', 'v.zip/profiles/work.json 1 2', 'v.zip/profiles/play.json 1 2']);
    expect(home.deriver.derivations).toBe(0);
  });

  test('comes in so too where that is said of itself alone, and can be unlocked afterwards', async () => {
    using home = new SmallHome();
    const { planId } = await home.imports.plan([await archive(both())], REQUEST);
    const again = (said: Partial<ImportSource>): ImportSource[] => [{ planId, index: 0, ...said }, { planId, index: 1 }, { planId, index: 2 }];
    const bare = await home.imports.plan(again({ withoutSecrets: true }), REQUEST);
    expect(bare.items.flatMap(({ blanks }) => blanks)).toHaveLength(4);
    const open = await home.imports.plan(again({ password: PASSWORD }), REQUEST);
    expect(open.items.flatMap(({ blanks }) => blanks)).toEqual([]);
    expect(told(open)).toEqual(told(bare));
  });
});

describe('the settings of an archive', () => {
  const offer = { key: 's0', name: 'v.zip/settings.json', differences: [{ field: 'theme', mine: 'system', theirs: 'light' }] };
  const planned = async (home: SmallHome, entries = both()): Promise<ImportPlan> => home.imports.plan([await archive(entries)], { ...REQUEST, password: PASSWORD });
  const bring = async (home: SmallHome, ...settings: readonly string[]): Promise<ImportReport> =>
    home.imports.apply((await planned(home)).planId, { ...APPLY, resolution: ResolutionSchema.parse({ settings: [...settings] }) });

  test('are taken only where somebody says so, and then with the profiles or without', async () => {
    using home = new SmallHome();
    home.settings.update({ idleLockMinutes: 15 });
    expect((await planned(home)).settings).toEqual([{ ...offer, source: 0 }]);
    expect([(await bring(home)).settings, home.settings.read().theme]).toEqual([[{ ...offer, applied: false }], 'system']);
    expect([(await bring(home, 's0')).settings, home.settings.read()]).toMatchObject([[{ ...offer, applied: true }], { theme: 'light', idleLockMinutes: 15 }]);
    expect(home.activity.list()).toHaveLength(1);
    expect((await planned(home)).settings).toBeUndefined();
  });

  test('are written in the same transaction as the profiles', async () => {
    using home = new SmallHome();
    expect(await bring(home, 's0')).toMatchObject({ mcpsImported: 2, historyId: 1, settings: [{ applied: true }] });
    expect(home.settings.read().theme).toBe('light');
  });

  test('that nobody offered are a wrong answer', async () => {
    using home = new SmallHome();
    expect(await refusal(bring(home, 's1'))).toBe('ANSWERS_INVALID');
  });

  test.each([
    ['of another format', { format: 'other', version: '1.0', theme: 'dark' }],
    ['of a later version', { format: 'valise-settings', version: '2.0', theme: 'dark' }],
    ['of a theme that is not known', { format: 'valise-settings', version: '1.0', theme: 'sepia' }],
    ['that are those here', { format: 'valise-settings', version: '1.0', theme: 'system' }],
    ['that are a list', []],
    ['that are no JSON', undefined],
  ])('%s are none', async (_, settings) => {
    using home = new SmallHome();
    expect((await planned(home, both().map(([path, content]) => [path, path === 'settings.json' ? JSON.stringify(settings) ?? '{' : content]))).settings).toBeUndefined();
  });
});

test('an archive that is not sealed warns of settings that were changed', async () => {
  using home = new SmallHome();
  const entries: Entries = [['profiles/plain.json', PLAIN], ['settings.json', SETTINGS]];
  const put: Entries = [['profiles/plain.json', PLAIN], ['settings.json', SETTINGS.replace('light', 'dark')]];
  const plan = await home.imports.plan([await archive(entries, { put })], REQUEST);
  expect(plan.sources[0]?.findings.map(({ code, place }) => `${code} ${place?.file ?? ''}`)).toEqual(['CHECKSUM_DIFFERS v.zip/settings.json']);
  expect(told(await home.imports.plan([await archive(entries, { put })], { ...REQUEST, strict: true }))).toEqual(['v.zip CHECKSUM_DIFFERS']);
});
