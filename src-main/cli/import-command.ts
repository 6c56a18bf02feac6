import { Command } from 'commander';
import { AppError } from '../../src-shared/errors/app-error';
import type { ImportPlan } from '../../src-shared/transfer/import-plan';
import { StrategySchema, type Resolution } from '../../src-shared/transfer/resolution';
import { askAnswers, hasConflicts } from './ask-answers';
import { choiceOption } from './choice-option';
import type { CommandContext } from './command-context';
import { followJob } from './follow-job';
import { importExitCode } from './import-exit-code';
import { checkFlags, parseFormat, parseTarget, type ImportFlags } from './import-flags';
import { gathered } from './gathered';
import { reportLines, sourceLine } from './import-report-lines';
import { namedClients } from './named-clients';
import { openSources } from './open-sources';
import { planFile } from './plan-file';
import { withPasswordOptions } from './password-options';
import { allItems, lockedIn, planAgain, planSources } from './plan-sources';
import { printAnswer } from './print-answer';
import { readAnswers } from './read-answers';
import { resolveAnswers, resolveTargets } from './resolve-answers';
import { statedPassword } from './stated-password';
import { unlockPlan } from './unlock-plan';
import { statedSecret } from './gateway/secret-options';
import { wholeReport } from './whole-report';
import { writePlan } from './write-plan';

const EXAMPLES = `
Examples:
  $ valise import ~/.config/Claude/claude_desktop_config.json --dry-run
  $ valise import --client claude-desktop --client cursor      what those clients have on this computer
  $ valise import servers.json --target new:Work --only "github*"
  $ valise import backup.zip team/ config.toml.gz              archives, folders, compressed files, together
  $ valise import sealed.json --password-file pw.txt           what was sealed with a password; a terminal asks for it
  $ valise import changed.json                                 asks about each conflict, on a terminal
  $ valise import changed.json --plan plan.json                writes down what is asked, imports nothing
  $ valise import changed.json --answers plan.json             … and takes the answers filled in there
  $ valise import changed.json --on-conflict update --carry-secrets Work/github
  $ cat profile.yaml | valise import -

Gateway configuration can be imported with it too; valise gateway import has more for that.

Read are the files of some sixty clients, profiles and archives of Valise, and what people pass around; valise clients --formats lists
them. Files are recognised by what is in them.`;

export const importCommand = (context: CommandContext): Command => withPasswordOptions(new Command('import')
  .argument('[file...]', 'JSON, JSON5, YAML or TOML; a zip; any of them with .gz or .br; a folder of them')
  .option('--client <id>', 'the files of a client on this computer, as valise clients lists them (repeatable)', gathered, [])
  .option('--as <format>', 'say what the files are instead of having it recognised: an id of valise clients --formats', parseFormat)
  .option('--target <target>', 'new[:NAME], merge:NAME or replace:NAME; without it a profile meets its own identity', parseTarget)
  .addOption(choiceOption('--on-conflict <strategy>', 'for everything that clashes; without it a terminal asks, and else fail; merge needs --answers', StrategySchema.options))
  .option('--plan <file>', 'write what would happen and what is asked, as JSON (- for standard output), and import nothing')
  .option('--answers <file>', 'answers to a plan, as JSON or YAML (- for standard input): decisions, fields, names, candidates, secrets, targets')
  .option('--force', 'replace the file of --plan')
  .option('--only <pattern>', 'a glob over MCP or PROFILE/MCP')
  .option('--dry-run', 'say what would happen, change nothing')
  .option('--partial', 'take what is sound, report the rest (exit code 6)')
  .option('--strict', 'refuse a file that was changed after it was exported')
  .option('--without-secrets', 'keep detected and sealed secrets as unknown, to be filled in later'))
  .option('--carry-secrets <PROFILE/MCP>', 'let this server\'s kept secrets go to its new destination (repeatable)', gathered, [])
  .option('--environment <name>', 'where gateway configuration goes, by name or id; without it "default"')
  .option('--source-secret-file <file>', 'a file with the secret that its values are encrypted with, - for standard input')
  .option('--with-settings', 'take the settings that an archive brings along too')
  .option('--json', 'print the report as JSON')
  .addHelpText('after', EXAMPLES)
  .action((files: string[], flags: ImportFlags) => runImport(context, files, flags));

