import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useState, type ReactElement, type Ref } from 'react';

interface PassphraseInputProps extends PasswordInputProps {
  readonly label: string;
  readonly ref?: Ref<HTMLInputElement>;
  readonly words: { readonly show: string; readonly hide: string };
}

/** A passphrase that can be looked at; the button that does it says of which one, and is reached by keys. */
export function PassphraseInput({ label, words, ...rest }: PassphraseInputProps): ReactElement {
  const [visible, setVisible] = useState(false);
  return (
    <PasswordInput
      {...rest} label={label} visible={visible} onVisibilityChange={setVisible}
      visibilityToggleButtonProps={{ 'aria-label': `${visible ? words.hide : words.show}: ${label}`, 'aria-pressed': visible, tabIndex: 0 }}
    />
  );
}
