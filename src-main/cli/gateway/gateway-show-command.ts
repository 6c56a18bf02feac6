import { Argument, Command } from 'commander';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { CommandContext } from '../command-context';
import { printAnswer } from '../print-answer';
import { DEFAULT_ENVIRONMENT } from '../../../src-shared/gateway/environment';
import { withEnvironmentOption, type EnvironmentFlags } from './environment-option';
import { entityLines } from './entity-lines';
import { entityType } from './gather-lists';

interface ShowFlags extends EnvironmentFlags {
  readonly json?: boolean;
}

export const gatewayShowCommand = ({ terminal, call }: CommandContext): Command => withEnvironmentOption(new Command('show')
  .description('one entry whole, with secrets masked, and what it has to do with others')
  .addArgument(new Argument('<type>', 'tools, gateways, servers, prompts, resources or roots').argParser(entityType))
  .argument('<name>', 'its name, address or id'))
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExamples:\n  $ valise gateway show tools weather_api\n  $ valise gateway show gateways GitHub --environment prod --json')
  .action(async (type: EntityType, entity: string, { environment = DEFAULT_ENVIRONMENT, json }: ShowFlags) => {
    const view = await call('entity.show', { environment, type, entity });
    printAnswer(terminal, json, view, () => entityLines(view));
  });
