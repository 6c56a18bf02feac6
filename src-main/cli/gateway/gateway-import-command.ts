import { Command } from 'commander';
import { AppError } from '../../../src-shared/errors/app-error';
import type { EntitySelection } from '../../../src-shared/gateway/gateway-export-options';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import type { CommandContext } from '../command-context';
import { followJob } from '../follow-job';
import { importExitCode } from '../import-exit-code';
import { reportLines } from '../import-report-lines';
import { openSources } from '../open-sources';
import { withPasswordOptions, type PasswordFlags } from '../password-options';
import { planSources } from '../plan-sources';
import { printAnswer } from '../print-answer';
import { statedPassword } from '../stated-password';
import { unlockPlan } from '../unlock-plan';
import { wholeReport } from '../whole-report';
import { withEnvironmentOption, type EnvironmentFlags } from './environment-option';
import { parseInclude } from './parse-include';
import { refuseGivenSecret, refuseTwice, statedSecret, withRefusedSecret, type GivenSecretFlags } from './secret-options';
import { strategyOption, type StrategyFlags } from './strategy-option';

interface ImportFlags extends PasswordFlags, EnvironmentFlags, GivenSecretFlags, StrategyFlags {
  readonly include?: EntitySelection;
  readonly sourceSecretFile?: string;
  readonly targetSecretFile?: string;
  readonly dryRun?: boolean;
  readonly partial?: boolean;
  readonly json?: boolean;
}

const HELP = `
Examples:
  $ valise gateway import export.json --source-secret-file old.txt --dry-run
  $ valise gateway import export.json --environment staging --conflict-strategy update
  $ valise gateway import export.json --include "tools:weather,search;servers:*"
  $ valise gateway import export.json --source-secret-file old.txt --target-secret-file new.txt
  $ curl -s https://gateway.example.com/export -H "Authorization: Bearer $TOKEN" | valise gateway import -

The source secret is AUTH_ENCRYPTION_SECRET of the gateway that the file comes from; without it the secret of the environment opens what
is encrypted. Once the import is done, the target secret becomes that of the environment: its exports are encrypted with it. Nothing but
what --include names is taken; a backslash before , ; and * makes them part of a name.`;

export const gatewayImportCommand = (context: CommandContext): Command => withRefusedSecret(withPasswordOptions(withEnvironmentOption(new Command('import')
  .description('read an exported configuration into an environment')
  .argument('<file>', 'JSON or YAML, also compressed, or - for standard input'))
  .addOption(strategyOption())
  .option('--include <selection>', 'only these: "tools:a,b;servers:c", * for all of a type (repeatable)', parseInclude)
  .option('--source-secret-file <file>', 'a file with the secret with which its values are encrypted, - for standard input')
  .option('--target-secret-file <file>', 'a file with the secret that the environment gets, - for standard input')
  .option('--dry-run', 'say what would happen, change nothing')
  .option('--partial', 'take what is sound, report the rest (exit code 6)')))
  .option('--json', 'print the report as JSON, with every item')
  .addHelpText('after', HELP)
  .action((file: string, flags: ImportFlags) => importGateway(context, file, flags));

async function importGateway(context: CommandContext, path: string, flags: ImportFlags): Promise<void> {
  refuseGivenSecret(flags);
  const { sourceSecretFile, targetSecretFile, passwordFile, passwordEnv, environment, include, dryRun = false, partial = false, json } = flags;
  refuseTwice(path, sourceSecretFile, targetSecretFile, passwordFile);
  const { terminal, call, exitWith } = context;
  const sourceSecret = await statedSecret(sourceSecretFile, terminal);
  const targetSecret = await statedSecret(targetSecretFile, terminal);
  const password = await statedPassword({ file: passwordFile, variable: passwordEnv }, context);
  terminal.progress('Reading…');
  const sources = await openSources({ paths: [path], clients: [], as: 'gateway' }, context);
  const request = { as: 'gateway' as const, environment, sourceSecret, entities: include };
  let plan = await planSources(context, sources, { ...request, password });
  if (password === undefined && terminal.interactive && json !== true) plan = await unlockPlan(context, plan, request);
  refuseOthers(plan);

  const resolution = { strategy: flags.conflictStrategy, partial };
  const report = await followJob(context, (jobId) => call('import.apply', { planId: plan.planId, resolution, dryRun, replan: true, jobId }));
  const target = plan.environment?.name;
  const sets = targetSecret !== undefined && target !== undefined && isDone(report);
  if (sets) await call('environment.setSecret', { environment: target, secret: targetSecret });
  const whole = json === true ? await wholeReport(report, context) : report;
  printAnswer(terminal, json, whole, () => [...reportLines(report, plan.sources), ...(sets ? [`"${target}" encrypts with the target secret now.`] : [])]);
  exitWith(importExitCode(report));
}

/** Whether what was asked for is kept now, at least in part: only then does the environment get its new secret. */
const isDone = ({ dryRun, success, historyId }: ImportReport): boolean => !dryRun && (success || historyId !== undefined);

/** A file that was read, and holds something else, is not what this command is for. @throws AppError FORMAT_UNKNOWN */
function refuseOthers({ sources, environment }: ImportPlan): void {
  if (environment !== undefined || sources.some(({ failure }) => failure !== undefined)) return;
  throw new AppError('FORMAT_UNKNOWN', { reason: 'there is no gateway configuration in it', expected: 'what a gateway exports: an object with entities' });
}
