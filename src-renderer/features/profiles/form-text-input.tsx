import { ActionIcon, Button, Textarea, Tooltip } from '@mantine/core';
import { IconCircleDashed, IconKey } from '@tabler/icons-react';
import type { ClipboardEvent, KeyboardEvent, ReactElement } from 'react';
import { MCP_FORM_TEXTS as TEXTS } from '../../texts/mcp-form-texts';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { MaskedText } from '../../ui/masked-text';
import { SecretInput } from '../../ui/secret-input';
import { replaced, typed, type FormText, type HiddenText } from './form-text';

const { secret: SECRET } = PROFILES_TEXTS;

export interface FormTextInputProps {
  readonly label: string;
  readonly value: FormText;
  readonly onChange: (value: FormText) => void;
  readonly error?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  /** Offers to seal and mask what is typed. */
  readonly sealable?: boolean;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
  readonly onPaste?: ((event: ClipboardEvent<HTMLTextAreaElement>) => void) | undefined;
}

/** One string of a server: typed in clear or masked, or kept unseen until it is replaced. */
export function FormTextInput({ label, value, onChange, error, placeholder, autoFocus, sealable = true, onKeyDown, onPaste }: FormTextInputProps): ReactElement {
  if (value.state !== 'text') return <Hidden label={label} value={value} onReplace={() => onChange(replaced(value))} />;
  const { text, secret, instead } = value;
  const change = (next: string): void => onChange(typed(value, next));
  return (
    <span className="form-text">
      {secret
        ? <SecretInput label={label} value={text} onChange={change} words={SECRET} error={error} autoFocus={autoFocus === true || instead !== undefined} onKeyDown={onKeyDown} placeholder={instead?.state === 'kept' ? TEXTS.emptyKeeps : TEXTS.fillLater} />
        : <Textarea aria-label={label} value={text} onChange={(event) => change(event.currentTarget.value)} rows={1} className="mono-input grow" placeholder={placeholder} error={error} spellCheck={false} autoCapitalize="off" autoFocus={autoFocus === true} onKeyDown={onKeyDown} onPaste={onPaste} />}
      {instead === undefined
        ? (sealable || secret) && <SecretToggle label={label} on={secret} onFlip={() => onChange({ ...value, secret: !secret })} />
        : <Button size="compact-sm" variant="subtle" onClick={() => onChange(instead)}>{TEXTS.keepOld}</Button>}
    </span>
  );
}

const SecretToggle = ({ label, on, onFlip }: { readonly label: string; readonly on: boolean; readonly onFlip: () => void }): ReactElement => (
  <Tooltip label={TEXTS.secretHint}>
    <ActionIcon className="secret-toggle" aria-label={TEXTS.secret(label)} aria-pressed={on} onClick={onFlip}><IconKey size={15} stroke={1.7} /></ActionIcon>
  </Tooltip>
);

function Hidden({ label, value: { state, shown }, onReplace }: { readonly label: string; readonly value: HiddenText; readonly onReplace: () => void }): ReactElement {
  const blank = state === 'blank';
  return (
    <span className="form-text hidden-text" role="group" aria-label={label}>
      {blank
        ? <span className="warn nowrap"><IconCircleDashed size={13} stroke={2} aria-hidden /> {TEXTS.blank}{shown !== SERVER_TEXTS.unknownMask && <span className="mono quiet"> {shown}</span>}</span>
        : <span className="grow"><MaskedText text={shown} mask={SERVER_TEXTS.mask} label={SERVER_TEXTS.masked} /></span>}
      <span className={blank ? 'grow' : 'quiet small nowrap'}>{blank ? '' : TEXTS.kept}</span>
      <Button size="compact-sm" aria-label={blank ? TEXTS.fillLabel(label) : TEXTS.replaceLabel(label)} onClick={onReplace}>{blank ? TEXTS.fill : TEXTS.replace}</Button>
    </span>
  );
}
