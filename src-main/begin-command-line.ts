import { overview } from './cli/overview';

/** Begins the command line; gives back its exit code. Help is printed before anything else is loaded. */
export async function begin(host: NodeJS.Process, programFolder: string): Promise<number> {
  const words = host.argv.slice(2);
  if (words.every((word) => word === '--help' || word === '-h') && (await isPrinted(overview(host.stdout.columns), host.stdout))) return 0;
  const { keepCompiled } = await import('./files/keep-compiled');
  keepCompiled(host);
  const { start } = await import('./start-command-line');
  return start(host, programFolder, words);
}

/** Where it can't be printed, the whole command line tells why. */
function isPrinted(text: string, output: NodeJS.WriteStream): Promise<boolean> {
  output.on('error', () => undefined);
  return new Promise((resolve) => {
    output.write(`${text}\n`, (error) => resolve(error === null || error === undefined));
  });
}
