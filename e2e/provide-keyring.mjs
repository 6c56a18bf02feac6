import { spawnSync } from 'node:child_process';

const TOOLS = ['dbus-run-session', 'gnome-keyring-daemon'];
const PACKAGES = ['dbus', 'gnome-keyring'];

/** Whether what a keychain needs is here now: where root can install it with apt-get, that is done; elsewhere it says what is missing. */
export function provideKeyring() {
  if (missingTools().length === 0) return true;
  if (process.getuid?.() === 0 && isThere('apt-get')) {
    console.log(`installing ${PACKAGES.join(' and ')}: the keychain tests need a Secret Service`);
    const installed = apt(['update']) && apt(['install', '-y', '--no-install-recommends', ...PACKAGES]);
    if (installed && missingTools().length === 0) return true;
  }
  console.error(`${missingTools().join(' and ')} not found. On Debian or Ubuntu: apt-get install ${PACKAGES.join(' ')}`);
  return false;
}

const missingTools = () => TOOLS.filter((tool) => !isThere(tool));

const isThere = (/** @type {string} */ tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;

const apt = (/** @type {readonly string[]} */ options) =>
  spawnSync('apt-get', options, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
