import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

interface VirtualRowsProps {
  readonly count: number;
  /** Pixels. */
  readonly rowHeight: number;
  readonly label: string;
  readonly row: (index: number) => ReactNode;
  /** The row that shall be in sight. */
  readonly current?: number | undefined;
  /** Which rows are drawn now, for whoever loads them. */
  readonly onRange?: (first: number, last: number) => void;
  /** Arrow keys, Home and End. */
  readonly onMove?: (index: number) => void;
}

/** A list of any length that draws what is in sight: at most some 40 rows. Its rows are buttons; arrow keys move among them. */
export function VirtualRows({ count, rowHeight, label, row, current, onRange, onMove }: VirtualRowsProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 8 });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onRange?.(first, last), [first, last, onRange]);
  useEffect(() => {
    if (current !== undefined && current >= 0) virtual.scrollToIndex(current, { align: 'auto' });
  }, [current, virtual]);
  const move = (event: KeyboardEvent): void => {
    if (onMove === undefined || count === 0) return;
    const from = current ?? -1;
    const to = { ArrowDown: Math.min(from + 1, count - 1), ArrowUp: Math.max(from - 1, 0), Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onMove(to);
  };
  return (
    <div className="scroll grow-y" ref={box} tabIndex={-1} onKeyDown={move}>
      <ul style={{ height: virtual.getTotalSize() }} className="rows" aria-label={label}>
        {items.map((item) => (
          <li key={item.index} style={{ top: item.start, height: rowHeight }} aria-setsize={count} aria-posinset={item.index + 1}>{row(item.index)}</li>
        ))}
      </ul>
    </div>
  );
}
