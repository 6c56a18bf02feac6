import { Checkbox, Select } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { McpGroup } from '../../../src-shared/profile/profile-page';
import { tellUndoable } from '../../bridge/tell-undoable';
import { useCopying } from '../../bridge/use-copying';
import { COPY_TEXTS } from '../../texts/copy-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { ChooseMany } from '../../ui/choose-many';

interface CopyGroupProps {
  readonly group: McpGroup;
  readonly onClose: () => void;
}

/** One of a group to more profiles; where they differ, it has to be said which one. */
export function CopyGroup({ group: { name, members }, onClose }: CopyGroupProps): ReactElement | null {
  const [from, setFrom] = useState('0');
  const source = members[Number(from)] ?? members[0];
  const copying = useCopying({ profileId: source?.profileId ?? '', mcpId: source?.id ?? '' }, ({ historyId }, count) => {
    onClose();
    tellUndoable(COPY_TEXTS.copied(name, count), historyId);
  });
  const { pages, search, chosen } = copying;
  const having = new Set(members.map(({ profileId }) => profileId));
  return (
    <ChooseMany
      title={COPY_TEXTS.title(name)} search={{ label: COPY_TEXTS.search, text: search, onChange: copying.setSearch }}
      rows={{
        total: pages.total, onRange: pages.onRange, key: pages.key,
        rowAt: (index) => {
          const row = pages.rowAt(index);
          return row === undefined ? undefined : { id: row.id, label: row.name, ...(having.has(row.id) && { note: COPY_TEXTS.here }) };
        },
      }}
      chosen={chosen} onChoose={copying.choose} busy={copying.busy} onConfirm={() => void copying.copy()} onClose={onClose}
      failure={copying.failure ?? pages.error?.lines}
      words={{ list: COPY_TEXTS.list, nothing: COPY_TEXTS.nothing, loading: SHARED_TEXTS.loading, confirm: COPY_TEXTS.confirm(chosen.size), cancel: SHARED_TEXTS.cancel }}
    >
      {members.length > 1 && (
        <Select
          label={COPY_TEXTS.from} value={from} onChange={(next) => setFrom(next ?? '0')} comboboxProps={{ withinPortal: false, position: 'top' }}
          data={members.slice(0, 200).map(({ profile, name: own }, index) => ({ value: String(index), label: own === name ? profile : `${profile} (${own})` }))}
        />
      )}
      <Checkbox label={COPY_TEXTS.withSecrets} description={COPY_TEXTS.withoutNote} checked={copying.withSecrets} onChange={(event) => copying.setWithSecrets(event.currentTarget.checked)} />
    </ChooseMany>
  );
}
