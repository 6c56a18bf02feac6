import { Checkbox } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { McpPlace } from '../../src-shared/profile/profile-page';
import { COPY_TEXTS } from '../texts/copy-texts';
import { SHARED_TEXTS } from '../texts/shared-texts';
import { ChooseMany } from '../ui/choose-many';
import { tellUndoable } from './tell-undoable';
import { useCopying } from './use-copying';

interface CopyToProfilesProps {
  /** Of the server. */
  readonly name: string;
  readonly from: McpPlace;
  /** Profiles that have it already. */
  readonly having: ReadonlySet<string>;
  readonly onClose: () => void;
  /** What else there is to choose. */
  readonly children?: ReactNode;
}

/** A server to more profiles, chosen among all of them. */
export function CopyToProfiles({ name, from, having, onClose, children }: CopyToProfilesProps): ReactElement {
  const copying = useCopying(from, ({ historyId }, count) => {
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
          return row === undefined ? undefined : { id: row.id, label: row.name, ...(having.has(row.id) && { note: COPY_TEXTS.here }) };
        },
      }}
      chosen={chosen} onChoose={copying.choose} busy={copying.busy} onConfirm={() => void copying.copy()} onClose={onClose}
      failure={copying.failure ?? pages.error?.lines}
      words={{ list: COPY_TEXTS.list, nothing: COPY_TEXTS.nothing, loading: SHARED_TEXTS.loading, confirm: COPY_TEXTS.confirm(chosen.size), cancel: SHARED_TEXTS.cancel }}
    >
      {children}
      <Checkbox label={COPY_TEXTS.withSecrets} description={COPY_TEXTS.withoutNote} checked={copying.withSecrets} onChange={(event) => copying.setWithSecrets(event.currentTarget.checked)} />
    </ChooseMany>
  );
}
