import { spawn } from 'node:child_process';
import path from 'node:path';

const PROGRAM = path.resolve(import.meta.dirname, '..', process.env['VALISE_OUT'] ?? 'out', 'main/cli.js');

/** No command of these tests takes longer; one that hangs is killed, and ends with a signal instead of a code. */
const LONGEST = 60_000;

export interface CommandOptions {
  readonly cwd: string;
  /** The whole environment: nothing is inherited but where programs are. */
  readonly environment: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array | undefined;
  /** Runs as this user; needs root. */
  readonly user?: number | undefined;
}

export interface EndedCommand {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as bytes. */
  readonly bytes: Buffer;
}

export interface RunningCommand {
  readonly ended: Promise<EndedCommand>;
  kill(): void;
}

/** Starts the built program as a process of its own. */
export function startCommand(words: readonly string[], { cwd, environment, input, user }: CommandOptions): RunningCommand {
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    cwd, timeout: LONGEST, killSignal: 'SIGKILL',
    env: { PATH: process.env['PATH'], ...environment },
    ...(user !== undefined && { uid: user, gid: user }),
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // A command that ends without reading its input closes the pipe.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const ended = new Promise<EndedCommand>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const bytes = Buffer.concat(out);
      resolve({ code, signal, bytes, stdout: bytes.toString(), stderr: Buffer.concat(err).toString() });
    });
  });
  return { ended, kill: () => void child.kill('SIGKILL') };
}
