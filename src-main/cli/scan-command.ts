import { Command } from 'commander';
import { failureLines } from '../../src-shared/errors/error-text';
import { EXIT } from '../../src-shared/errors/exit-code';
import type { ScannedFile, ScanReport } from '../../src-shared/transfer/file-report';
import { findingLine } from '../../src-shared/transfer/finding-text';
import { secretInClearLine } from '../../src-shared/transfer/secret-in-clear';
import type { CommandContext } from './command-context';
import { exitOfFailures } from './exit-of-failures';
import { firstLines } from './first-lines';
import { fileTitle, givenPaths } from './given-paths';
import { several } from './inspect-lines';
import { printAnswer } from './print-answer';

const EXAMPLES = `
Examples:
  $ valise scan .mcp.json .vscode/mcp.json               before they are committed
  $ valise scan ~/.cursor ~/.config/Claude               the configuration files right in these folders
  $ valise scan exported.zip --json                      for a program

Ends with 9 when there is a secret in clear or a warning, and with 0 when all was read and there is none; notes alone are no finding. A
secret is never printed. Nothing is kept or changed, and no data folder is needed.`;

export const scanCommand = (context: CommandContext): Command => new Command('scan')
  .argument('<file...>', 'files, archives, folders, or - for standard input')
  .option('--json', 'print the report as JSON')
  .addHelpText('after', EXAMPLES)
  .action(async (paths: string[], { json }: { json?: boolean }) => {
    const files = await givenPaths(paths, context);
    context.terminal.progress('Reading…');
    const sources = [];
    for (const file of files) sources.push(await file.hand());
    const report = await context.call('file.scan', { sources });
    context.exitWith(exitOf(report));
    printAnswer(context.terminal, json, report, () => scanLines(report));
  });

function exitOf({ clean, counts, files }: ScanReport): number {
  if (clean) return EXIT.ok;
  return counts.secretsInClear + counts.warnings > 0 ? EXIT.findings : exitOfFailures(files.map(({ failure }) => failure));
}

function scanLines({ files, counts, secretsInClear, findings }: ScanReport): readonly string[] {
  const { secretsInClear: secrets, warnings, notes, unread } = counts;
  const [warned, noted] = [findings.filter(({ severity }) => severity !== 'note'), findings.filter(({ severity }) => severity === 'note')];
  const passedOver = files.filter((file) => file.passedOver !== undefined).length;
  return [
    ...firstLines(secretsInClear.map((secret) => `Secret: ${secretInClearLine(secret)}`), secrets),
    ...firstLines(warned.map((finding) => `Warning: ${findingLine(finding)}`), warnings),
    ...firstLines(noted.map((finding) => `Note: ${findingLine(finding)}`), notes),
    ...firstLines(files.flatMap(unreadLine)),
    `${several(files.length - passedOver - unread, 'file')} read${passedOver === 0 ? '' : `, ${passedOver} without servers passed over`}${unread === 0 ? '' : `, ${unread} not read`}: `
      + `${several(secrets, 'secret')} in clear, ${several(warnings, 'warning')}, ${several(notes, 'note')}.`,
  ];
}

const unreadLine = ({ name, failure }: ScannedFile): readonly string[] => (failure === undefined ? [] : [`Not read: ${fileTitle(name)}: ${failureLines(failure)[0] ?? ''}`]);
