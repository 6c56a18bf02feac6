import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCopyPlus, IconFileExport, IconToggleLeft, IconToggleRight, IconTrash, IconX } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { SELECTION_TEXTS as TEXTS } from '../../texts/selection-texts';
import { duplicateMany, removeMany, switchMany } from './change-many';
import { ManyCategory } from './many-category';
import { ManyLook } from './many-look';
import { ManyTags } from './many-tags';

/** Every value of a copy is sealed anew. */
const MOST_COPIES = 1000;

interface SelectionBarProps {
  readonly ids: ReadonlySet<string>;
  /** How many the list has. */
  readonly total: number;
  readonly openId: string | undefined;
  readonly onAll: () => void;
  readonly onClear: () => void;
  readonly onExport: (ids: readonly string[]) => void;
}

/** How many are picked, and what can be done with them. */
export function SelectionBar({ ids, total, openId, onAll, onClear, onExport }: SelectionBarProps): ReactElement {
  const [said] = useDebouncedValue(ids.size, 400);
  const copies = ids.size > MOST_COPIES ? TEXTS.tooMany(MOST_COPIES) : TEXTS.duplicate;
  return (
    <>
      <p className="sr" role="status">{said === 0 && ids.size === 0 ? '' : TEXTS.said(said)}</p>
      {ids.size > 0 && (
        <div className="selection" role="group" aria-label={TEXTS.bar}>
          <div className="selection-line">
            <b className="small">{TEXTS.selected(ids.size)}</b>
            {ids.size < total && <Button variant="subtle" size="compact-xs" onClick={onAll}>{TEXTS.all(total)}</Button>}
            <span className="grow" />
            <Action label={TEXTS.clear} onClick={onClear}><IconX size={15} stroke={1.8} /></Action>
          </div>
          <div className="selection-line">
            <ManyTags count={ids.size} />
            <ManyCategory count={ids.size} />
            <ManyLook />
            <Action label={TEXTS.on} onClick={() => void switchMany(true)}><IconToggleRight size={16} stroke={1.7} /></Action>
            <Action label={TEXTS.off} onClick={() => void switchMany(false)}><IconToggleLeft size={16} stroke={1.7} /></Action>
            <Action label={copies} disabled={ids.size > MOST_COPIES} onClick={() => void duplicateMany()}><IconCopyPlus size={16} stroke={1.7} /></Action>
            <Action label={TEXTS.export} onClick={() => onExport([...ids])}><IconFileExport size={16} stroke={1.7} /></Action>
            <Action label={TEXTS.remove} onClick={() => void removeMany(openId)}><IconTrash size={16} stroke={1.7} /></Action>
          </div>
        </div>
      )}
    </>
  );
}

interface ActionProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Disabled it can still be reached, and says why. */
const Action = ({ label, disabled = false, onClick, children }: ActionProps): ReactElement => (
  <Tooltip label={label}>
    <ActionIcon aria-label={label} {...(disabled ? { 'aria-disabled': true, 'data-disabled': true } : { onClick })}>{children}</ActionIcon>
  </Tooltip>
);
