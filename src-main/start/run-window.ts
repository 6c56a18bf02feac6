import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Runs the desktop program of the project until it ends. Gives back its exit code, or why it could not be started. */
export function runWindow(program: string, projectFolder: string, environment: NodeJS.ProcessEnv): Promise<number | string> {
  return new Promise((resolve) => {
    const child = spawn(program, [projectFolder], { stdio: 'inherit', env: environment });
    // Ctrl-C goes to both; this process waits for the window to end.
    const wait = (): void => undefined;
    const pass = (): void => void child.kill('SIGTERM');
    process.on('SIGINT', wait).on('SIGTERM', pass);
    const end = (answer: number | string): void => {
      process.off('SIGINT', wait).off('SIGTERM', pass);
      resolve(answer);
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