async function runImport(context: CommandContext, paths: readonly string[], flags: ImportFlags): Promise<void> {
  checkFlags(paths, flags);
  const { terminal, call, exitWith } = context;
  const answers = flags.answers === undefined ? undefined : await readAnswers(flags.answers, context);
  terminal.progress('Reading…');
  const clients = flags.client.length === 0 ? [] : namedClients(flags.client, await call('client.list', {}));
  const sources = await openSources({ paths, clients, as: flags.as }, context);
  const { as, target, only, strict = false, withoutSecrets = false, dryRun = false } = flags;
  const password = await statedPassword({ file: flags.passwordFile, variable: flags.passwordEnv }, context);
  const { environment } = flags;
  const sourceSecret = await statedSecret(flags.sourceSecretFile, terminal);
  const request = { as, target, only, strict, withoutSecrets, environment, sourceSecret };
  let plan = await planSources(context, sources, { ...request, password });
  if (password === undefined && terminal.interactive && flags.json !== true) plan = await unlockPlan(context, plan, request);
  refuseUnneeded(plan, flags);
  const digest = sources.digest(lockedIn(plan));
  if (flags.plan !== undefined) return writePlan(planFile(plan, await allItems(plan, context), digest), flags.plan, flags, context);

  if (answers !== undefined && Object.keys(answers.targets).length > 0) {
    plan = await planAgain(context, plan, { ...request, targets: resolveTargets(answers, await allItems(plan, context), digest) });
  }
  const given: Partial<Resolution> = {
    partial: flags.partial ?? answers?.partial ?? false, carrySecrets: flags.carrySecrets, settings: flags.withSettings === true ? (plan.settings ?? []).map(({ key }) => key) : [],
  };
  const resolution = answers === undefined
    ? { ...given, strategy: flags.onConflict ?? 'fail', ...(await asked(context, plan, paths, flags, given)) }
    : answered(given, { strategy: flags.onConflict ?? answers.strategy ?? 'fail', ...resolveAnswers(answers, await allItems(plan, context), digest) });

  const { planId } = plan;
  const report = await followJob(context, (jobId) => call('import.apply', { planId, resolution, dryRun, replan: true, jobId }));
  const whole = flags.json === true ? await wholeReport(report, context) : report;
  printAnswer(terminal, flags.json, whole, () => reportLines(report, plan.sources));
  exitWith(importExitCode(report));
}

/** What is said of gateway configuration, where there is none, was meant for another file. @throws AppError USAGE */
function refuseUnneeded({ environment, sources }: ImportPlan, flags: ImportFlags): void {
  const said = flags.environment !== undefined ? '--environment' : flags.sourceSecretFile !== undefined ? '--source-secret-file' : undefined;
  if (said === undefined || environment !== undefined || sources.some(({ failure }) => failure !== undefined)) return;
  throw new AppError('USAGE', { reason: `${said} is for gateway configuration, and there is none in what was read` });
}

const answered = (given: Partial<Resolution>, answers: Partial<Resolution>): Partial<Resolution> =>
  ({ ...given, ...answers, carrySecrets: [...(given.carrySecrets ?? []), ...(answers.carrySecrets ?? [])] });

/** What a person at the terminal answers; nothing where nobody sits, or the command says it all. */
async function asked(context: CommandContext, plan: ImportPlan, paths: readonly string[], { onConflict, dryRun, json }: ImportFlags, given: Partial<Resolution>): Promise<Partial<Resolution>> {
  if (!context.terminal.interactive || paths.includes('-') || onConflict !== undefined || dryRun === true || json === true) return {};
  const items = await allItems(plan, context);
  if (!hasConflicts(items)) return {};
  for (const source of plan.sources) context.terminal.err(sourceLine(source));
  return askAnswers(context, { planId: plan.planId, items }, given);
}
