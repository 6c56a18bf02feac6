import { Button, CheckboxIndicator, Modal, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Failure } from './failure';
import { VirtualRows } from './virtual-rows';
import { Waiting } from './waiting';

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
}

interface ChooseManyProps {
  readonly title: string;
  readonly search: { readonly label: string; readonly text: string; readonly onChange: (text: string) => void };
  readonly rows: {
    /** Undefined before the first answer. */
    readonly total: number | undefined;
    readonly rowAt: (index: number) => Choice | undefined;
    readonly onRange: (first: number, last: number) => void;
    readonly key: string;
  };
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, on: boolean) => void;
  readonly words: { readonly list: string; readonly nothing: string; readonly loading: string; readonly confirm: string; readonly cancel: string };
  /** What went wrong, line by line. */
  readonly failure?: readonly string[] | undefined;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** Between list and buttons. */
  readonly children?: ReactNode;
}

/** A dialog to choose some of many: search, check boxes, and a button that says the outcome. */
export function ChooseMany({ title, search, rows, chosen, onChoose, words, failure, busy, onConfirm, onClose, children }: ChooseManyProps): ReactElement {
  const [at, setAt] = useState(0);
  return (
    <Modal opened title={title} size={480} onClose={onClose} className="choose">
      <TextInput
        data-autofocus aria-label={search.label} placeholder={search.label} value={search.text} leftSection={<IconSearch size={14} stroke={1.8} aria-hidden />}
        onChange={(event) => search.onChange(event.currentTarget.value)}
      />
      <div className="choose-list">
        {rows.total === undefined && <Waiting label={words.loading} />}
        {rows.total === 0 && <p className="quiet pad">{words.nothing}</p>}
        {rows.total !== undefined && rows.total > 0 && (
          <VirtualRows
            key={rows.key} count={rows.total} rowHeight={32} label={words.list} current={at} onRange={rows.onRange} onMove={setAt}
            row={(index, tabIndex) => {
              const choice = rows.rowAt(index);
              return choice === undefined ? <span className="choose-row" /> : (
                <ChooseRow choice={choice} on={chosen.has(choice.id)} tabIndex={tabIndex} onFlip={(on) => onChoose(choice.id, on)} />
              );
            }}
          />
        )}
      </div>
      {children}
      {failure !== undefined && <Failure lines={failure} inline />}
      <div className="dialog-foot">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button variant="filled" disabled={chosen.size === 0} loading={busy} onClick={onConfirm}>{words.confirm}</Button>
      </div>
    </Modal>
  );
}

interface ChooseRowProps {
  readonly choice: Choice;
  readonly on: boolean;
  readonly tabIndex: 0 | -1;
  readonly onFlip: (on: boolean) => void;
}

const ChooseRow = ({ choice: { label, note }, on, tabIndex, onFlip }: ChooseRowProps): ReactElement => (
  <UnstyledButton className="choose-row" role="checkbox" aria-checked={on} tabIndex={tabIndex} onClick={() => onFlip(!on)}>
    <CheckboxIndicator checked={on} aria-hidden />
    <span className="grow cut">{label}</span>
    {note !== undefined && <span className="small quiet">{note}</span>}
  </UnstyledButton>
);
