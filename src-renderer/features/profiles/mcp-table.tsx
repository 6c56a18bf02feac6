import { Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef, useState, type ReactElement } from 'react';
import type { KeptMcpView } from '../../../src-shared/profile/profile-view';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SELECTION_TEXTS } from '../../texts/selection-texts';
import { CutTips } from '../../ui/cut-tips';
import { useNarrow } from '../../ui/use-narrow';
import { McpRow } from './mcp-row';
import type { OpenProfileView } from './open-profile-view';

const { table: TEXTS } = PROFILES_TEXTS;
const ROW = 40;
/** Up to here all rows are drawn, so that the browser's own search finds them. */
const ALL_DRAWN = 60;

interface McpTableProps {
  readonly profile: OpenProfileView;
  readonly mcps: readonly KeptMcpView[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (id: string) => void;
  readonly onEdit: (mcp: KeptMcpView) => void;
  readonly onCopy: (mcp: KeptMcpView) => void;
}

/** Each server is a table body of its own, its details included, so that bodies can be measured and left out of sight. */
export function McpTable({ profile, mcps, picked, onPick, onEdit, onCopy }: McpTableProps): ReactElement {
  const narrow = useNarrow();
  const [now] = useState(() => new Date());
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: mcps.length, getScrollElement: () => box.current, estimateSize: () => ROW, getItemKey: (index) => mcps[index]?.id ?? index,
    overscan: mcps.length > ALL_DRAWN ? 10 : ALL_DRAWN,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const fold = useCallback((id: string): void => setOpen((ids) => new Set(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id])), []);
  return (
    <div className="scroll grow-y" ref={box}>
      <CutTips box={box} />
      <Table className="t mcp-table" aria-label={TEXTS.label(profile.name)} aria-rowcount={mcps.length + 1}>
        <Table.Thead>
          <Table.Tr aria-rowindex={1}>
            <Table.Th className="c-pick"><span className="sr">{SELECTION_TEXTS.mcps.bar}</span></Table.Th>
            <Table.Th className="c-fold"><span className="sr">{TEXTS.details}</span></Table.Th>
            <Table.Th className="c-on">{TEXTS.on}</Table.Th>
            <Table.Th className="c-name">{TEXTS.name}</Table.Th>
            {!narrow && <Table.Th className="c-type">{TEXTS.type}</Table.Th>}
            <Table.Th>{TEXTS.target}</Table.Th>
            <Table.Th className="c-secrets">{TEXTS.secrets}</Table.Th>
            {!narrow && <Table.Th className="c-used">{TEXTS.used}</Table.Th>}
            <Table.Th className="c-more"><span className="sr">{TEXTS.more}</span></Table.Th>
          </Table.Tr>
        </Table.Thead>
        {before > 0 && <tbody aria-hidden><tr style={{ height: before }} /></tbody>}
        {items.map(({ index, key }) => {
          const mcp = mcps[index];
          return mcp === undefined ? null : (
            <Table.Tbody key={key} ref={virtual.measureElement} data-index={index}>
              <McpRow
                profileId={profile.id} mcp={mcp} position={index + 2} narrow={narrow} now={now} open={open.has(mcp.id)} picked={picked.has(mcp.id)} onPick={onPick}
                onFold={fold} onEdit={onEdit} onCopy={onCopy}
              />
            </Table.Tbody>
          );
        })}
        {after > 0 && <tbody aria-hidden><tr style={{ height: after }} /></tbody>}
      </Table>
    </div>
  );
}
