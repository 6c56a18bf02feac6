import { Modal, Textarea } from '@mantine/core';
import { useRef, useState, type FormEvent, type ReactElement } from 'react';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { EntityView } from '../../../src-shared/gateway/entity-view';
import { linesOf, OperationError } from '../../bridge/operation-error';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call } from '../../bridge/use-operation';
import { ENTRY_TEXTS } from '../../texts/gateway-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { DialogFoot } from '../../ui/dialog-foot';
import { Failure } from '../../ui/failure';
import { goToEntity } from './entity-address';
import { entityFaults } from './entity-faults';
import { entityTemplate, secretExample } from './entity-template';
import { NO_FILTER, useGatewayStore } from './gateway-store';
import { lineRange } from './line-range';
import { refreshGateway } from './refresh-gateway';

const { form: TEXTS } = ENTRY_TEXTS;

interface EntityEditorProps {
  readonly environmentId: string;
  readonly type: EntityType;
  /** The one that is changed; absent: a new one. */
  readonly view?: EntityView;
  readonly onClose: () => void;
}

/** An entry as JSON. What is typed is in this dialog alone: a secret in it never reaches React's state. */
export function EntityEditor({ environmentId, type, view, onClose }: EntityEditorProps): ReactElement {
  const input = useRef<HTMLTextAreaElement>(null);
  const [first] = useState(() => ({ text: view?.text ?? entityTemplate(type), id: view?.id, revision: view?.revision }));
  const { change } = useGatewayStore();
  const [touched, setTouched] = useState(false);
  const [busy, setBusy] = useState(false);
  const [lines, setLines] = useState<readonly string[]>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const text = input.current?.value ?? '';
    setBusy(true);
    try {
      const { id, revision } = first;
      const saved = await call('entity.put', { environment: environmentId, type, text, ...(id !== undefined && { id }), ...(revision !== undefined && { revision }) });
      await refreshGateway();
      onClose();
      if (id === undefined) {
        // A filter could hide the very thing that was just made.
        change(NO_FILTER);
        goToEntity(environmentId, { type, id: saved.id });
      }
      tellUndoable(TEXTS.saved(saved.name === '' ? saved.identity : saved.name), saved.historyId);
    } catch (error) {
      const faults = error instanceof OperationError ? entityFaults(error.failure, text) : undefined;
      setLines(faults?.lines ?? linesOf(error));
      setBusy(false);
      if (faults?.line !== undefined) showLine(input.current, faults.line);
    }
  };
  const example = secretExample(type);
  const title = view === undefined ? TEXTS.add(type) : TEXTS.edit(view.name === '' ? view.identity : view.name);
  return (
    <Modal opened onClose={onClose} title={title} size={720} className="entity-editor" closeOnClickOutside={!touched}>
      <form onSubmit={(event) => void submit(event)}>
        <Textarea
          ref={input} data-autofocus aria-label={TEXTS.text} defaultValue={first.text} spellCheck={false} autoCapitalize="off" autoCorrect="off" autoComplete="off" wrap="off"
          classNames={{ input: 'mono' }} onChange={() => setTouched(true)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
          }}
        />
        <div className="quiet small entity-hints">
          {view !== undefined && <p>{TEXTS.keep}</p>}
          {example !== undefined && <p>{TEXTS.secret.before} <span className="mono break">{example}</span><br />{TEXTS.secret.after}</p>}
        </div>
        {lines !== undefined && <Failure lines={lines} inline />}
        <DialogFoot words={{ cancel: SHARED_TEXTS.cancel, save: TEXTS.save }} busy={busy} onClose={onClose} />
      </form>
    </Modal>
  );
}

function showLine(input: HTMLTextAreaElement | null, line: number): void {
  if (input === null) return;
  const { start, end, above } = lineRange(input.value, line);
  input.focus();
  input.setSelectionRange(start, end);
  input.scrollTop = Math.max(0, (above - 3) * Number.parseFloat(getComputedStyle(input).lineHeight));
}
