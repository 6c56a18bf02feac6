import { useEffect } from 'react';
import { COMMANDS } from '../../src-shared/contract/commands';
import { acceleratorOf } from '../bridge/command-key-text';
import { runCommand } from '../ui/command-registry';
import { pressed } from '../ui/key-text';

/** Keys of the commands, in window and page alike. In a text field undo and `?` stay with the text. */
export function useCommandKeys(mac: boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const typing = event.target instanceof HTMLElement && (event.target.matches('input:not([type=checkbox]):not([type=radio]), textarea') || event.target.isContentEditable);
      const command = COMMANDS.find((name) => {
        const keys = acceleratorOf(name);
        return keys !== undefined && pressed(event, keys, mac) && !(typing && name === 'change.undo');
      }) ?? (event.key === '?' && !typing && !event.metaKey && !event.ctrlKey ? 'keys.show' : undefined);
      if (command === undefined) return;
      event.preventDefault();
      runCommand(command);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [mac]);
}
