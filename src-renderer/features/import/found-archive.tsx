import { ActionIcon, Table, Tooltip } from '@mantine/core';
import { IconFileZip, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import type { FoundRow } from './found-rows';
import { removeSources } from './plan-sources';

interface FoundArchiveProps {
  readonly row: Extract<FoundRow, { kind: 'archive' }>;
  readonly columns: number;
}

/** An archive, above the files in it. */
export const FoundArchive = ({ row: { name, indexes, files, mcps }, columns }: FoundArchiveProps): ReactElement => (
  <>
    <Table.Td colSpan={columns - 1}>
      <span className="row">
        <IconFileZip size={16} stroke={1.7} className="quiet" aria-hidden /><b className="break">{name}</b>
        <span className="quiet small nowrap">{IMPORT_TEXTS.archive(files)}, {IMPORT_TEXTS.mcps(mcps)}</span>
      </span>
    </Table.Td>
    <Table.Td className="c-out">
      <Tooltip label={IMPORT_TEXTS.remove}><ActionIcon aria-label={IMPORT_TEXTS.removeAll(name)} onClick={() => void removeSources(indexes)}><IconX size={15} stroke={1.8} /></ActionIcon></Tooltip>
    </Table.Td>
  </>
);
