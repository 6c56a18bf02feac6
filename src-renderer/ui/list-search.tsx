import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useCommandHandler } from './command-registry';

interface ListSearchProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (search: string) => void;
  readonly className?: string;
  /** In pixels. */
  readonly width?: number;
}

/** What a list in the same section is narrowed by: Esc clears it, Arrow down goes on to the rows. */
export function ListSearch({ label, placeholder, value, onChange, className = '', width }: ListSearchProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  useCommandHandler('search.focus', () => {
    input.current?.focus();
    input.current?.select();
  });
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && value !== '') onChange('');
    else if (event.key === 'ArrowDown') event.currentTarget.closest('section')?.querySelector<HTMLElement>('.rows button[tabindex="0"]')?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <TextInput
      ref={input} className={className} {...(width !== undefined && { w: width })} type="search" aria-label={label} placeholder={placeholder} value={value} maxLength={200} onKeyDown={press}
      onChange={(event) => onChange(event.currentTarget.value)} leftSection={<IconSearch size={14} stroke={1.8} aria-hidden />}
    />
  );
}
