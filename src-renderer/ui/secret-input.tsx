import { ActionIcon, Textarea } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type ReactElement } from 'react';

interface SecretInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly words: { readonly show: string; readonly hide: string };
  readonly placeholder?: string | undefined;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
}

/** A masked input that keeps line breaks, which a password input would drop from a pasted key. */
export function SecretInput({ label, value, onChange, words, disabled = false, autoFocus = false, ...rest }: SecretInputProps): ReactElement {
  const [shown, setShown] = useState(false);
  return (
    <Textarea
      {...rest} disabled={disabled} autoFocus={autoFocus} data-autofocus={autoFocus || undefined} aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} rows={1} className="secret-input grow"
      data-shown={shown || undefined} autoComplete="off" autoCapitalize="off" autoCorrect="off" spellCheck={false}
      rightSection={(
        <ActionIcon size={24} aria-label={`${shown ? words.hide : words.show}: ${label}`} aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? <IconEyeOff size={14} stroke={1.7} /> : <IconEye size={14} stroke={1.7} />}
        </ActionIcon>
      )}
    />
  );
}
