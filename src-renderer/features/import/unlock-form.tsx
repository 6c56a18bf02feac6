import { Button, PasswordInput, UnstyledButton } from '@mantine/core';
import { useRef, useState, type FormEvent, type ReactElement } from 'react';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { isLocked } from '../../../src-shared/transfer/locked-source';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { useImportStore } from './import-store';
import { readWithoutSecrets, unlockSources } from './plan-sources';

const { locked: TEXTS } = IMPORT_TEXTS;

interface UnlockFormProps {
  readonly source: SourceReport;
  readonly index: number;
  /** How many files wait for a password. */
  readonly locked: number;
  /** Nothing else is on the page. */
  readonly alone: boolean;
}

/** Asks for the password of a sealed file. It lives here alone, as long as it is typed and tried. */
export function UnlockForm({ source: { name, failure }, index, locked, alone }: UnlockFormProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');
  const [visible, setVisible] = useState(false);
  const [missing, setMissing] = useState(false);
  /** What was tried is no longer what stands there. */
  const [touched, setTouched] = useState(false);
  const fault = missing ? TEXTS.empty : failure?.code === 'PASSWORD_WRONG' && !touched ? TEXTS.wrong : undefined;
  const busy = useImportStore((state) => state.busy === 'planning');
  const unlock = async (all: boolean): Promise<void> => {
    if (busy) return;
    setMissing(password === '');
    if (password !== '') {
      await unlockSources(index, password, all);
      setTouched(false);
    }
    if (isLocked(useImportStore.getState().plan?.sources[index] ?? {})) input.current?.select();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void unlock(false);
  };
  return (
    <form className="unlock-source" onSubmit={submit}>
      <div className="row">
        <PasswordInput
          ref={input} className="grow" aria-label={TEXTS.password(name)} placeholder={TEXTS.hint} value={password} autoComplete="off" maxLength={65_536} spellCheck={false} autoFocus={alone}
          visible={visible} onVisibilityChange={setVisible} visibilityToggleButtonProps={{ 'aria-label': visible ? TEXTS.hide : TEXTS.show, 'aria-pressed': visible, tabIndex: 0 }}
          error={fault} errorProps={{ role: 'alert' }}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
            setMissing(false);
            setTouched(true);
          }}
        />
        <Button type="submit" loading={busy} aria-label={TEXTS.unlockOne(name)}>{TEXTS.unlock}</Button>
      </div>
      <div className="row small">
        {locked > 1 && <UnstyledButton className="accent" onClick={() => void unlock(true)}>{TEXTS.all(locked)}</UnstyledButton>}
        <UnstyledButton className="accent" aria-label={TEXTS.withoutOne(name)} onClick={() => void readWithoutSecrets(index)}>{TEXTS.without}</UnstyledButton>
      </div>
    </form>
  );
}
