import { Command, InvalidArgumentError } from 'commander';
import type { CommandContext } from './command-context';

const EXAMPLES = `
Examples:
  $ valise serve                 a free port; open the link that is printed
  $ valise serve --port 8420     always the same address
  $ valise serve --json          { url, link } on a line, and again at every Enter

The link opens the page once, within a minute. Scripts use a key instead: valise token create NAME. The API is in docs/rest.md.`;

export const serveCommand = (context: CommandContext): Command => new Command('serve')
  .option('--port <number>', 'from 1 to 65535; 0 is any that is free', parsePort, 0)
  .option('--json', 'print JSON, one object a line')
  .addHelpText('after', EXAMPLES)
  .action((flags: ServeFlags) => runServe(context, flags));

interface ServeFlags {
  readonly port: number;
  readonly json?: boolean;
}

async function runServe({ terminal, serve }: CommandContext, { port, json }: ServeFlags): Promise<void> {
  const served = await serve(port);
  const printLink = (): void => {
    const link = served.freshLink();
    terminal.out(json === true ? JSON.stringify({ url: served.url, link }) : `Open this link within 60 seconds; it works once:\n  ${link}`);
  };
  if (json !== true) terminal.out(`Valise serves on ${served.url}`);
  printLink();
  if (json !== true && terminal.interactive) terminal.out('Press Enter for a fresh link, Ctrl-C to stop');
  await served.untilStopped(printLink);
}

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return Number(text);
}
