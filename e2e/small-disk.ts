import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'vitest';

/** A disk of its own size, mounted for the scope. */
export class SmallDisk implements Disposable {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'valise-disk-'));
  readonly mounted: boolean;

  constructor(kibibytes: number) {
    this.mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', this.folder], { stdio: 'ignore' }).status === 0;
  }

  /** Takes what is left, but for `free` KiB. */
  fill(free: number): void {
    const filler = path.join(this.folder, 'filler');
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k'], { stdio: 'ignore' });
    spawnSync('truncate', ['-s', `-${free * 1024}`, filler]);
  }

  /** From now on nothing can be written there, by nobody. */
  makeReadOnly(): void {
    if (spawnSync('mount', ['-o', 'remount,ro', this.folder]).status !== 0) throw new Error('the disk can not be made read-only');
  }

  [Symbol.dispose](): void {
    if (this.mounted) spawnSync('umount', [this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Skips the test where none can be mounted. */
export function diskOf(kibibytes: number, context: TestContext): SmallDisk {
  const disk = new SmallDisk(kibibytes);
  if (!disk.mounted) {
    disk[Symbol.dispose]();
    context.skip('a small disk can only be mounted as root on Linux');
  }
  return disk;
}
