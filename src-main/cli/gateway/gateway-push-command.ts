import { Command } from 'commander';
import type { GatewayPush } from '../../../src-shared/contract/gateway-operations';
import { EXIT } from '../../../src-shared/errors/exit-code';
import { DEFAULT_ENVIRONMENT } from '../../../src-shared/gateway/environment';
import type { CommandContext } from '../command-context';
import { followJob } from '../follow-job';
import { printAnswer } from '../print-answer';
import { withEnvironmentOption, type EnvironmentFlags } from './environment-option';
import { pushLines } from './push-lines';

interface PushFlags extends EnvironmentFlags {
  readonly dryRun?: boolean;
  readonly existing?: boolean;
  readonly json?: boolean;
}

const HELP = `
Examples:
  $ valise gateway push --environment prod --dry-run
  $ valise gateway push --environment prod

What differs is sent, encrypted with the secret of the environment; nothing is taken away there. Another Valise updates what it has. The
open-source gateway does not find again what came to it by an import, so only what is new to it is sent, unless with --existing. The
address is that of the environment (environments update --url), the token the one it keeps (set-secret --token-file).`;

export const gatewayPushCommand = (context: CommandContext): Command => withEnvironmentOption(new Command('push')
  .description('have the live gateway of an environment import what differs'))
  .option('--dry-run', 'say what differs and what would be sent, send nothing')
  .option('--existing', 'send a gateway that is no Valise also what it has already; it may make a second one of it')
  .option('--json', 'print JSON')
  .addHelpText('after', HELP)
  .action(async ({ environment = DEFAULT_ENVIRONMENT, dryRun = false, existing = false, json }: PushFlags) => {
    const { terminal, call, exitWith } = context;
    terminal.progress('Asking the gateway…');
    const push = await followJob(context, (jobId) => call('gateway.push', { environment, dryRun, existing, jobId }));
    printAnswer(terminal, json, push, () => pushLines(push));
    exitWith(pushExitCode(push));
  });

/** What stays here, or failed there, is a part that was not done. */
const pushExitCode = ({ withheld, alreadyThere, status }: GatewayPush): number => {
  if (status !== undefined && status.status === 'failed' && status.created + status.updated === 0) return EXIT.inputOutput;
  const isWhole = withheld.length === 0 && alreadyThere.length === 0 && (status === undefined || (status.failed === 0 && status.status === 'completed'));
  return isWhole ? EXIT.ok : EXIT.partial;
};
