import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { linesOf } from '../../bridge/operation-error';
import { tellUndoable } from '../../bridge/tell-undoable';
import { useAction } from '../../bridge/use-operation';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { go } from '../../ui/route';
import { NO_FILTER } from './list-wish';
import { useProfileListStore } from './profile-list-store';

const { make: TEXTS, detail } = PROFILES_TEXTS;

/** Asks for the name alone: everything else is edited where it stands. */
export function NewProfileDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { change } = useProfileListStore();
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string>();
  const make = useAction('profile.create');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return setFault(detail.nameMissing);
    try {
      const { profileId, historyId } = await make.mutateAsync({ changes: { name: name.trim() } });
      // A filter could hide the very thing that was just made.
      change(NO_FILTER);
      onClose();
      if (profileId !== undefined) go('profiles', profileId);
      tellUndoable(TEXTS.made(name.trim()), historyId);
    } catch (error) {
      setFault(linesOf(error).join(' '));
    }
    return undefined;
  };
  return (
    <Modal opened onClose={onClose} title={TEXTS.title} size={420}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          data-autofocus label={TEXTS.name} placeholder={TEXTS.placeholder} value={name} error={fault} maxLength={200}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setFault(undefined);
          }}
        />
        <div className="dialog-foot">
          <Button onClick={onClose}>{SHARED_TEXTS.cancel}</Button>
          <Button type="submit" variant="filled" loading={make.isPending}>{TEXTS.confirm}</Button>
        </div>
      </form>
    </Modal>
  );
}
