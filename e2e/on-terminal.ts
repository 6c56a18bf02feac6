import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import type { TemporaryHome } from './temporary-home';

const PROGRAMS = path.resolve(import.meta.dirname, '..', process.env['VALISE_OUT'] ?? 'out', 'main');
const DRIVER = path.join(import.meta.dirname, 'on-a-terminal.py');

export interface Shown {
  readonly screen: string;
  readonly code: number;
  /** The terminal shows again what is typed. */
  readonly echo: boolean;
  readonly unasked: readonly string[];
}

/** What is typed when something stands on the screen, in order. */
export type Typed = readonly (readonly [asked: string, typed: string])[];

export interface TerminalOptions {
  /** Default: the command line. */
  readonly program?: 'cli.js' | 'start.js';
  readonly environment?: Readonly<Record<string, string>>;
}

/** Python drives the terminal. */
export const hasTerminals = (): boolean => spawnSync('python3', ['-c', 'import pty']).status === 0;

/** A person runs `words` on a terminal, and types what is asked for. */
export function onTerminal(home: TemporaryHome, typed: Typed, words: readonly string[], { program = 'cli.js', environment = {} }: TerminalOptions = {}): Promise<Shown> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'], ...home.environment, ...environment };
    const child = spawn('python3', [DRIVER, JSON.stringify(typed), process.execPath, path.join(PROGRAMS, program), ...words], { cwd: home.work, env });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    child.once('error', reject);
    child.once('close', () => resolve(JSON.parse(said) as Shown));
  });
}
