import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, type TestContext } from 'vitest';
import { writeAtomic } from './write-atomic';

const posix = process.platform !== 'win32';
const root = process.getuid?.() === 0;

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'valise-write-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const content = (name: string): string => readFileSync(at(name), 'utf8');
const mode = (name: string): number => statSync(at(name)).mode & 0o777;
const refusal = (name: string, overwrite: boolean): Promise<unknown> => writeAtomic(at(name), 'new', { overwrite }).catch((error: unknown) => error);

/** The arguments of a Node process that writes `bytes` bytes to `target` and prints the refusal, if any. */
const writer = (target: string, bytes: number, overwrite: boolean): string[] => [
  '--import', resolve(import.meta.dirname, '../../e2e/extensionless-imports.mjs'), '--input-type=module', '-e', `
    import { writeAtomic } from ${JSON.stringify(resolve(import.meta.dirname, 'write-atomic.ts'))};
    const refused = (error) => console.log(JSON.stringify({ code: error.code, details: error.details }));
    await writeAtomic(${JSON.stringify(target)}, Buffer.alloc(${bytes}, 'n'), { overwrite: ${overwrite} }).catch(refused);
  `,
];

describe('a new file', () => {
  test('is written whole, alone in its folder', async () => {
    await writeAtomic(at('a.json'), '{"ü":1}\n', { overwrite: false });
    await writeAtomic(at('b.bin'), Uint8Array.of(0, 255), { overwrite: true });
    expect(readdirSync(folder)).toEqual(['a.json', 'b.bin']);
    expect(content('a.json')).toBe('{"ü":1}\n');
    expect([...readFileSync(at('b.bin'))]).toEqual([0, 255]);
  });

  test.skipIf(!posix)('is for its owner alone unless told otherwise', async () => {
    await writeAtomic(at('private'), '', { overwrite: false });
    await writeAtomic(at('public'), '', { overwrite: false, mode: 0o644 });
    expect([mode('private'), mode('public')]).toEqual([0o600, 0o644 & ~process.umask()]);
  });

  test('may have the longest name that the disk takes', async () => {
    await writeAtomic(at('x'.repeat(255)), 'long', { overwrite: false });
    expect(content('x'.repeat(255))).toBe('long');
  });

  test('does not take the place of a file, a folder or a link', async () => {
    writeFileSync(at('file'), 'old');
    mkdirSync(at('folder'));
    symlinkSync('nowhere', at('link'));
    for (const name of ['file', 'folder', 'link']) {
      expect(await refusal(name, false)).toMatchObject({ code: 'FILE_EXISTS', details: { place: { file: at(name) } } });
    }
    expect(content('file')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file', 'folder', 'link']);
  });

  test('is written by one of many that want its name', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_value, index) => writeAtomic(at('a'), `${index}`, { overwrite: false })));
    const winners = outcomes.flatMap((outcome, index) => (outcome.status === 'fulfilled' ? [`${index}`] : []));
    expect(winners).toEqual([content('a')]);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('is refused where there is no folder', async () => {
    expect(await refusal('none/a', false)).toMatchObject({ code: 'FILE_NOT_WRITTEN', details: { reason: 'the folder does not exist' } });
  });
});

describe('a file that is replaced', () => {
  test.skipIf(!posix)('keeps its permissions, less what the writer does not allow', async () => {
    for (const [name, before] of [['script', 0o750], ['shared', 0o644], ['private', 0o600]] as const) {
      writeFileSync(at(name), 'old');
      chmodSync(at(name), before);
    }
    await writeAtomic(at('script'), 'new', { overwrite: true });
    await writeAtomic(at('shared'), 'new', { overwrite: true, mode: 0o600 });
    await writeAtomic(at('private'), 'new', { overwrite: true, mode: 0o644 });
    expect([mode('script'), mode('shared'), mode('private')]).toEqual([0o750, 0o600, 0o600]);
    expect(content('script')).toBe('new');
  });

  test('is the one that a link leads to; the link stays', async () => {
    mkdirSync(at('dotfiles'));
    writeFileSync(at('dotfiles/real'), 'old');
    symlinkSync('dotfiles/real', at('link'));
    await writeAtomic(at('link'), 'new', { overwrite: true });
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    expect(readdirSync(at('dotfiles'))).toEqual(['real']);
    expect(content('dotfiles/real')).toBe('new');
  });

  test('keeps its owner when root replaces it', async (context) => {
    context.skip(!root, 'only root may give files away');
    writeFileSync(at('theirs'), 'old');
    execFileSync('chown', ['65534:65534', at('theirs')]);
    await writeAtomic(at('theirs'), 'new', { overwrite: true });
    expect(statSync(at('theirs'))).toMatchObject({ uid: 65534, gid: 65534 });
  });

  test('is no folder, no broken link and no device', async () => {
    mkdirSync(at('folder'));
    symlinkSync('nowhere', at('link'));
    expect(await refusal('folder', true)).toMatchObject({ code: 'FILE_NOT_WRITTEN', details: { reason: 'it is a folder', place: { file: at('folder') } } });
    expect(await refusal('link', true)).toMatchObject({ code: 'FILE_NOT_WRITTEN', details: { reason: 'it is a link that leads nowhere' } });
    if (!posix) return;
    execFileSync('mkfifo', [at('pipe')]);
    expect(await refusal('pipe', true)).toMatchObject({ code: 'FILE_NOT_WRITTEN', details: { reason: 'it is not an ordinary file' } });
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
  });
});

