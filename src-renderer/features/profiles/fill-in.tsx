import { Button } from '@mantine/core';
import { IconCircleDashed } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { McpPlace } from '../../../src-shared/profile/profile-page';
import { linesOf } from '../../bridge/operation-error';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call } from '../../bridge/use-operation';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { SecretInput } from '../../ui/secret-input';
import { refresh } from './refresh';
import type { ShownField } from './server-fields';

const { secret: TEXTS } = PROFILES_TEXTS;

interface FillInProps {
  readonly place: McpPlace;
  readonly field: ShownField;
  readonly name: string;
}

/** A secret that is not known yet: typed here, it is sealed and shown as dots. */
export function FillIn({ place, field, name }: FillInProps): ReactElement {
  const [value, setValue] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const partial = field.shown !== SERVER_TEXTS.unknownMask;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (value === '' || busy) return;
    setBusy(true);
    try {
      // Not through a mutation: its cache would remember what was typed.
      const { historyId } = await call('secret.set', { profileId: place.profileId, mcpId: place.mcpId, field: field.field, value });
      setValue('');
      await refresh();
      tellUndoable(TEXTS.filled(name), historyId);
    } catch (error) {
      setFault(linesOf(error).join(' '));
    }
    setBusy(false);
  };
  return (
    <form className="fill-in" onSubmit={(event) => void submit(event)}>
      {partial && <span className="mono break quiet">{field.shown}</span>}
      <span className="warn nowrap"><IconCircleDashed size={13} stroke={2} aria-hidden /> {SERVER_TEXTS.toFillIn}</span>
      <SecretInput
        label={TEXTS.fill(name)} value={value} words={TEXTS} placeholder={TEXTS.whole} disabled={busy} error={fault}
        onChange={(next) => {
          setValue(next);
          setFault(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      {value !== '' && <Button type="submit" size="compact-sm" loading={busy}>{TEXTS.keep}</Button>}
    </form>
  );
}
