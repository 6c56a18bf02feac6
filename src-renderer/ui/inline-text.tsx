import { Autocomplete, TextInput, UnstyledButton, type ComboboxParsedItem } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { useRefocus } from './use-refocus';

interface InlineTextProps {
  readonly value: string;
  /** What it is, for the name of the input. */
  readonly label: string;
  /** The button's words beside the value, for those who don't see it. */
  readonly editLabel: string;
  /** Stands where there is no value. */
  readonly empty: string;
  /** Gives back what is wrong; then it stays open. */
  readonly save: (text: string) => Promise<string | undefined>;
  /** What editing begins with, where that is not the value: a masked one is written anew. */
  readonly start?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly suggestions?: readonly string[];
  readonly maxLength?: number;
  readonly className?: string;
  /** How the value is shown; as its text otherwise. */
  readonly children?: ReactNode;
}

/** A text that becomes an input when it is pressed. Enter and leaving save, Esc does not. */
export function InlineText(props: InlineTextProps): ReactElement {
  const { value, label, editLabel, empty, save, start = value, placeholder, suggestions, maxLength = 200, className = '', children } = props;
  const [text, setText] = useState<string>();
  const [fault, setFault] = useState<string>();
  const [saving, setSaving] = useState(false);
  const { button, ends } = useRefocus(text !== undefined);

  const close = (byKey: boolean): void => {
    ends(byKey);
    setText(undefined);
    setFault(undefined);
  };
  const commit = async (typed: string, byKey: boolean): Promise<void> => {
    if (saving) return;
    if (typed.trim() === start) return close(byKey);
    setSaving(true);
    const wrong = await save(typed.trim());
    setSaving(false);
    if (wrong === undefined) close(byKey);
    else setFault(wrong);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Enter on a suggestion takes that.
    if (event.key === 'Enter' && !event.currentTarget.hasAttribute('aria-activedescendant')) void commit(event.currentTarget.value, true);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close(true);
  };

  if (text === undefined) {
    return (
      <UnstyledButton ref={button} className={`inline-text ${className}`} onClick={() => setText(start)}>
        {value === '' ? <span className="faint">{empty}</span> : (children ?? value)}
        {value !== '' && <span className="sr">, {editLabel} {label}</span>}
      </UnstyledButton>
    );
  }
  const input = {
    'aria-label': label, className: `inline-input ${className}`, autoFocus: true, value: text, maxLength, placeholder, error: fault, 'data-autofocus': true,
    onKeyDown: press, onBlur: () => void commit(text, false), onFocus: (event: { currentTarget: HTMLInputElement }) => event.currentTarget.select(),
  };
  if (suggestions === undefined) return <TextInput {...input} onChange={(event) => setText(event.currentTarget.value)} />;
  // Untouched, everything is suggested, not only what says the same.
  const all = text === start && { filter: ({ options }: { options: ComboboxParsedItem[] }) => options };
  return <Autocomplete {...input} {...all} data={[...suggestions]} onChange={setText} onOptionSubmit={(picked) => void commit(picked, true)} />;
}
