import { Command } from 'commander';
import { CompressionSchema, ExportTypeSchema, SecretModeSchema, WrittenFormatSchema } from '../../src-shared/transfer/export-options';
import { choiceOption } from './choice-option';
import type { CommandContext } from './command-context';
import { checkExportFlags, exportOptions, gatherFieldMode, type ExportFlags } from './export-flags';
import { exportLines } from './export-lines';
import { followJob } from './follow-job';
import { gathered } from './gathered';
import { openOutput, type Output } from './open-output';
import { withPasswordOptions } from './password-options';
import { onOneLine } from './printable';
import { forAllUnknown } from './unknown-profiles';

const EXAMPLES = `
Examples:
  $ valise export Work                                   the whole profile, secrets left out, into this folder
  $ valise export Work --type template --output share/   for colleagues: variables to fill instead of secrets
  $ valise export Work --as claude-desktop --output -    to standard output
  $ valise export Work --as vscode --output .vscode/mcp.json
  $ valise export --all                                  every profile, as one zip
  $ valise export --all --secrets sealed                 a backup with secrets, sealed with a password that is asked for
  $ valise export Work --secrets sealed --secrets-for /mcps/github/env/TOKEN=omit --password-file pw.txt
  $ valise export Work --fields /mcps/*/command --fields /mcps/*/args

A POINTER is a place in the profile document: /profile/description, /mcps/github/env/TOKEN. A server is named by its id, its name or its
position, * is any one step, and what stands below is meant too.`;

export const exportCommand = (context: CommandContext): Command => withPasswordOptions(new Command('export')
  .argument('[profile...]', 'names or ids')
  .option('--all', 'every profile')
  .addOption(choiceOption('--type <type>', 'full, template (to share) or manifest (names only)', ExportTypeSchema.options).default('full'))
  .addOption(choiceOption('--secrets <mode>', 'omit leaves [REDACTED], placeholder leaves ${NAME} as the client spells it, sealed needs a password, plain needs --yes-in-clear; default omit, for templates and client files placeholder', SecretModeSchema.options))
  .option('--secrets-for <POINTER=MODE>', 'another mode for some fields; the last that covers a field counts (repeatable)', gatherFieldMode, [])
  .option('--yes-in-clear', 'let secrets leave in clear, where the mode is plain')
  .option('--fields <POINTER>', 'only this goes in, and what identifies profile and servers (repeatable)', gathered, [])
  .addOption(choiceOption('--as <format>', 'the profile document, or a client\'s own file', WrittenFormatSchema.options).default('native'))
  .addOption(choiceOption('--format <format>', 'how the document is written; clients have a language of their own (Codex: TOML)', ['json', 'yaml']).default('json'))
  .addOption(choiceOption('--compression <method>', 'of the whole file', CompressionSchema.options).default('none'))
  .option('--output <path>', 'a file, a folder, or - for standard output; default: a fitting name in the current folder')
  .option('--force', 'replace a file that is there')
  .option('--json', 'print what was written as JSON'))
  .addHelpText('after', EXAMPLES)
  .action((profiles: string[], flags: ExportFlags) => runExport(context, profiles, flags));

async function runExport(context: CommandContext, profiles: readonly string[], flags: ExportFlags): Promise<void> {
  checkExportFlags(profiles, flags);
  const { terminal, call, holdDestination } = context;
  const options = await exportOptions(flags, context);
  terminal.progress('Opening…');
  const opened: { output?: Output } = {};
  const destination = await holdDestination(async ({ fileName }) => {
    opened.output = await openOutput(fileName, flags, terminal);
    return opened.output;
  });
  const request = { profiles: flags.all === true ? 'all' as const : [...profiles], options, destination };
  const { bytes, fileName: _, historyId: __, ...told } = await followJob(context, (jobId) => call('export.write', { ...request, jobId }))
    .catch(async (error: unknown) => {
      throw await forAllUnknown(error, profiles, context);
    });
  const path = opened.output?.path;
  if (flags.json === true) terminal.json({ path, bytes, ...told });
  else terminal.err(exportLines(told, path).map(onOneLine).join('\n'));
}
