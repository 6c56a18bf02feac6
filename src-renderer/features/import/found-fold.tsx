import { Table, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import type { FoundRow } from './found-rows';

interface FoundFoldProps {
  readonly row: Extract<FoundRow, { kind: 'folded' }>;
  readonly columns: number;
  readonly onTurn: () => void;
}

/** Files without servers, behind a chevron. */
export const FoundFold = ({ row: { count, inArchive, open }, columns, onTurn }: FoundFoldProps): ReactElement => (
  <Table.Td colSpan={columns} className={inArchive ? 'nested' : ''}>
    <UnstyledButton className="fold-button quiet" aria-expanded={open} onClick={onTurn}>
      <span className="fold" data-open={open || undefined}><IconChevronRight size={13} stroke={2} aria-hidden /></span>{IMPORT_TEXTS.foldedAway(count)}
    </UnstyledButton>
  </Table.Td>
);
