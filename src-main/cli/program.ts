import { Command } from 'commander';
import { APP_VERSION } from '../../src-shared/app-version';
import type { CommandContext } from './command-context';
import { COMMAND_LIST } from './command-list';
import { overview } from './overview';
import { refuseEmpty } from './refuse-empty';

/**
 * The command line for these words. One that is named at their start stands alone; else those that are named anywhere are whole, and of
 * the others there is the name.
 * Commander's own messages go the way of all others.
 */
export async function buildProgram(context: CommandContext, words: readonly string[]): Promise<Command> {
  const { terminal } = context;
  const program = new Command('valise')
    .version(APP_VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .configureHelp({ formatHelp: (_, { helpWidth }) => overview(helpWidth) })
    .showHelpAfterError('See --help for the options and examples.')
    .hook('preAction', (_, command) => refuseEmpty(command));
  const named = COMMAND_LIST.filter(({ name }) => name === words[0]);
  const commands = (named.length > 0 ? named : COMMAND_LIST).map(async ({ name, description, load }) =>
    (words.includes(name) ? (await load())(context).description(description) : new Command(name)));
  for (const command of await Promise.all(commands)) program.addCommand(command);
  const configure = (command: Command): void => {
    command.exitOverride().configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    });
    command.commands.forEach(configure);
  };
  configure(program);
  return program;
}
