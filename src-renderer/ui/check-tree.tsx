import { CheckboxIndicator } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { checkState, flattenBranches, leavesOf, type Branch, type Checked, type FlatBranch } from './check-tree-branches';

interface CheckTreeProps {
  readonly label: string;
  readonly branches: readonly Branch[];
  /** Ids of the leaves that are chosen. */
  readonly checked: Checked;
  readonly onCheck: (ids: readonly string[], on: boolean) => void;
  readonly selected?: string | undefined;
  /** Enter, and a click on a row where that opens it. */
  readonly onSelect?: (id: string) => void;
  /** Branches that are folded at first. */
  readonly folded?: readonly string[];
  /** There is nothing to open: a click on a row checks it. */
  readonly clickChecks?: boolean;
}

const ROW = 28;

/** Tri-state, virtual, one tab stop: arrows move and fold, Space checks, Enter opens. */
export function CheckTree({ label, branches, checked, onCheck, selected, onSelect, folded = [], clickChecks = false }: CheckTreeProps): ReactElement {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set(folded));
  const [active, setActive] = useState(selected);
  const box = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const rows = useMemo(() => flattenBranches(branches, closed), [branches, closed]);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => box.current, estimateSize: () => ROW, overscan: 12 });
  const at = Math.max(rows.findIndex(({ branch }) => branch.id === active), 0);
  const here = rows[at];

  const fold = (id: string, shut: boolean): void => setClosed((before) => (shut ? new Set([...before, id]) : new Set([...before].filter((other) => other !== id))));
  const flip = (branch: Branch): void => onCheck(leavesOf(branch), checkState(branch, checked) !== 'on');
  const move = (to: FlatBranch | undefined): void => {
    if (to === undefined) return;
    setActive(to.branch.id);
    virtual.scrollToIndex(rows.indexOf(to));
  };
  const keys: Readonly<Record<string, (row: FlatBranch) => void>> = {
    ArrowDown: () => move(rows[at + 1]),
    ArrowUp: () => move(rows[at - 1]),
    Home: () => move(rows[0]),
    End: () => move(rows.at(-1)),
    ' ': ({ branch }) => flip(branch),
    Enter: ({ branch }) => onSelect?.(branch.id),
    ArrowLeft: ({ branch, parent }) => (branch.children !== undefined && !closed.has(branch.id) ? fold(branch.id, true) : move(rows.find((row) => row.branch.id === parent))),
    ArrowRight: ({ branch }) => (closed.has(branch.id) ? fold(branch.id, false) : move(rows[at + 1])),
  };
  const press = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (act === undefined || here === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(here);
  };

  return (
    <div className="tree" ref={box}>
      <div
        role="tree" aria-label={label} aria-multiselectable={!clickChecks || undefined} tabIndex={0} onKeyDown={press}
        aria-activedescendant={here === undefined ? undefined : `${prefix}${here.branch.id}`}
        style={{ height: virtual.getTotalSize(), position: 'relative' }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <TreeRow
              key={row.branch.id} id={`${prefix}${row.branch.id}`} row={row} top={start}
              state={checkState(row.branch, checked)} open={!closed.has(row.branch.id)}
              active={row === here} selected={clickChecks ? undefined : row.branch.id === selected}
              onPoint={() => setActive(row.branch.id)}
              onOpen={() => {
                setActive(row.branch.id);
                if (clickChecks) flip(row.branch);
                else onSelect?.(row.branch.id);
              }}
              onFlip={() => flip(row.branch)} onFold={() => fold(row.branch.id, !closed.has(row.branch.id))}
            />
          );
        })}
      </div>
    </div>
  );
}

interface TreeRowProps {
  readonly id: string;
  readonly row: FlatBranch;
  readonly top: number;
  readonly state: 'on' | 'off' | 'mixed';
  readonly open: boolean;
  readonly active: boolean;
  /** Undefined where rows are checked only. */
  readonly selected: boolean | undefined;
  readonly onPoint: () => void;
  readonly onOpen: () => void;
  readonly onFlip: () => void;
  readonly onFold: () => void;
}

/** A pointer can press check box and chevron; keys work on the tree as a whole. */
function TreeRow({ id, row: { branch, depth }, top, state, open, active, selected, onPoint, onOpen, onFlip, onFold }: TreeRowProps): ReactElement {
  const grouped = branch.children !== undefined;
  return (
    <div
      id={id} role="treeitem" aria-level={depth} aria-checked={state === 'mixed' ? 'mixed' : state === 'on'} aria-selected={selected}
      aria-expanded={grouped ? open : undefined} className="tree-row" data-active={active || undefined} data-group={grouped || undefined}
      style={{ top, height: ROW, paddingInlineStart: 6 + (depth - 1) * 18 }} onPointerDown={onPoint} onClick={onOpen}
    >
      <span
        className="fold" data-open={open || undefined}
        onClick={(event) => {
          event.stopPropagation();
          if (grouped) onFold();
        }}
      >
        {grouped && <IconChevronRight size={13} stroke={2} aria-hidden />}
      </span>
      <CheckboxIndicator
        size="xs" checked={state === 'on'} indeterminate={state === 'mixed'}
        onClick={(event) => {
          event.stopPropagation();
          onFlip();
        }}
      />
      <span className="tree-label">{branch.label}</span>
      {branch.note !== undefined && <span className="tree-note">{typeof branch.note === 'function' ? branch.note() : branch.note}</span>}
    </div>
  );
}
