import { Command } from 'commander';
import { AppError } from '../../src-shared/errors/app-error';
import { ExportTypeSchema, SecretModeSchema, WrittenFormatSchema, type ExportType, type SecretMode, type WrittenFormat } from '../../src-shared/transfer/export-options';
import type { ExportResult } from '../../src-shared/transfer/exported-file';
import { choiceOption } from './choice-option';
import type { CommandContext } from './command-context';
import { writeExport } from './write-export';

interface ExportFlags {
  readonly all?: boolean;
  readonly type: ExportType;
  readonly secrets?: SecretMode;
  readonly as: WrittenFormat;
  readonly format: 'json' | 'yaml';
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  $ valise export Work                                   the whole profile, secrets left out, into this folder
  $ valise export Work --type template --output share/   for colleagues: variables to fill instead of secrets
  $ valise export Work --as claude-desktop --output -    to standard output
  $ valise export Work --as vscode --output .vscode/mcp.json
  $ valise export --all                                  every profile, as one zip`;

export const exportCommand = (context: CommandContext): Command => new Command('export')
  .description('write profiles to a file; secrets never leave')
  .argument('[profile...]', 'names or ids')
  .option('--all', 'every profile')
  .addOption(choiceOption('--type <type>', 'full, template (to share) or manifest (names only)', ExportTypeSchema.options).default('full'))
  .addOption(choiceOption('--secrets <mode>', 'omit leaves [REDACTED], placeholder leaves ${NAME} as the client spells it; default omit, for templates and client files placeholder', SecretModeSchema.options))
  .addOption(choiceOption('--as <format>', 'the profile document, or a client\'s own file', WrittenFormatSchema.options).default('native'))
  .addOption(choiceOption('--format <format>', 'how the document is written; clients have a language of their own (Codex: TOML)', ['json', 'yaml']).default('json'))
  .option('--output <path>', 'a file, a folder, or - for standard output; default: a fitting name in the current folder')
  .option('--force', 'replace a file that is there')
  .option('--json', 'print what was written as JSON')
  .addHelpText('after', EXAMPLES)
  .action((profiles: string[], flags: ExportFlags) => runExport(context, profiles, flags));

async function runExport({ terminal, call }: CommandContext, profiles: readonly string[], flags: ExportFlags): Promise<void> {
  if (flags.json === true && flags.output === '-') throw new AppError('USAGE', { reason: '--json and --output - both want standard output' });
  if ((flags.all === true) === (profiles.length > 0)) throw new AppError('USAGE', { reason: 'Name the profiles to export, or pass --all' });
  const { type: exportType, format, secrets, as } = flags;
  terminal.progress('Opening…');
  const result = await call('export.create', { profiles: flags.all === true ? 'all' : [...profiles], options: { exportType, format, secrets, as } });
  const written = await writeExport(result.file, flags, terminal);
  await call('export.record', { profiles: result.profiles, fileName: written?.name ?? 'standard output' });
  if (flags.json === true) terminal.json({ path: written?.path, ...summaryOf(result) });
  else terminal.err(exportLines(result, written?.path).join('\n'));
}

const summaryOf = ({ profiles, mcps, secretsWithheld, variables, losses, file }: ExportResult): object =>
  ({ bytes: file.content.length, profiles, mcps, secretsWithheld, variables, losses });

function exportLines({ profiles, mcps, secretsWithheld, variables, losses }: ExportResult, path: string | undefined): readonly string[] {
  const what = `${profiles.length === 1 ? `"${profiles[0] ?? ''}"` : `${profiles.length} profiles`}, ${mcps} ${mcps === 1 ? 'server' : 'servers'}`;
  return [
    `Exported ${what}${path === undefined ? '' : ` to ${path}`}; ${secretsWithheld === 0 ? 'no secrets in it to withhold' : `${secretsWithheld} withheld`}.`,
    ...(variables.length === 0 ? [] : [`To fill in: ${variables.join(', ')}`]),
    ...losses.map(({ subject, reason }) => `Not carried: ${subject} ${reason}`),
  ];
}
