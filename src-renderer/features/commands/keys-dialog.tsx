import { Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { COMMAND_TEXT, COMMANDS } from '../../../src-shared/contract/commands';
import { bridge } from '../../bridge/bridge';
import { commandKeyText } from '../../bridge/command-key-text';
import { KEYS_TEXTS } from '../../texts/commands-texts';
import { useCommandHandler } from '../../ui/command-registry';
import { keyText } from '../../ui/key-text';
import { Keys } from '../../ui/keys';

const keysOf = (accelerator: string): string => keyText(accelerator, bridge.system === 'mac');

type Row = readonly [text: string, keys: string];

/** Every key, in one place. */
export function KeysDialog(): ReactElement {
  const [opened, { open, close }] = useDisclosure();
  useCommandHandler('keys.show', open);
  const { rows } = KEYS_TEXTS;
  const everywhere = COMMANDS.flatMap((name): Row[] => {
    const keys = commandKeyText(name);
    return keys === undefined ? [] : [[COMMAND_TEXT[name], keys]];
  });
  const parts: readonly (readonly [string, readonly Row[]])[] = [
    [KEYS_TEXTS.everywhere, [...everywhere, [rows.keysShow, '?'], [rows.close, 'Esc']]],
    [KEYS_TEXTS.selecting, [[rows.select, 'Space'], [rows.selectTo, keysOf('Shift+Space')], [rows.selectAll, keysOf('CmdOrCtrl+A')], [rows.selectNone, 'Esc']]],
    [KEYS_TEXTS.lists, [[rows.next, '↓'], [rows.previous, '↑'], [rows.first, 'Home End'], [rows.enter, 'Enter'], [rows.check, 'Space'], [rows.fold, '→ ←'], [rows.hold, 'Space']]],
    [KEYS_TEXTS.importing, [[rows.goOn, keysOf('CmdOrCtrl+Enter')], [rows.nextConflict, 'J'], [rows.previousConflict, 'K'], [rows.mine, '1'], [rows.theirs, '2'], [rows.both, '3'], [rows.merge, 'M']]],
  ];
  return (
    <Modal opened={opened} onClose={close} title={KEYS_TEXTS.title} size={760}>
      <div className="keys-columns">
        {parts.map(([title, lines]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl className="keys-list">
              {lines.map(([text, keys]) => <div key={text}><dt>{text}</dt><dd><span className="sr">{keys}</span><Keys>{keys}</Keys></dd></div>)}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
