import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../src-main/compose';
import type { Core } from '../src-main/operations/core';
import { valueOf } from '../src-main/operations/value-of';
import { UNDO_DEPTH } from '../src-main/services/activity/history-repository';
import { freshProfiles, keptIdentities, type Newcomer } from '../src-main/services/import/fresh-profiles';
import { openStorage } from '../src-main/storage/open-storage';
import { ProfileIdSchema } from '../src-shared/profile/profile-id';
import { corpusArchive, corpusDocuments } from './import-corpus';
import { median } from './median';

/** Of the whole import. */
const MOST_SHARE = 0.01;
/** Twice as much may take so many times as long: the rest is what happens but once. */
const MOST_RATIO = 2.4;
const PAIRS = 3;
const ASKED = 5;

type Source = { readonly name: string; readonly content: Uint8Array };

/** Prints what names cost and whether sizes are linear; false when a limit is passed. */
export async function measureScale(profiles: number): Promise<boolean> {
  const share = await shareOfNames(profiles);
  console.log(`${profiles} names against ${profiles} kept: ${(share * 100).toFixed(2)} % of the import${share > MOST_SHARE ? `  OVER ${MOST_SHARE * 100} %` : ''}`);
  const wide = await doubling('one profile of 10,000 servers against one of 5,000', (times) => [file(5000 * times)]);
  const many = await doubling('1,000 files at once against 500', (times) =>
    corpusDocuments(500 * times).map(({ path, text }) => ({ name: path, content: new TextEncoder().encode(text) })));
  return share <= MOST_SHARE && wide && many;
}

/** Who is new among so many names, asked of a home that keeps as many others, against the import of them. */
async function shareOfNames(profiles: number): Promise<number> {
  const content = await corpusArchive(profiles, { seed: 8, first: profiles });
  return inHome(async (core, home) => {
    await importAll(core, [{ name: 'kept.zip', content: await corpusArchive(profiles) }]);
    const from = performance.now();
    await importAll(core, [{ name: 'incoming.zip', content }]);
    const whole = performance.now() - from;
    const storage = openStorage(home, { undoDepth: UNDO_DEPTH });
    const newcomers = Array.from({ length: profiles }, (_, index): Newcomer =>
      ({ key: `p${index}`, identified: true, plain: true, questions: [], row: { id: ProfileIdSchema.parse(`new-${index}`), name: `Team ${3 * profiles + index}` } }));
    const times = Array.from({ length: ASKED }, () => {
      const since = performance.now();
      const kept = keptIdentities(storage.profiles);
      if (kept.names.size !== 2 * profiles) throw new Error(`${kept.names.size} names are kept`);
      const { size } = freshProfiles(newcomers, kept, { target: undefined, targets: {}, opened: new Set() });
      if (size !== profiles) throw new Error(`${profiles - size} names were taken`);
      return performance.now() - since;
    });
    storage.close();
    return median(times) / whole;
  });
}

async function doubling(title: string, sources: (times: number) => readonly Source[]): Promise<boolean> {
  const ratios: number[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const [one, two] = [await cpuOf(sources(1)), await cpuOf(sources(2))];
    ratios.push(two / one);
  }
  const ratio = median(ratios);
  console.log(`${title}: ${ratio.toFixed(2)} times the processor time${ratio > MOST_RATIO ? `  OVER ${MOST_RATIO}` : ''}`);
  return ratio <= MOST_RATIO;
}

const cpuOf = (sources: readonly Source[]): Promise<number> => inHome(async (core) => {
  const from = process.cpuUsage();
  await importAll(core, sources);
  const { user, system } = process.cpuUsage(from);
  return user + system;
});

async function importAll(core: Core, sources: readonly Source[]): Promise<void> {
  const { planId } = valueOf(await core.call('import.plan', { sources: sources.map(({ name, content }) => ({ name, content: Uint8Array.from(content) })) }));
  valueOf(await core.call('import.apply', { planId }));
}

async function inHome<Value>(work: (core: Core, home: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'valise-bench-scale-'));
  const home = join(folder, 'home');
  const core = compose({
    environment: { VALISE_HOME: home }, platform: process.platform, homeFolder: folder,
    passphrases: { given: true, askable: false, passphrase: () => Promise.resolve(new TextEncoder().encode('only for benchmarks')) },
  });
  try {
    valueOf(await core.call('vault.unlock', {}));
    return await work(core, home);
  } finally {
    core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const file = (servers: number): Source => ({ name: 'wide.json', content: new TextEncoder().encode(corpusDocuments(1, { servers })[0]?.text ?? '') });
