import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt-install.mjs';

const TOOLS = ['dbus-run-session', 'gnome-keyring-daemon'];
const PACKAGES = ['dbus', 'gnome-keyring'];

/** Whether what a keychain needs is here now: where root can install it with apt-get, that is done; elsewhere it says what is missing. */
export function provideKeyring() {
  if (missingTools().length === 0) return true;
  console.log(`${PACKAGES.join(' and ')} are needed: the keychain tests need a Secret Service`);
  if (aptInstall(PACKAGES) && missingTools().length === 0) return true;
  console.error(`${missingTools().join(' and ')} not found. On Debian or Ubuntu: apt-get install ${PACKAGES.join(' ')}`);
  return false;
}

const missingTools = () => TOOLS.filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error !== undefined);
