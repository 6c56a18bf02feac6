import { Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactElement } from 'react';
import { useOperation } from '../../bridge/use-operation';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SECRET_WORDS } from '../../texts/shared-texts';
import { Cut, CutName } from '../../ui/cut';
import { SecretCounts } from '../../ui/secret-counts';
import { McpSwitch } from './mcp-switch';

const { table: TEXTS } = PROFILES_TEXTS;

/** Above it, all servers of all profiles are too much to ask for because of one. */
const MOST = 5000;
const ROW = 40;

/** What stands in clear of a profile's servers while the vault is shut: enough to switch them. */
export function LockedMcps({ profileId }: { readonly profileId: string }): ReactElement | null {
  const facets = useOperation('profile.facets', {}).data;
  const few = facets !== undefined && facets.mcps <= MOST;
  const name = useOperation('profile.list', {}, { enabled: few }).data?.profiles.find(({ id }) => id === profileId)?.name;
  const all = useOperation('mcp.list', {}, { enabled: few }).data;
  const mcps = all?.filter(({ profile }) => profile === name) ?? [];
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: mcps.length, getScrollElement: () => box.current, estimateSize: () => ROW, overscan: 10 });
  if (name === undefined || mcps.length === 0) return null;
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className="locked-mcps">
      <h2 className="page-title">{name}</h2>
      <p className="quiet">{PROFILES_TEXTS.lockedNote}</p>
      <div className="scroll grow-y" ref={box}>
        <Table className="t" aria-label={TEXTS.label(name)}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className="first">{TEXTS.on}</Table.Th><Table.Th className="c-name">{TEXTS.name}</Table.Th>
              <Table.Th>{TEXTS.target}</Table.Th><Table.Th className="c-secrets">{TEXTS.secrets}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {before > 0 && <tr style={{ height: before }} aria-hidden />}
            {items.map(({ index }) => {
              const mcp = mcps[index];
              return mcp === undefined ? null : (
                <Table.Tr key={mcp.id} data-off={mcp.disabled || undefined}>
                  <Table.Td><McpSwitch place={{ profileId, mcpId: mcp.id }} name={mcp.name} on={!mcp.disabled} /></Table.Td>
                  <Table.Td><CutName name={mcp.name} /></Table.Td>
                  <Table.Td><Cut text={[mcp.command, mcp.packageName, mcp.host].filter((part) => part !== undefined).join(' ')} mono /></Table.Td>
                  <Table.Td><SecretCounts kept={mcp.secrets - mcp.blanks} blanks={mcp.blanks} words={SECRET_WORDS} /></Table.Td>
                </Table.Tr>
              );
            })}
            {after > 0 && <tr style={{ height: after }} aria-hidden />}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  );
}
