import { Command } from 'commander';
import type { CommandContext } from '../command-context';
import { environmentsCommand } from './environments-command';
import { gatewayDiffCommand } from './gateway-diff-command';
import { gatewayExportCommand } from './gateway-export-command';
import { gatewayImportCommand } from './gateway-import-command';
import { gatewayListCommand } from './gateway-list-command';
import { gatewayPullCommand } from './gateway-pull-command';
import { gatewayPushCommand } from './gateway-push-command';
import { gatewayRekeyCommand } from './gateway-rekey-command';
import { gatewayShowCommand } from './gateway-show-command';

export const gatewayCommand = (context: CommandContext): Command => new Command('gateway')
  .addCommand(gatewayImportCommand(context))
  .addCommand(gatewayExportCommand(context))
  .addCommand(gatewayListCommand(context))
  .addCommand(gatewayShowCommand(context))
  .addCommand(gatewayDiffCommand(context))
  .addCommand(gatewayRekeyCommand(context))
  .addCommand(gatewayPullCommand(context))
  .addCommand(gatewayPushCommand(context))
  .addCommand(environmentsCommand(context));
