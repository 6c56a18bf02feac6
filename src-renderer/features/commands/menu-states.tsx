import { useEffect } from 'react';
import { COMMANDS, type CommandName } from '../../../src-shared/contract/commands';
import { bridge } from '../../bridge/bridge';
import { PALETTE_TEXTS } from '../../texts/commands-texts';
import { useCommandState, type CommandState } from '../../ui/command-registry';

/** Keeps the native menu at what can act now. */
export function MenuStates(): null {
  const blocked = JSON.stringify(blockedCommands(useCommandState()));
  useEffect(() => {
    // That a menu shows a command which does nothing is no reason to say so to anybody.
    void bridge.tellBlocked?.(JSON.parse(blocked) as Partial<Record<CommandName, string>>);
  }, [blocked]);
  return null;
}

/** Those that nobody on the screen would do are for other screens. */
function blockedCommands(stateOf: (command: string) => CommandState): Readonly<Partial<Record<CommandName, string>>> {
  return Object.fromEntries(COMMANDS.flatMap((name) => {
    const { offered, blocked } = stateOf(name);
    if (offered && blocked === undefined) return [];
    return [[name, blocked ?? PALETTE_TEXTS.notHere]];
  }));
}
