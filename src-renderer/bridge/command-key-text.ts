import { COMMAND_KEYS, type CommandName } from '../../src-shared/contract/commands';
import { keyText } from '../ui/key-text';
import { bridge } from './bridge';

/** Browsers keep these for themselves: a page never sees them. */
const OF_BROWSERS: ReadonlySet<CommandName> = new Set<CommandName>(['profile.new']);

/** The accelerator of a command at this door; undefined where it has none. */
export const acceleratorOf = (command: CommandName): string | undefined =>
  (bridge.door === 'page' && OF_BROWSERS.has(command) ? undefined : COMMAND_KEYS[command]);

/** The same as people read it: `⌘ K`, `Ctrl K`. */
export function commandKeyText(command: CommandName): string | undefined {
  const accelerator = acceleratorOf(command);
  return accelerator === undefined ? undefined : keyText(accelerator, bridge.system === 'mac');
}
