import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ZipFile } from 'yazl';
import { compose } from '../src-main/compose';
import { AtomicFile } from '../src-main/files/atomic-file';
import { zipChunks } from '../src-main/files/write-zip';
import type { Core } from '../src-main/operations/core';
import { valueOf } from '../src-main/operations/value-of';
import type { FileSink } from '../src-main/services/export/destination';
import { exportFloor, openVaultOf } from './export-floor';
import { corpusArchive, corpusDocuments } from './import-corpus';
import { peakMemory } from './peak-memory';

/** What one run tells, on a line of JSON. */
export interface CaseResult {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly servers: number;
  /** Milliseconds of processor time, of all threads. */
  readonly processor: number;
  /** Longest time that the thread that answers was held, in milliseconds of its own time: no other process disturbs that. */
  readonly block: number;
}

/** `sealed`: with a password. `stopped`: how long an export lasts that was asked to stop. `jszip` and `yazl`: packing documents that stand in memory, nothing else. */
export const CASES = ['floor', 'one thread', 'window', 'sealed', 'stopped', 'jszip', 'yazl'] as const;
export type CaseName = (typeof CASES)[number] | 'fill';

const PASSPHRASE = 'only for benchmarks';
/** This is bundled: its place is told by what starts it. */
const THREADS = join(dirname(process.argv[1] ?? ''), '../out/main');
const JOB = 'export';

/** What is timed; `milliseconds` where that is only a part of it. `close` is not. */
interface Run {
  (): Promise<{ readonly servers: number; readonly milliseconds?: number }>;
  readonly close?: () => void;
}

/** Runs one way of exporting the home in `folder` in this process and prints what it took. `fill` makes that home. */
export async function runCase(name: CaseName, folder: string, profiles: number): Promise<void> {
  const output = mkdtempSync(join(tmpdir(), 'valise-bench-export-'));
  try {
    const run = await prepared(name, { folder, profiles, output });
    const longest = watchBlocks();
    const [from, used] = [performance.now(), process.cpuUsage()];
    const { servers, milliseconds = performance.now() - from } = await run();
    const { user, system } = process.cpuUsage(used);
    const result: CaseResult = { milliseconds, servers, processor: (user + system) / 1000, megabytes: peakMemory(), block: Math.round(longest()) };
    run.close?.();
    console.log(JSON.stringify(result));
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/** Gives back what held this thread longest until then. */
function watchBlocks(): () => number {
  const own = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [last, longest] = [own(), 0];
  const tick = (): void => {
    const next = own();
    [last, longest] = [next, Math.max(longest, next - last)];
  };
  setInterval(tick, 1).unref();
  return () => longest;
}

interface Place {
  readonly folder: string;
  readonly profiles: number;
  readonly output: string;
}

/** All that is not the export itself is done before the clock runs. */
async function prepared(name: CaseName, { folder, profiles, output }: Place): Promise<Run> {
  switch (name) {
    case 'fill': return () => fill(folder, profiles);
    case 'floor': {
      const vault = await openVaultOf(join(folder, 'home'), PASSPHRASE);
      return () => Promise.resolve({ servers: exportFloor(join(folder, 'home'), vault, join(output, 'floor')) });
    }
    case 'jszip': {
      const files = corpusDocuments(profiles).map(({ path, text }) => ({ path, content: new TextEncoder().encode(text) }));
      return async () => {
        let bytes = 0;
        for await (const chunk of zipChunks(files)) bytes += chunk.length;
        return { servers: bytes > 0 ? 0 : -1 };
      };
    }
    case 'yazl': {
      const files = corpusDocuments(profiles).map(({ path, text }) => ({ path, content: Buffer.from(text) }));
      return async () => ({ servers: await packWithYazl(files) > 0 ? 0 : -1 });
    }
    case 'one thread':
    case 'window':
    case 'sealed':
    case 'stopped': {
      const core = await openCore(folder, name !== 'one thread');
      return Object.assign(async () => (name === 'stopped' ? stop(core, output) : { servers: await write(core, output, name === 'sealed') }), { close: () => core.close() });
    }
  }
}

async function packWithYazl(files: readonly { readonly path: string; readonly content: Buffer }[]): Promise<number> {
  const zip = new ZipFile();
  for (const { path, content } of files) zip.addBuffer(content, path);
  zip.end();
  let bytes = 0;
  for await (const chunk of zip.outputStream) bytes += chunk.length;
  return bytes;
}

async function openCore(folder: string, answersOthers: boolean): Promise<Core> {
  const core = compose({
    environment: { VALISE_HOME: join(folder, 'home') }, platform: process.platform, homeFolder: folder,
    passphrases: { given: true, askable: false, passphrase: () => Promise.resolve(new TextEncoder().encode(PASSPHRASE)) },
    threadFolder: THREADS, answersOthers,
  });
  valueOf(await core.call('vault.unlock', {}));
  return core;
}

async function fill(folder: string, profiles: number): ReturnType<Run> {
  const core = await openCore(folder, false);
  const { planId } = valueOf(await core.call('import.plan', { sources: [{ name: 'corpus.zip', content: Uint8Array.from(await corpusArchive(profiles)) }] }));
  const { mcpsImported } = valueOf(await core.call('import.apply', { planId }));
  core.close();
  return { servers: mcpsImported };
}

async function write(core: Core, output: string, sealed = false): Promise<number> {
  const options = sealed ? { secrets: 'sealed', encryptionKey: 'correct horse battery staple' } as const : {};
  const destination = core.handles.issueDestination(() => openSink(join(output, 'all.zip')));
  return valueOf(await core.call('export.write', { profiles: 'all', options, destination, jobId: JOB })).mcps;
}

async function openSink(path: string): Promise<FileSink> {
  const file = await AtomicFile.open(path, { overwrite: true });
  return {
    write: (chunk) => file.write(chunk),
    commit: async () => {
      await file.commit();
      return path;
    },
    discard: () => file.discard(),
  };
}

/** Asks it to stop when a quarter of the archive is written. */
async function stop(core: Core, output: string): ReturnType<Run> {
  let askedAt = 0;
  core.on((event) => {
    if (event.name !== 'job.changed' || event.payload.phase !== 'write' || event.payload.done * 4 < (event.payload.total ?? 0) || askedAt > 0) return;
    askedAt = performance.now();
    void core.call('job.cancel', { jobId: JOB });
  });
  const ended = await write(core, output).then(() => 'to its end', () => 'stopped');
  const milliseconds = performance.now() - askedAt;
  if (ended !== 'stopped' || readdirSync(output).length > 0) throw new Error(`an export that was to be stopped ran ${ended}, and left ${readdirSync(output).join(', ')}`);
  return { servers: 0, milliseconds };
}
