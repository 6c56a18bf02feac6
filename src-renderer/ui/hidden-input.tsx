import { PasswordInput } from '@mantine/core';
import { useEffect, useRef, useState, type ReactElement } from 'react';

interface HiddenInputProps {
  readonly label: string;
  readonly note?: string;
  readonly onChange: (text: string) => void;
  readonly words: { readonly show: string; readonly hide: string };
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly error?: string | undefined;
}

/** A password of one line. React would write what it is given as its value into the markup: what is typed here only comes out, and when this goes, it goes. */
export function HiddenInput({ label, note, onChange, words, autoFocus = false, ...rest }: HiddenInputProps): ReactElement {
  const [visible, setVisible] = useState(false);
  const forget = useRef(onChange);
  useEffect(() => {
    forget.current = onChange;
  });
  useEffect(() => () => forget.current(''), []);
  return (
    <PasswordInput
      {...rest} label={label} description={note} inputWrapperOrder={['label', 'input', 'description', 'error']} data-autofocus={autoFocus || undefined} autoComplete="off" maxLength={65_536} spellCheck={false}
      visible={visible} onVisibilityChange={setVisible} onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': `${visible ? words.hide : words.show}: ${label}`, 'aria-pressed': visible, tabIndex: 0 }}
    />
  );
}
