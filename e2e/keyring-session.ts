import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const PASSWORD = 'only for tests';

/** A bus that starts nothing by itself: what was killed stays away until it is started again. */
const CONFIGURATION = `<busconfig><type>session</type><listen>unix:tmpdir=FOLDER</listen>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>`;

/** A D-Bus session with a gnome-keyring of its own, which can be killed and started again; both gone at the end of the scope. */
export class KeyringSession implements AsyncDisposable {
  readonly #folder: string;
  readonly #bus: ChildProcess;
  #daemon: ChildProcess | undefined;
  readonly address: string;

  private constructor(folder: string, bus: ChildProcess, address: string) {
    this.#folder = folder;
    this.#bus = bus;
    this.address = address;
  }

  static async start(): Promise<KeyringSession> {
    const folder = mkdtempSync(path.join(tmpdir(), 'valise-keyring-'));
    const configuration = path.join(folder, 'bus.conf');
    writeFileSync(configuration, CONFIGURATION.replace('FOLDER', folder));
    const bus = spawn('dbus-daemon', ['--config-file', configuration, '--nofork', '--nopidfile', '--print-address'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const { value } = await createInterface({ input: bus.stdout })[Symbol.asyncIterator]().next() as { value: unknown };
    const session = new KeyringSession(folder, bus, String(value));
    await session.startDaemon();
    return session;
  }

  async startDaemon(): Promise<void> {
    const daemon = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { PATH: process.env['PATH'], DBUS_SESSION_BUS_ADDRESS: this.address, HOME: this.#folder, XDG_DATA_HOME: this.#folder, XDG_RUNTIME_DIR: this.#folder },
    });
    daemon.stdin.end(PASSWORD);
    this.#daemon = daemon;
    for (let tries = 0; !this.#answers(); tries += 1) {
      if (tries === 100) throw new Error('the keyring does not answer');
      await wait(20);
    }
  }

  #answers(): boolean {
    const asked = spawnSync('dbus-send', [`--bus=${this.address}`, '--dest=org.freedesktop.DBus', '--print-reply', '/', 'org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets']);
    return asked.stdout.includes('boolean true');
  }

  async killDaemon(): Promise<void> {
    const daemon = this.#daemon;
    if (daemon === undefined) return;
    const ended = once(daemon, 'exit');
    daemon.kill('SIGKILL');
    await ended;
    this.#daemon = undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.killDaemon();
    const ended = once(this.#bus, 'exit');
    this.#bus.kill('SIGKILL');
    await ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
