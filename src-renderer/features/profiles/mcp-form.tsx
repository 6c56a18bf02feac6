import { Button, Modal } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { KeptMcpView } from '../../../src-shared/profile/profile-view';
import { linesOf, OperationError } from '../../bridge/operation-error';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call } from '../../bridge/use-operation';
import { MCP_FORM_TEXTS as TEXTS } from '../../texts/mcp-form-texts';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { Failure } from '../../ui/failure';
import { McpFormFields } from './mcp-form-fields';
import { draftOf, faultsOf, formOf, isSameForm, NEW_MCP, type McpFormState } from './mcp-form-state';
import type { OpenProfileView } from './open-profile-view';
import { refresh } from './refresh';

interface McpFormProps {
  readonly profile: OpenProfileView;
  /** Absent for a new one. */
  readonly mcp?: KeptMcpView;
  readonly onClose: () => void;
}

/** Writes a server anew, or changes one. What is masked is kept as it is unless it is replaced. */
export function McpForm({ profile, mcp, onClose }: McpFormProps): ReactElement {
  const [kept, setKept] = useState(mcp);
  const [begun, setBegun] = useState<McpFormState>(() => (mcp === undefined ? NEW_MCP : formOf(mcp)));
  const [form, setForm] = useState(begun);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const [leaving, setLeaving] = useState(false);
  const faults = tried ? faultsOf(form) : new Map<string, never>();
  const code = refusal instanceof OperationError ? refusal.failure.code : undefined;

  const leave = (): void => (leaving || isSameForm(form, begun) ? onClose() : setLeaving(true));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (busy || faultsOf(form).size > 0) return;
    setBusy(true);
    setRefusal(undefined);
    try {
      // Not through mutations: their cache would remember the secrets that were typed.
      const { historyId } = kept === undefined
        ? await call('mcp.add', { profileId: profile.id, draft: draftOf(form) })
        : await call('mcp.update', { profileId: profile.id, mcpId: kept.id, draft: draftOf(form), revision: kept.revision });
      await refresh();
      onClose();
      tellUndoable((kept === undefined ? PROFILES_TEXTS.table.added : PROFILES_TEXTS.table.saved)(form.name.trim()), historyId);
    } catch (error) {
      setRefusal(error);
      setBusy(false);
    }
  };
  const reload = async (): Promise<void> => {
    if (kept === undefined) return;
    try {
      const now = await call('mcp.show', { profileId: profile.id, mcpId: kept.id });
      setKept(now);
      setBegun(formOf(now));
      setForm(formOf(now));
      setRefusal(undefined);
    } catch (error) {
      setRefusal(error);
    }
  };

  return (
    <Modal opened onClose={leave} closeOnClickOutside={false} title={kept === undefined ? TEXTS.add(profile.name) : TEXTS.edit(kept.name)} size={720} className="mcp-form">
      <form className="form" onSubmit={(event) => void submit(event)} noValidate autoComplete="off">
        <McpFormFields
          key={kept?.revision} form={form} onChange={(changes) => setForm({ ...form, ...changes })} faults={faults} nameFault={code === 'NAME_TAKEN' ? linesOf(refusal).join(' ') : undefined}
        />
        <div className="form-end">
          {refusal !== undefined && code !== 'NAME_TAKEN' && (
            <Failure lines={linesOf(refusal)} inline retry={code === 'CHANGED_MEANWHILE' ? { label: TEXTS.reload, run: () => void reload() } : undefined} />
          )}
          {leaving
            ? <LeaveQuestion onLeave={onClose} onStay={() => setLeaving(false)} />
            : (
              <div className="dialog-foot">
                <Button onClick={leave}>{SHARED_TEXTS.cancel}</Button>
                <Button type="submit" variant="filled" loading={busy} disabled={kept !== undefined && isSameForm(form, begun)}>{kept === undefined ? TEXTS.saveNew(form.name.trim()) : TEXTS.save}</Button>
              </div>
            )}
        </div>
      </form>
    </Modal>
  );
}

/** In place of the buttons: a dialog over a dialog would be one too many. */
const LeaveQuestion = ({ onLeave, onStay }: { readonly onLeave: () => void; readonly onStay: () => void }): ReactElement => (
  <div className="dialog-foot" role="alert">
    <p className="grow"><b>{TEXTS.unsaved}</b> <span className="quiet">{TEXTS.unsavedText}</span></p>
    <Button autoFocus onClick={onStay}>{TEXTS.stay}</Button>
    <Button variant="filled" className="danger-button" onClick={onLeave}>{TEXTS.leave}</Button>
  </div>
);
