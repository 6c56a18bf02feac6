import { join } from 'node:path';
import { EXIT } from '../../src-shared/errors/exit-code';
import { start } from '../start-command-line';
import { chooseFace } from './choose-face';
import { fetchRuntime } from './fetch-runtime';
import { findRuntime } from './find-runtime';
import { runWindow } from './run-window';

/** How long the fetching of the runtime may take. */
const MOST_SECONDS = 120;

/** What `npm start` does: the window, or the page where there can be no window. Gives back the exit code. */
export async function startHere(host: NodeJS.Process, programFolder: string): Promise<number> {
  const { env, platform, stderr } = host;
  const say = (line: string): void => void stderr.write(`${line}\n`);
  const projectFolder = join(programFolder, '..', '..');
  const page = (because: string | undefined): Promise<number> => {
    if (because !== undefined) say(`${because} Valise opens in the browser instead.`);
    return start(host, programFolder, ['serve']);
  };
  const found = await findRuntime(projectFolder, env);
  const face = chooseFace({ platform, environment: env, runtime: found.state });
  if (face.kind === 'page') return page(face.because);

  let program = found.path;
  if (face.kind === 'fetch-window') {
    say(`Fetching the Electron runtime, once, about 120 MB; at most ${MOST_SECONDS} seconds…`);
    const onProgress = (seconds: number): void => say(`… ${seconds} s`);
    const fetched = await fetchRuntime({ script: found.path, environment: env, platform, seconds: MOST_SECONDS, onProgress });
    if (fetched.kind === 'interrupted') return EXIT.cancelled;
    if (fetched.kind === 'failed') return page(`The Electron runtime could not be fetched: ${fetched.reason}.`);
    const runtime = await findRuntime(projectFolder, env);
    if (runtime.state !== 'there') return page('The Electron runtime was fetched, and is not where it should be.');
    program = runtime.path;
  }
  const ended = await runWindow(program, projectFolder, env);
  return typeof ended === 'number' ? ended : page(`The window could not be started: ${ended}.`);
}
