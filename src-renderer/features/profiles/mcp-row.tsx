import { ActionIcon, Checkbox, Table } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { memo, useId, type ReactElement } from 'react';
import type { KeptMcpView } from '../../../src-shared/profile/profile-view';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SELECTION_TEXTS } from '../../texts/selection-texts';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { SECRET_WORDS } from '../../texts/shared-texts';
import { agoText } from '../../texts/time-text';
import { CutName } from '../../ui/cut';
import { SecretCounts } from '../../ui/secret-counts';
import { McpDetail } from './mcp-detail';
import { McpMenu } from './mcp-menu';
import { McpSwitch } from './mcp-switch';
import { removeMcp } from './remove-mcp';
import { keptSecrets, targetText } from './server-fields';

const { table: TEXTS } = PROFILES_TEXTS;

interface McpRowProps {
  readonly profileId: string;
  readonly mcp: KeptMcpView;
  /** In the table, counted from 1 with its head. */
  readonly position: number;
  readonly narrow: boolean;
  readonly now: Date;
  readonly open: boolean;
  readonly picked: boolean;
  readonly onPick: (id: string) => void;
  readonly onFold: (id: string) => void;
  readonly onEdit: (mcp: KeptMcpView) => void;
  readonly onCopy: (mcp: KeptMcpView) => void;
}

/** One server: a line, and all of it when it is opened. Scrolling draws the others not anew. */
export const McpRow = memo(function McpRow({ profileId, mcp, position, narrow, now, open, picked, onPick, onFold, onEdit, onCopy }: McpRowProps): ReactElement {
  const { id, name, type, disabled, lastUsed } = mcp;
  const detail = useId();
  const target = targetText(mcp);
  const fold = (): void => onFold(id);
  return (
    <>
      <Table.Tr data-off={disabled || undefined} data-open={open || undefined} data-picked={picked || undefined} aria-rowindex={position}>
        <Table.Td className="c-pick"><Checkbox aria-label={SELECTION_TEXTS.pick(name)} checked={picked} onChange={() => onPick(id)} /></Table.Td>
        <Table.Td className="c-fold">
          <ActionIcon size={24} aria-expanded={open} {...(open && { 'aria-controls': detail })} aria-label={TEXTS.detailsOf(name)} onClick={fold}>
            <IconChevronRight size={14} stroke={2} className="chev" data-open={open || undefined} />
          </ActionIcon>
        </Table.Td>
        <Table.Td><McpSwitch place={{ profileId, mcpId: id }} name={name} on={!disabled} /></Table.Td>
        <Table.Td onClick={fold}><CutName name={name} /></Table.Td>
        {!narrow && <Table.Td className="quiet">{SERVER_TEXTS.types[type]}</Table.Td>}
        <Table.Td onClick={fold}><span className="cut mono" data-tip={target}>{target}</span></Table.Td>
        <Table.Td><SecretCounts kept={keptSecrets(mcp)} blanks={mcp.blanks.length} words={SECRET_WORDS} /></Table.Td>
        {!narrow && <Table.Td className="quiet nowrap">{lastUsed === undefined ? SERVER_TEXTS.never : agoText(lastUsed, now)}</Table.Td>}
        <Table.Td className="c-more">
          <McpMenu name={name} onEdit={() => onEdit(mcp)} onCopy={() => onCopy(mcp)} onRemove={() => void removeMcp({ profileId, mcpId: id }, name)} />
        </Table.Td>
      </Table.Tr>
      {open && <Table.Tr className="t-detail" id={detail}><Table.Td colSpan={narrow ? 7 : 9}><McpDetail profileId={profileId} mcp={mcp} /></Table.Td></Table.Tr>}
    </>
  );
});
