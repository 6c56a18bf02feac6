import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { COMMAND_TEXT, EXPORT_MENU } from '../../../src-shared/contract/commands';
import { COMMAND_ICONS } from '../../bridge/command-icons';
import { commandKeyText } from '../../bridge/command-key-text';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { runCommand, useCommandState } from '../../ui/command-registry';
import { Keys } from '../../ui/keys';

type ExportCommand = Exclude<(typeof EXPORT_MENU)[number], null>;

/** The seven of spec 004. What can't act stays, disabled, with its reason. */
export const ExportMenu = (): ReactElement => (
  <Menu width={304} returnFocus>
    <Menu.Target><Button rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden />}>{EXPORT_TEXTS.menu}</Button></Menu.Target>
    <Menu.Dropdown>
      {EXPORT_MENU.map((command, index) => (command === null ? <Menu.Divider key={index} /> : <ExportItem key={command} command={command} />))}
    </Menu.Dropdown>
  </Menu>
);

function ExportItem({ command }: { readonly command: ExportCommand }): ReactElement {
  const { blocked } = useCommandState()(command);
  const Glyph = COMMAND_ICONS[command];
  const keys = commandKeyText(command);
  const side = blocked === undefined ? keys !== undefined && <Keys>{keys}</Keys> : <span className="small quiet">{blocked}</span>;
  return (
    <Menu.Item leftSection={<Glyph size={15} stroke={1.7} aria-hidden />} rightSection={side} disabled={blocked !== undefined} onClick={() => runCommand(command)}>
      {COMMAND_TEXT[command]}
    </Menu.Item>
  );
}
