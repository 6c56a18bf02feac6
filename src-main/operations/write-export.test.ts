import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OperationInput } from '../../src-shared/contract/operations';
import { AppError } from '../../src-shared/errors/app-error';
import { ExportOptionsSchema, type ExportOptions } from '../../src-shared/transfer/export-options';
import type { Job } from '../../src-shared/transfer/job';
import { MemoryDestination } from '../samples/memory-destination';
import { ready } from '../samples/ready';
import { refusal, SmallHome } from '../samples/small-home';
import { JobService } from '../services/jobs/job-service';
import { cut, sampleMcp, sampleProfile } from '../services/profiles/samples/sample-profile';
import { FileHandles } from './file-handles';
import { writeExport } from './write-export';

const work = sampleProfile('Work', [sampleMcp('github', { env: { TOKEN: cut({ secret: 'ghp_secret' }) } })], { id: '1' });
const play = sampleProfile('Play', [], { id: '2' });
/** Its document leaves in pieces. */
const LONG = sampleProfile('Long', Array.from({ length: 300 }, (_, index) => sampleMcp(`long ${index}`, { description: cut('x'.repeat(4000)) })), { id: '3' });
const options = (some: Partial<ExportOptions> = {}): ExportOptions => ExportOptionsSchema.parse(some);

let home: SmallHome;
let jobs: JobService;
let told: Job[];
let handles: FileHandles;
beforeEach(async () => {
  home = new SmallHome();
  await home.keep(work, play);
  jobs = new JobService({ now: () => new Date(), clock: () => performance.now(), mintId: randomUUID });
  told = [];
  jobs.on((event) => event.name === 'job.changed' && void told.push(event.payload));
  handles = new FileHandles({ now: () => new Date(), mintId: randomUUID });
});
afterEach(() => home[Symbol.dispose]());

const write = (destination: MemoryDestination, some: Partial<OperationInput<'export.write'>> = {}): ReturnType<typeof writeExport> =>
  writeExport({ profiles: 'all', jobId: 'job', destination: handles.issueDestination(destination.open), ...some, options: ExportOptionsSchema.parse(some.options ?? {}) }, { exports: ready(home.exports), activity: home.activity, jobs }, handles);
const exported = (): number => home.activity.list().filter(({ kind }) => kind === 'export').length;

describe('an export goes to where a door says', () => {
  test.each([['one profile', ['Work'], {}], ['one profile, compressed', ['Work'], { compression: 'gzip' }], ['several', 'all', {}]] as const)('%s: the same bytes as in memory', async (_what, profiles, some) => {
    const destination = new MemoryDestination();
    const written = await write(destination, { profiles: profiles === 'all' ? profiles : [...profiles], options: some });
    const { file, ...summary } = await home.exports.export(profiles, options(some));
    expect(destination.content).toEqual(file.content);
    expect(destination.asked).toEqual([{ fileName: file.fileName, mediaType: file.mediaType }]);
    expect(written).toEqual({ ...summary, fileName: 'committed.bin', bytes: file.content.length, historyId: expect.any(Number) as unknown });
    expect(home.activity.list()[0]).toMatchObject({ id: written.historyId, kind: 'export', summary: { files: ['committed.bin'], profiles: summary.profiles } });
  });

  test('as a job that is told by phases, with what it is at', async () => {
    const { historyId } = await write(new MemoryDestination());
    expect(told.map(({ phase, state }) => `${phase} ${state}`)).toEqual(['write running', 'finish running', 'finish done']);
    expect(told.at(-1)).toMatchObject({ id: 'job', kind: 'export', title: 'valise-profiles-20250124-150000.zip', historyId });
    await write(new MemoryDestination(), { jobId: 'other', options: { secrets: 'sealed', encryptionKey: 'a password' } });
    expect(told.filter(({ id }) => id === 'other').map(({ phase }) => phase)).toEqual(['seal', 'write', 'finish', 'finish']);
    expect(home.deriver.derivations).toBe(1);
  });

  test('that hears whether secrets stand in it in clear', async () => {
    const [clear, withheld] = [new MemoryDestination(), new MemoryDestination()];
    await write(clear, { options: { secrets: 'plain', allowPlain: true } });
    await write(withheld);
    expect([clear.state, withheld.state]).toEqual(['in clear', 'committed']);
  });

  test('once: the handle is good for no other', async () => {
    const destination = handles.issueDestination(new MemoryDestination().open);
    await write(new MemoryDestination(), { destination });
    expect(await refusal(write(new MemoryDestination(), { destination }))).toBe('HANDLE_NOT_FOUND');
  });
});

describe('nothing stays, and the history says nothing', () => {
  const FULL = new AppError('DISK_FULL');
  const stop = (): void => jobs.cancel('job');

  test('when it is stopped before the first piece', async () => {
    const destination = new MemoryDestination();
    jobs.on(stop);
    expect(await refusal(write(destination))).toBe('CANCELLED');
    expect([destination.state, destination.chunks, exported(), jobs.list()[0]?.state]).toEqual(['discarded', [], 0, 'cancelled']);
  });

  test.each([
    ['when it is stopped while a piece is taken', 'CANCELLED', stop],
    ['when it is stopped while a piece waits to be taken', 'CANCELLED', () => {
      stop();
      return new Promise<void>(() => undefined);
    }],
    ['when the disk is full', 'DISK_FULL', () => Promise.reject(FULL)],
  ] as const)('%s', async (_when, code, happens) => {
    await home.keep(LONG);
    const destination = new MemoryDestination(happens);
    expect(await refusal(write(destination, { profiles: ['Long'] }))).toBe(code);
    expect([destination.state, exported(), jobs.list()[0]?.state]).toEqual(['discarded', 0, code === 'CANCELLED' ? 'cancelled' : 'failed']);
  });

  test('when the vault is locked meanwhile', async () => {
    const destination = new MemoryDestination(async () => {
      await home.vault.lock();
      // Longer than between two looks at the vault.
      await new Promise((resolve) => { setTimeout(resolve, 220); });
    });
    await home.keep(LONG);
    expect(await refusal(write(destination, { profiles: ['Long'] }))).toBe('VAULT_LOCKED');
    expect([destination.state, exported()]).toEqual(['discarded', 0]);
  });
});

describe('nobody is asked where to', () => {
  test.each([
    ['PROFILE_NOT_FOUND', { profiles: ['Nobody'] }], ['PASSWORD_REQUIRED', { options: { secrets: 'sealed' } }], ['USAGE', { options: { compression: 'gzip' } }],
  ] as const)('where it is refused with %s', async (code, some) => {
    const destination = new MemoryDestination();
    expect(await refusal(write(destination, some as Partial<OperationInput<'export.write'>>))).toBe(code);
    expect(destination.asked).toEqual([]);
  });

  test('where the vault is locked', async () => {
    await home.vault.lock();
    const destination = new MemoryDestination();
    expect(await refusal(write(destination))).toBe('VAULT_LOCKED');
    expect(destination.asked).toEqual([]);
  });
});

test('a person who thinks better of it has begun no job', async () => {
  const destination = handles.issueDestination(() => Promise.resolve(undefined));
  expect(await refusal(write(new MemoryDestination(), { destination }))).toBe('CANCELLED');
  expect([told, jobs.list()]).toEqual([[], []]);
});
