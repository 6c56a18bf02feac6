import { Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactElement, type ReactNode } from 'react';

interface VirtualTableProps {
  readonly label: string;
  readonly className?: string;
  /** The cells of the head. */
  readonly head: ReactNode;
  readonly columns: number;
  readonly count: number;
  /** Pixels; rows that turn out higher are measured. */
  readonly rowHeight: number;
  /** The cells of a row. */
  readonly cells: (index: number) => ReactNode;
  readonly rowClass?: (index: number) => string | undefined;
  /** Its rows hold nothing that takes the focus: the table itself does, so that keys can scroll it. */
  readonly focusable?: boolean;
  readonly children?: ReactNode;
}

/** A table of any length that draws the rows in sight; what stands below the last row comes as children. */
export function VirtualTable({ label, className = 't', head, columns, count, rowHeight, cells, rowClass, focusable = false, children }: VirtualTableProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 8 });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className="scroll grow-y" ref={box} {...(focusable && { tabIndex: 0, role: 'region', 'aria-label': label })}>
      <Table className={className} aria-label={label} aria-rowcount={count + 1}>
        <Table.Thead><Table.Tr aria-rowindex={1}>{head}</Table.Tr></Table.Thead>
        <Table.Tbody>
          {above > 0 && <Room columns={columns} height={above} />}
          {items.map(({ index }) => (
            <Table.Tr key={index} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2} className={rowClass?.(index)}>{cells(index)}</Table.Tr>
          ))}
          {below > 0 && <Room columns={columns} height={below} />}
        </Table.Tbody>
      </Table>
      {children}
    </div>
  );
}

const Room = ({ columns, height }: { readonly columns: number; readonly height: number }): ReactElement => (
  <tr className="room" aria-hidden><td colSpan={columns} style={{ height }} /></tr>
);
