import { Command } from 'commander';
import type { FileReport } from '../../src-shared/transfer/file-report';
import type { CommandContext } from './command-context';
import { exitOfFailures } from './exit-of-failures';
import { givenPaths } from './given-paths';
import { inspectLines } from './inspect-lines';
import { withPasswordOptions, type PasswordFlags } from './password-options';
import { printAnswer } from './print-answer';
import { tryPassword } from './try-password';

interface InspectFlags extends PasswordFlags {
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  $ valise inspect backup.zip                            what it is, who wrote it, what is in it
  $ valise inspect ~/.cursor/mcp.json                    which secrets stand in it in clear, and where
  $ valise inspect sealed.json --password-file secret    also what is sealed in it

Nothing is kept or changed, and no data folder is needed. A secret is never printed.`;

export const inspectCommand = (context: CommandContext): Command => withPasswordOptions(new Command('inspect')
  .argument('<file...>', 'files, archives, folders, or - for standard input'))
  .option('--json', 'print a list of reports as JSON')
  .addHelpText('after', EXAMPLES)
  .action(async (paths: string[], flags: InspectFlags) => {
    const reports = await tryPassword(await givenPaths(paths, context), flags, context, (source, password) => context.call('file.inspect', { source, password }));
    context.exitWith(exitOfFailures(reports.flatMap(failuresOf)));
    printAnswer(context.terminal, flags.json, reports, () => reports.flatMap(inspectLines));
  });

/** A password that does not open a file is one too. */
const failuresOf = ({ failure, documents }: FileReport): readonly (FileReport['failure'] | undefined)[] => [failure, ...documents.flatMap((document) => [document.failure, document.sealing?.failure])];
