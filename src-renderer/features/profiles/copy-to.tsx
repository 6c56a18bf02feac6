import { Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';
import type { KeptMcpView } from '../../../src-shared/profile/profile-view';
import { tellUndoable } from '../../bridge/tell-undoable';
import { useCopying } from '../../bridge/use-copying';
import { COPY_TEXTS } from '../../texts/copy-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { ChooseMany } from '../../ui/choose-many';

interface CopyToProps {
  readonly profileId: string;
  readonly mcp: KeptMcpView;
  readonly onClose: () => void;
}

export function CopyTo({ profileId, mcp: { id, name }, onClose }: CopyToProps): ReactElement {
  const copying = useCopying({ profileId, mcpId: id }, ({ historyId }, count) => {
    onClose();
    tellUndoable(COPY_TEXTS.copied(name, count), historyId);
  });
  const { pages, search, chosen } = copying;
  return (
    <ChooseMany
      title={COPY_TEXTS.title(name)} search={{ label: COPY_TEXTS.search, text: search, onChange: copying.setSearch }}
      rows={{
        total: pages.total, onRange: pages.onRange, key: pages.key,
        rowAt: (index) => {
          const row = pages.rowAt(index);
          return row === undefined ? undefined : { id: row.id, label: row.name, ...(row.id === profileId && { note: COPY_TEXTS.here }) };
        },
      }}
      chosen={chosen} onChoose={copying.choose} busy={copying.busy} onConfirm={() => void copying.copy()} onClose={onClose}
      failure={copying.failure ?? pages.error?.lines}
      words={{ list: COPY_TEXTS.list, nothing: COPY_TEXTS.nothing, loading: SHARED_TEXTS.loading, confirm: COPY_TEXTS.confirm(chosen.size), cancel: SHARED_TEXTS.cancel }}
    >
      <Checkbox label={COPY_TEXTS.withSecrets} description={COPY_TEXTS.withoutNote} checked={copying.withSecrets} onChange={(event) => copying.setWithSecrets(event.currentTarget.checked)} />
    </ChooseMany>
  );
}
