import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

interface VirtualRowsProps {
  readonly count: number;
  /** Pixels. */
  readonly rowHeight: number;
  readonly label: string;
  /** A button. `tabIndex` makes the list one tab stop where arrow keys move in it. */
  readonly row: (index: number, tabIndex: 0 | -1) => ReactNode;
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
  const toFocus = useRef<number>(undefined);
  const virtual = useVirtualizer({ count, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 8 });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onRange?.(first, last), [first, last, onRange]);
  useEffect(() => {
    if (current !== undefined && current >= 0) virtual.scrollToIndex(current, { align: 'auto' });
  }, [current, virtual]);
  useEffect(() => {
    // The row may have to be scrolled to and drawn before it can take the focus.
    const button = toFocus.current === undefined ? undefined : rowButton(box.current, toFocus.current);
    if (button === undefined) return;
    button.focus({ preventScroll: true });
    toFocus.current = undefined;
  });
  const move = (event: KeyboardEvent): void => {
    if (onMove === undefined || count === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const from = toFocus.current ?? focusedRow(event.target) ?? current ?? -1;
    const to = { ArrowDown: Math.min(from + 1, count - 1), ArrowUp: Math.max(from - 1, 0), Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    toFocus.current = to;
    virtual.scrollToIndex(to, { align: 'auto' });
    onMove(to);
  };
  const stop = current !== undefined && current >= first && current <= last ? current : first;
  return (
    <div className="scroll grow-y" ref={box} tabIndex={-1} onKeyDown={move}>
      <ul style={{ height: virtual.getTotalSize() }} className="rows" aria-label={label}>
        {items.map((item) => (
          <li key={item.index} style={{ top: item.start, height: rowHeight }} aria-setsize={count} aria-posinset={item.index + 1}>
            {row(item.index, onMove === undefined || item.index === stop ? 0 : -1)}
          </li>
        ))}
      </ul>
    </div>
  );
}

const rowButton = (box: HTMLElement | null, index: number): HTMLElement | undefined =>
  box?.querySelector<HTMLElement>(`[aria-posinset="${index + 1}"] button`) ?? undefined;

function focusedRow(target: EventTarget): number | undefined {
  const position = target instanceof Element ? target.closest('[aria-posinset]')?.getAttribute('aria-posinset') : undefined;
  return position === undefined || position === null ? undefined : Number(position) - 1;
}
