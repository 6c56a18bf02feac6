import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { compose } from '../src-main/compose';
import type { Core } from '../src-main/operations/core';
import { valueOf } from '../src-main/operations/value-of';
import { importFloor } from './import-floor';
import { importNaively } from './import-naive';
import { peakMemory } from './peak-memory';

/** What one run tells, on a line of JSON. */
export interface CaseResult {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly servers: number;
  /** Longest time that the thread that answers was held, in milliseconds. */
  readonly block: number;
}

export const CASES = ['floor', 'one thread', 'one reader', 'window', 'naive'] as const;
export type CaseName = (typeof CASES)[number];

/** This is bundled: its place is told by what starts it. */
const THREADS = join(dirname(process.argv[1] ?? ''), '../out/main');

/** Runs one way of importing an archive in this process and prints what it took. */
export async function runCase(name: CaseName, archive: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'valise-bench-import-'));
  try {
    const run = await prepared(name, archive, folder);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const from = performance.now();
    const servers = await run();
    const milliseconds = performance.now() - from;
    delay.disable();
    const result: CaseResult = { milliseconds, servers, megabytes: peakMemory(), block: Math.round(delay.max / 1e6) };
    console.log(JSON.stringify(result));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All that is not the import itself is done before the clock runs: the vault is made, the bytes are in memory or the file is there. */
async function prepared(name: CaseName, archive: string, folder: string): Promise<() => Promise<number>> {
  if (name === 'floor') return () => Promise.resolve(importFloor(archive, join(folder, 'floor')));
  if (name === 'naive') return () => importNaively(archive, join(folder, 'naive.db'));
  const core = compose({
    environment: { VALISE_HOME: join(folder, 'home') }, platform: process.platform, homeFolder: folder,
    passphrases: { given: true, askable: false, passphrase: () => Promise.resolve(new TextEncoder().encode('only for benchmarks')) },
    threadFolder: name === 'one thread' ? undefined : THREADS, answersOthers: name === 'window',
  });
  valueOf(await core.call('vault.unlock', {}));
  return async () => {
    const report = await importArchive(core, archive);
    core.close();
    return report;
  };
}

async function importArchive(core: Core, archive: string): Promise<number> {
  const { planId } = valueOf(await core.call('import.plan', { sources: [{ name: 'corpus.zip', content: Uint8Array.from(readFileSync(archive)) }] }));
  const report = valueOf(await core.call('import.apply', { planId }));
  return report.mcpsImported;
}
