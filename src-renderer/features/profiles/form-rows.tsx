import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactElement } from 'react';
import { MCP_FORM_TEXTS as TEXTS } from '../../texts/mcp-form-texts';
import { FormTextInput } from './form-text-input';
import { isEmpty, newText, NO_TEXT, typed } from './form-text';
import { movedRow, type FormFaults, type FormRow } from './mcp-form-state';

interface FormRowsProps {
  readonly title: string;
  readonly rows: readonly FormRow[];
  readonly onChange: (rows: readonly FormRow[]) => void;
  readonly faults: FormFaults;
  readonly addLabel: string;
  /** Absent where rows have no names: then their order counts. */
  readonly nameLabel?: (number: number) => string;
  /** New values are secret unless said otherwise. */
  readonly secret?: boolean;
}

/** One string a row. Enter adds one below, Alt with arrows moves, Backspace on nothing removes. */
export function FormRows({ title, rows, onChange, faults, addLabel, nameLabel, secret = false }: FormRowsProps): ReactElement {
  const [fresh, setFresh] = useState<string>();
  const box = useRef<HTMLElement>(null);
  const newRow = (text = ''): FormRow => ({ id: crypto.randomUUID(), name: '', value: text === '' ? newText(secret) : typed(NO_TEXT, text) });
  const add = (index: number): void => {
    const row = newRow();
    setFresh(row.id);
    onChange(rows.toSpliced(index, 0, row));
  };
  const remove = (index: number): void => {
    onChange(rows.toSpliced(index, 1));
    box.current?.querySelector<HTMLElement>(`[data-row="${Math.max(index - 1, 0)}"] :is(input, textarea, button), .form-add`)?.focus();
  };
  const press = (index: number) => (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { key, altKey, shiftKey } = event;
    if (key === 'Enter' && !shiftKey) add(index + 1);
    else if (nameLabel === undefined && altKey && (key === 'ArrowUp' || key === 'ArrowDown')) onChange(movedRow(rows, index, key === 'ArrowUp' ? -1 : 1));
    else if (nameLabel === undefined && key === 'Backspace' && event.currentTarget.value === '') remove(index);
    else return;
    event.preventDefault();
  };
  const paste = (index: number) => (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const lines = event.clipboardData.getData('text').split(/\r?\n/).filter((line) => line !== '');
    const row = rows[index];
    if (nameLabel !== undefined || lines.length < 2 || row === undefined || !isEmpty(row.value)) return;
    event.preventDefault();
    onChange(rows.toSpliced(index, 1, ...lines.map(newRow)));
  };
  const change = (index: number, row: FormRow): void => onChange(rows.toSpliced(index, 1, row));
  return (
    <section className="form-rows" aria-label={title} ref={box}>
      <h3>{title}{nameLabel === undefined && rows.length > 1 && <span className="faint"> · {TEXTS.moveHint}</span>}</h3>
      {rows.map((row, index) => {
        const name = nameLabel === undefined ? TEXTS.argument(index + 1) : row.name.trim() || nameLabel(index + 1);
        const fault = faults.get(row.id);
        const error = fault === undefined ? undefined : TEXTS.faults[fault];
        const isFresh = row.id === fresh;
        return (
          <div key={row.id} className="form-row" data-row={index} data-named={nameLabel !== undefined || undefined}>
            {nameLabel === undefined ? <span className="form-number faint small" aria-hidden>{index + 1}</span> : (
              <TextInput
                className="mono-input form-name" aria-label={nameLabel(index + 1)} placeholder={TEXTS.namePlaceholder} value={row.name} error={error} maxLength={500} spellCheck={false} autoFocus={isFresh}
                onChange={(event) => change(index, { ...row, name: event.currentTarget.value })}
              />
            )}
            <FormTextInput
              label={nameLabel === undefined ? name : TEXTS.valueOf(row.name.trim())} value={row.value} onChange={(value) => change(index, { ...row, value })}
              placeholder={nameLabel === undefined ? undefined : TEXTS.valuePlaceholder} autoFocus={isFresh && nameLabel === undefined} onKeyDown={press(index)} onPaste={paste(index)}
            />
            {nameLabel === undefined && (
              <>
                <ActionIcon size={24} aria-label={TEXTS.up(name)} disabled={index === 0} onClick={() => onChange(movedRow(rows, index, -1))}><IconArrowUp size={14} stroke={1.7} /></ActionIcon>
                <ActionIcon size={24} aria-label={TEXTS.down(name)} disabled={index === rows.length - 1} onClick={() => onChange(movedRow(rows, index, 1))}><IconArrowDown size={14} stroke={1.7} /></ActionIcon>
              </>
            )}
            <ActionIcon size={24} aria-label={TEXTS.removeRow(name)} onClick={() => remove(index)}><IconX size={14} stroke={1.7} /></ActionIcon>
          </div>
        );
      })}
      <Button className="form-add" variant="subtle" size="compact-sm" leftSection={<IconPlus size={13} stroke={1.8} aria-hidden />} onClick={() => add(rows.length)}>{addLabel}</Button>
    </section>
  );
}
