import { Modal, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { EnvironmentSummary } from '../../../src-shared/contract/gateway-operations';
import { linesOf } from '../../bridge/operation-error';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call } from '../../bridge/use-operation';
import { GATEWAY_TEXTS } from '../../texts/gateway-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { DialogFoot } from '../../ui/dialog-foot';
import { Failure } from '../../ui/failure';
import { go } from '../../ui/route';
import { entriesOf } from './entries-of';
import { refreshGateway } from './refresh-gateway';

const { form: TEXTS } = GATEWAY_TEXTS;

/** A new environment, one with the entries of another, or what is known of one. */
export type EnvironmentWish = { readonly kind: 'add' } | { readonly kind: 'copy' | 'edit'; readonly environment: EnvironmentSummary };

interface Known {
  readonly name: string;
  readonly description: string;
  readonly url: string;
}

interface EnvironmentFormProps {
  readonly about: EnvironmentWish;
  /** Why it is asked for: then it is the address. */
  readonly why?: string | undefined;
  readonly onClose: () => void;
}

export function EnvironmentForm({ about, why, onClose }: EnvironmentFormProps): ReactElement {
  const [known, setKnown] = useState(() => knownAtFirst(about));
  const [busy, setBusy] = useState(false);
  const [lines, setLines] = useState<readonly string[]>();
  const change = (changes: Partial<Known>): void => {
    setKnown((before) => ({ ...before, ...changes }));
    setLines(undefined);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (known.name.trim() === '') return setLines([TEXTS.nameMissing]);
    setBusy(true);
    try {
      const { id, name, historyId } = await save(about, known);
      await refreshGateway();
      onClose();
      if (about.kind !== 'edit') go('gateway', id);
      tellUndoable(about.kind === 'edit' ? TEXTS.saved(name) : TEXTS.added(name), historyId);
    } catch (error) {
      setLines(linesOf(error));
      setBusy(false);
    }
    return undefined;
  };
  const forgetsToken = about.kind === 'edit' && about.environment.hasToken && known.url.trim() !== (about.environment.url ?? '');
  const title = about.kind === 'add' ? TEXTS.addTitle : about.kind === 'copy' ? TEXTS.copyTitle(about.environment.name) : TEXTS.editTitle(about.environment.name);
  return (
    <Modal opened onClose={onClose} title={title} size={460}>
      <form className="key-dialog" onSubmit={(event) => void submit(event)} noValidate>
        {why !== undefined && <p>{why}</p>}
        <TextInput data-autofocus={why === undefined || undefined} label={TEXTS.name} placeholder={TEXTS.namePlaceholder} value={known.name} maxLength={64} onChange={(event) => change({ name: event.currentTarget.value })} />
        <Textarea label={TEXTS.description} value={known.description} maxLength={10_000} autosize minRows={2} maxRows={6} onChange={(event) => change({ description: event.currentTarget.value })} />
        <TextInput data-autofocus={why !== undefined || undefined} label={TEXTS.url} description={forgetsToken ? TEXTS.urlForgets : TEXTS.urlNote} inputWrapperOrder={['label', 'input', 'description', 'error']} type="url" value={known.url} maxLength={2048} onChange={(event) => change({ url: event.currentTarget.value })} />
        {about.kind === 'copy' && <p className="quiet small">{TEXTS.copyNote(entriesOf(about.environment))}</p>}
        {lines !== undefined && <Failure lines={lines} inline />}
        <DialogFoot words={{ cancel: SHARED_TEXTS.cancel, save: about.kind === 'edit' ? TEXTS.save : TEXTS[about.kind] }} busy={busy} onClose={onClose} />
      </form>
    </Modal>
  );
}

function knownAtFirst(about: EnvironmentWish): Known {
  if (about.kind === 'add') return { name: '', description: '', url: '' };
  const { name, description, url = '' } = about.environment;
  // Two environments with one address would be pushed to the same gateway by mistake.
  return about.kind === 'edit' ? { name, description, url } : { name: TEXTS.copyName(name).slice(0, 64), description, url: '' };
}

function save(about: EnvironmentWish, { name, description, url }: Known): Promise<EnvironmentSummary & { readonly historyId?: number | undefined }> {
  const [own, address] = [name.trim(), url.trim()];
  if (about.kind === 'edit') return call('environment.update', { environment: about.environment.id, name: own, description, url: address === '' ? null : address });
  return call('environment.add', { name: own, description, ...(address !== '' && { url: address }), ...(about.kind === 'copy' && { copyOf: about.environment.id }) });
}
