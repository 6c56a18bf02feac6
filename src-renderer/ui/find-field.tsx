import { ActionIcon, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, ReactElement, Ref } from 'react';

interface FindFieldProps {
  readonly input: Ref<HTMLInputElement>;
  readonly text: string;
  /** How many were found. */
  readonly count: number;
  readonly words: { readonly find: string; readonly next: string; readonly previous: string; readonly found: string };
  readonly onChange: (text: string) => void;
  /** By one on or back, round and round. */
  readonly onStep: (by: 1 | -1) => void;
  /** Esc. */
  readonly onLeave: () => void;
}

/** Finds in a text that is shown: Enter goes on, Shift+Enter back. */
export function FindField({ input, text, count, words, onChange, onStep, onLeave }: FindFieldProps): ReactElement {
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="find-field" role="search">
      <TextInput
        ref={input} type="search" size="xs" aria-label={words.find} placeholder={words.find} value={text} maxLength={200} onKeyDown={press}
        onChange={(event) => onChange(event.currentTarget.value)} leftSection={<IconSearch size={13} stroke={1.8} aria-hidden />}
      />
      <span className="small quiet nowrap" role="status">{words.found}</span>
      <ActionIcon size={24} aria-label={words.previous} disabled={count === 0} onClick={() => onStep(-1)}><IconChevronUp size={15} stroke={1.8} /></ActionIcon>
      <ActionIcon size={24} aria-label={words.next} disabled={count === 0} onClick={() => onStep(1)}><IconChevronDown size={15} stroke={1.8} /></ActionIcon>
    </div>
  );
}
