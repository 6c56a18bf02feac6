import { TagsInput, UnstyledButton } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { useRefocus } from './use-refocus';

interface InlineTagsProps {
  readonly value: readonly string[];
  readonly label: string;
  readonly editLabel: string;
  readonly empty: string;
  readonly suggestions: readonly string[];
  readonly removeLabel: (tag: string) => string;
  readonly save: (tags: readonly string[]) => Promise<string | undefined>;
}

/** Tags that become an input when they are pressed. Enter adds one, Enter on nothing and leaving save, Esc does not. */
export function InlineTags({ value, label, editLabel, empty, suggestions, removeLabel, save }: InlineTagsProps): ReactElement {
  const [tags, setTags] = useState<readonly string[]>();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const { button, ends } = useRefocus(tags !== undefined);

  const close = (byKey: boolean): void => {
    ends(byKey);
    setTags(undefined);
    setTyped('');
    setFault(undefined);
  };
  const commit = async (next: readonly string[], byKey: boolean): Promise<void> => {
    if (next.join('\n') === value.join('\n')) return close(byKey);
    const wrong = await save(next);
    if (wrong === undefined) close(byKey);
    else setFault(wrong);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter' && typed.trim() === '' && !event.currentTarget.hasAttribute('aria-activedescendant')) void commit(tags ?? [], true);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close(true);
  };

  if (tags === undefined) {
    return (
      <UnstyledButton ref={button} className="inline-text inline-tags" onClick={() => setTags(value)}>
        {value.length === 0 ? <span className="tag faint">{empty}</span> : value.map((tag) => <span key={tag} className="tag cut">{tag}</span>)}
        {value.length > 0 && <span className="sr">, {editLabel} {label}</span>}
      </UnstyledButton>
    );
  }
  return (
    <TagsInput
      aria-label={label} className="inline-input inline-tags-input" autoFocus value={[...tags]} onChange={setTags} searchValue={typed} onSearchChange={setTyped}
      data={[...suggestions]} maxTags={100} error={fault} onKeyDown={press} splitChars={[',']}
      onBlur={() => void commit(typed.trim() === '' || tags.includes(typed.trim()) ? tags : [...tags, typed.trim()], false)}
      renderPill={({ value: tag, onRemove }) => (
        <span className="tag tag-input">
          {tag}
          <UnstyledButton aria-label={removeLabel(String(tag))} tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={() => onRemove?.()}>×</UnstyledButton>
        </span>
      )}
    />
  );
}
