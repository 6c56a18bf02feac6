// Runs a command inside a D-Bus session of its own, with an unlocked gnome-keyring that keeps nothing afterwards:
//   node e2e/run-with-keyring.mjs vitest run --project keychain
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PASSWORD = 'only for tests';

// Inside the session: unlock, then become the command. The bus logs to stderr, so the command's own is kept on 3.
const INSIDE = `
printf %s "$VALISE_TEST_KEYRING_PASSWORD" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&3 || exit 1
exec "$@" 2>&3 3>&-`;

const command = process.argv.slice(2);
const missing = ['dbus-run-session', 'gnome-keyring-daemon'].filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error);

if (command.length === 0) {
  console.error('usage: node e2e/run-with-keyring.mjs COMMAND [ARGUMENT...]');
  process.exitCode = 2;
} else if (missing.length > 0) {
  console.error(`${missing.join(' and ')} not found. On Debian or Ubuntu: apt-get install dbus gnome-keyring`);
  process.exitCode = 1;
} else {
  process.exitCode = await runInside(command);
}

/**
 * @param {readonly string[]} command
 * @returns {Promise<number>} the command's exit code
 */
async function runInside(command) {
  const home = mkdtempSync(path.join(tmpdir(), 'valise-keyring-'));
  const session = spawn('dbus-run-session', ['--', 'sh', '-c', INSIDE, 'sh', ...command], {
    stdio: ['inherit', 'inherit', 'ignore', 2],
    env: {
      ...process.env,
      VALISE_TEST_KEYRING_PASSWORD: PASSWORD,
      XDG_DATA_HOME: home,
      XDG_RUNTIME_DIR: home,
      // A display would let the daemon ask a person to unlock what a test has locked.
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
    },
  });
  try {
    return await new Promise((resolve, reject) => {
      session.once('error', reject);
      session.once('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    // The daemons leave a moment after their bus. A file that one of them removes at the same time ends rmSync early and silently.
    for (let tries = 0; existsSync(home) && tries < 50; tries += 1) {
      rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      await wait(50);
    }
  }
}
