import { Table } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { UnlockForm } from './unlock-form';

interface LockedCellsProps {
  readonly source: SourceReport;
  readonly index: number;
  readonly locked: number;
  readonly alone: boolean;
}

/** What a sealed file is, and what opens it. */
export const LockedCells = ({ source, ...rest }: LockedCellsProps): ReactElement => (
  <>
    <Table.Td className="c-format">
      <span className="locked-format">{source.formatId !== undefined && IMPORT_TEXTS.formats[source.formatId]}</span>
      <span className="sub warn nowrap"><IconLock size={12} stroke={1.9} aria-hidden /> {IMPORT_TEXTS.locked.state}</span>
    </Table.Td>
    <Table.Td colSpan={2}><UnlockForm key={`${rest.index} ${source.name}`} source={source} {...rest} /></Table.Td>
  </>
);
