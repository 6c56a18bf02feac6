import { Command } from 'commander';
import { DEFAULT_ENVIRONMENT } from '../../../src-shared/gateway/environment';
import type { CommandContext } from '../command-context';
import { followJob } from '../follow-job';
import { importExitCode } from '../import-exit-code';
import { reportLines } from '../import-report-lines';
import { printAnswer } from '../print-answer';
import { wholeReport } from '../whole-report';
import { withEnvironmentOption, type EnvironmentFlags } from './environment-option';
import { strategyOption, type StrategyFlags } from './strategy-option';

interface PullFlags extends EnvironmentFlags, StrategyFlags {
  readonly dryRun?: boolean;
  readonly partial?: boolean;
  readonly json?: boolean;
}

const HELP = `
Examples:
  $ valise gateway pull --environment staging --dry-run
  $ valise gateway pull --environment staging --conflict-strategy update

The address is that of the environment (environments update --url), the token the one it keeps (set-secret --token-file), and its secret
opens what the gateway has encrypted. What comes in is one import, which undo takes back.`;

export const gatewayPullCommand = (context: CommandContext): Command => withEnvironmentOption(new Command('pull')
  .description('import what the live gateway of an environment has'))
  .addOption(strategyOption())
  .option('--dry-run', 'say what would happen, change nothing')
  .option('--partial', 'take what is sound, report the rest (exit code 6)')
  .option('--json', 'print the report as JSON, with every item')
  .addHelpText('after', HELP)
  .action(async ({ environment = DEFAULT_ENVIRONMENT, conflictStrategy, dryRun = false, partial = false, json }: PullFlags) => {
    const { terminal, call, exitWith } = context;
    terminal.progress('Asking the gateway…');
    const report = await followJob(context, (jobId) => call('gateway.pull', { environment, conflictStrategy, dryRun, partial, jobId }));
    const whole = json === true ? await wholeReport(report, context) : report;
    printAnswer(terminal, json, whole, () => reportLines(report, []));
    exitWith(importExitCode(report));
  });
