import { spawn, type ChildProcess } from 'node:child_process';
import { fetchFailureText } from './fetch-failure-text';

export interface FetchOptions {
  readonly script: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly seconds: number;
  /** Told every few seconds how long it has been. */
  readonly onProgress: (seconds: number) => void;
}

const STEP = 5;
/** Enough to see why it failed. */
const MOST_SAID = 64 * 1024;

export type Fetched =
  | { readonly kind: 'fetched' }
  | { readonly kind: 'failed'; readonly reason: string }
  /** The person gave up. */
  | { readonly kind: 'interrupted' };

/** Lets Electron's own script fetch the runtime; ends it, and all that it started, when it takes too long. */
export async function fetchRuntime({ script, environment, platform, seconds, onProgress }: FetchOptions): Promise<Fetched> {
  // A group of its own, so that whatever the script starts can be ended with it.
  const child = spawn(process.execPath, [script], { env: environment, stdio: ['ignore', 'inherit', 'pipe'], detached: platform !== 'win32' });
  let ending: Fetched | undefined;
  let said = '';
  let passed = 0;
  const end = (because: Fetched): void => {
    ending ??= because;
    endTree(child, platform);
  };
  const interrupt = (): void => end({ kind: 'interrupted' });
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-MOST_SAID);
  });
  const limit = setTimeout(() => end({ kind: 'failed', reason: `it was not there after ${seconds} seconds` }), seconds * 1000);
  const progress = setInterval(() => onProgress((passed += STEP)), STEP * 1000);
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null)).once('close', resolve);
    // Once it is ended, nobody waits for what it left behind to let go of its output.
    child.once('exit', (ended) => ending !== undefined && resolve(ended));
  });
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  clearTimeout(limit);
  clearInterval(progress);
  return ending ?? (code === 0 ? { kind: 'fetched' } : { kind: 'failed', reason: fetchFailureText({ code, said }) });
}

function endTree({ pid }: ChildProcess, platform: NodeJS.Platform): void {
  if (pid === undefined) return;
  if (platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' }).on('error', () => process.kill(pid));
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // It ended just now.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
