import { spawnSync } from 'node:child_process';

/** Installs Debian packages, where this is root on such a system. @param {readonly string[]} packages @returns whether they are there now */
export function aptInstall(packages) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).error !== undefined) return false;
  return apt(['update']) && apt(['install', '-y', '--no-install-recommends', ...packages]);
}

const apt = (/** @type {readonly string[]} */ options) =>
  spawnSync('apt-get', options, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
