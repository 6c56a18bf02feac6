import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { CSSProperties, ReactElement } from 'react';
import { COMMAND_TEXT, type CommandName } from '../../src-shared/contract/commands';
import { COMMAND_ICONS } from '../bridge/command-icons';
import { commandKeyText } from '../bridge/command-key-text';
import { FRAME_TEXTS } from '../texts/frame-texts';
import { runCommand } from '../ui/command-registry';
import { Keys } from '../ui/keys';

interface TitleBarProps {
  readonly open: { readonly name: string; readonly color: string } | undefined;
  /** Windows and Linux draw their window buttons over its end. */
  readonly buttons: boolean;
}

interface TitleButtonProps {
  readonly command: CommandName;
  /** Its name stands in it, not only in its tip. */
  readonly worded?: boolean;
}

/** A command that must be found without knowing its keys; the tip tells them. */
function TitleButton({ command, worded = false }: TitleButtonProps): ReactElement {
  const keys = commandKeyText(command);
  const Glyph = COMMAND_ICONS[command];
  return (
    <Tooltip label={<span className="row">{COMMAND_TEXT[command]}{keys !== undefined && <Keys>{keys}</Keys>}</span>}>
      <UnstyledButton className="title-button" onClick={() => runCommand(command)} aria-label={worded ? undefined : COMMAND_TEXT[command]}>
        <Glyph size={16} stroke={1.7} aria-hidden />
        {worded && COMMAND_TEXT[command]}
      </UnstyledButton>
    </Tooltip>
  );
}

export const TitleBar = ({ open, buttons }: TitleBarProps): ReactElement => (
  <div className="titlebar" role="region" aria-label={FRAME_TEXTS.titleBar} data-buttons={buttons || undefined}>
    {open === undefined ? <span className="title-name quiet">{FRAME_TEXTS.noProfile}</span> : (
      <span className="title-name">
        <span className="dot" style={{ '--c': open.color } as CSSProperties} aria-hidden />
        <span className="cut">{open.name}</span>
      </span>
    )}
    <span className="grow" />
    <TitleButton command="change.undo" />
    <TitleButton command="import.open" worded />
    <UnstyledButton className="find" onClick={() => runCommand('palette.open')} aria-label={COMMAND_TEXT['palette.open']}>
      <IconSearch size={14} stroke={1.8} aria-hidden />
      <span className="grow cut">{COMMAND_TEXT['palette.open']}</span>
      <Keys>{commandKeyText('palette.open') ?? ''}</Keys>
    </UnstyledButton>
  </div>
);
