import { Command } from 'commander';
import { APP_VERSION } from '../../src-shared/app-version';
import type { CommandContext } from './command-context';
import { clientsCommand } from './clients-command';
import { doctorCommand } from './doctor-command';
import { exportCommand } from './export-command';
import { gatewayCommand } from './gateway/gateway-command';
import { historyCommand } from './history-command';
import { importCommand } from './import-command';
import { inspectCommand } from './inspect-command';
import { listCommand } from './list-command';
import { rekeyCommand } from './rekey-command';
import { scanCommand } from './scan-command';
import { secretsCommand } from './secrets-command';
import { serveCommand } from './serve-command';
import { showCommand } from './show-command';
import { tokenCommand } from './token-command';
import { undoCommand } from './undo-command';
import { vaultCommand } from './vault-command';
import { verifyCommand } from './verify-command';

const EXAMPLES = `
Examples:
  $ valise clients                                       what MCP clients have on this computer
  $ valise import --client claude-desktop --dry-run      see what an import would do
  $ valise import claude_desktop_config.json             keep the servers, every value sealed
  $ valise list                                          what is kept
  $ valise secrets list --blank                          secrets to fill in
  $ valise export "Claude Desktop" --type template       a file to share, without secrets
  $ valise undo                                          take the last import or edit back
  $ valise scan .mcp.json                                secrets in clear in a file, before it is committed

Exit codes: 0 ok · 1 fault of Valise · 2 usage · 3 bad input · 4 conflict · 5 locked or password · 6 partial
            7 version · 8 input or output · 9 findings of a scan or difference · 130 cancelled
Environment: VALISE_HOME (data folder) · VALISE_PASSPHRASE_FILE (passphrase vault) · SOURCE_DATE_EPOCH (clock of exports)`;

/** The whole command line. Commander's own messages go the way of all others. */
export function buildProgram(context: CommandContext): Command {
  const { terminal } = context;
  const program = new Command('valise')
    .description('Keeps MCP server definitions as profiles: imports, seals, decides, undoes and exports them.')
    .version(APP_VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('See --help for the options and examples.');
  for (const command of [importCommand, clientsCommand, exportCommand, listCommand, showCommand, secretsCommand, gatewayCommand, historyCommand, undoCommand, inspectCommand, verifyCommand, rekeyCommand, scanCommand, serveCommand, tokenCommand, vaultCommand, doctorCommand]) {
    program.addCommand(command(context));
  }
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
