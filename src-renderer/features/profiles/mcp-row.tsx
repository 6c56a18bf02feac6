import { ActionIcon, Menu, Table } from '@mantine/core';
import { IconChevronRight, IconCopy, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useId, type ReactElement } from 'react';
import type { KeptMcpView } from '../../../src-shared/profile/profile-view';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { SECRET_WORDS } from '../../texts/shared-texts';
import { agoText } from '../../texts/time-text';
import { Cut } from '../../ui/cut';
import { SecretCounts } from '../../ui/secret-counts';
import { McpDetail } from './mcp-detail';
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
  readonly onFold: () => void;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
}

/** One server: a line, and all of it when it is opened. */
export function McpRow({ profileId, mcp, position, narrow, now, open, onFold, onEdit, onCopy }: McpRowProps): ReactElement {
  const { id, name, type, disabled, lastUsed } = mcp;
  const detail = useId();
  return (
    <>
      <Table.Tr data-off={disabled || undefined} data-open={open || undefined} aria-rowindex={position}>
        <Table.Td className="c-fold">
          <ActionIcon size={22} aria-expanded={open} {...(open && { 'aria-controls': detail })} aria-label={TEXTS.detailsOf(name)} onClick={onFold}>
            <IconChevronRight size={14} stroke={2} className="chev" data-open={open || undefined} />
          </ActionIcon>
        </Table.Td>
        <Table.Td><McpSwitch place={{ profileId, mcpId: id }} name={name} on={!disabled} /></Table.Td>
        <Table.Td onClick={onFold}><b className="cut">{name}</b></Table.Td>
        {!narrow && <Table.Td className="quiet">{SERVER_TEXTS.types[type]}</Table.Td>}
        <Table.Td onClick={onFold}><Cut text={targetText(mcp)} mono /></Table.Td>
        <Table.Td><SecretCounts kept={keptSecrets(mcp)} blanks={mcp.blanks.length} words={SECRET_WORDS} /></Table.Td>
        {!narrow && <Table.Td className="quiet nowrap">{lastUsed === undefined ? SERVER_TEXTS.never : agoText(lastUsed, now)}</Table.Td>}
        <Table.Td className="c-more">
          <Menu width={192} returnFocus>
            <Menu.Target><ActionIcon size={22} aria-label={TEXTS.moreFor(name)}><IconDots size={15} /></ActionIcon></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPencil size={15} stroke={1.7} aria-hidden />} onClick={onEdit}>{TEXTS.edit}</Menu.Item>
              <Menu.Item leftSection={<IconCopy size={15} stroke={1.7} aria-hidden />} onClick={onCopy}>{TEXTS.copyTo}</Menu.Item>
              <Menu.Divider />
              <Menu.Item className="danger-item" leftSection={<IconTrash size={15} stroke={1.7} aria-hidden />} onClick={() => void removeMcp({ profileId, mcpId: id }, name)}>{TEXTS.remove}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Table.Td>
      </Table.Tr>
      {open && <Table.Tr className="t-detail" id={detail}><Table.Td colSpan={narrow ? 6 : 8}><McpDetail profileId={profileId} mcp={mcp} /></Table.Td></Table.Tr>}
    </>
  );
}