describe('a writer that is killed in the middle', () => {
  test.each([['leaves nothing where nothing was', false], ['leaves the file as it was', true]])('%s, and the next one clears up', async (_what, overwrite) => {
    if (overwrite) writeFileSync(at('a'), 'old');
    const child = spawn(process.execPath, writer(at('a'), 256 * 1024 ** 2, overwrite), { stdio: 'ignore' });
    const exited = once(child, 'exit');
    const temporary = await halfWritten();
    child.kill('SIGKILL');
    expect(await exited).toEqual([null, 'SIGKILL']);
    expect(existsSync(at('a')) ? content('a') : undefined).toBe(overwrite ? 'old' : undefined);

    utimesSync(temporary, 0, 0);
    await writeAtomic(at('a'), 'new', { overwrite });
    expect(readdirSync(folder)).toEqual(['a']);
    expect(content('a')).toBe('new');
  }, 20_000);

  /** Waits for a temporary file that has something in it. */
  async function halfWritten(): Promise<string> {
    for (;;) {
      const name = readdirSync(folder).find((entry) => entry.endsWith('.valise-tmp'));
      if (name !== undefined && statSync(at(name)).size > 0) return at(name);
      await new Promise((wake) => setTimeout(wake, 1));
    }
  }
});

describe('a disk that does not take it', () => {
  /** Runs `look` with a disk of its own at `folder`; says so and passes over where none can be mounted. */
  async function onDisk(context: TestContext, options: string, look: () => Promise<void>): Promise<void> {
    const mounted = posix && spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'valise-test', folder]).status === 0;
    context.skip(!mounted, 'needs the right to mount a disk (root)');
    try {
      await look();
    } finally {
      execFileSync('umount', [folder]);
    }
  }

  test('because it is full is reported, and nothing new is left', async (context) => {
    await onDisk(context, 'size=256k', async () => {
      writeFileSync(at('old'), 'old');
      for (const [name, overwrite] of [['new', false], ['old', true]] as const) {
        await expect(writeAtomic(at(name), Buffer.alloc(1024 ** 2), { overwrite })).rejects.toMatchObject({ code: 'DISK_FULL', details: { place: { file: at(name) } } });
      }
      expect(readdirSync(folder)).toEqual(['old']);
      expect(content('old')).toBe('old');
    });
  });

  test('because it is read-only is reported', async (context) => {
    await onDisk(context, 'ro', async () => {
      expect(await refusal('a', false)).toMatchObject({ code: 'FILE_NOT_WRITTEN', details: { reason: 'the disk is read-only' } });
    });
  });

  test('because the folder is read-only is reported', async (context) => {
    context.skip(root || !posix, 'root may write everywhere');
    chmodSync(folder, 0o555);
    expect(await refusal('a', false)).toMatchObject({ code: 'FILE_NOT_WRITTEN', details: { reason: 'no permission' } });
    chmodSync(folder, 0o755);
  });

  test.skipIf(!posix)('because the account may hold no more is reported, and nothing is left', () => {
    const limited = spawnSync('sh', ['-c', 'ulimit -f 64; exec "$0" "$@"', process.execPath, ...writer(at('a'), 1024 ** 2, false)], { encoding: 'utf8' });
    expect(JSON.parse(limited.stdout)).toMatchObject({ code: 'FILE_NOT_WRITTEN', details: { reason: 'it is larger than this disk or account may hold' } });
    expect(readdirSync(folder)).toEqual([]);
  });
});
