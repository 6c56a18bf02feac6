import { useState, type ReactElement } from 'react';
import type { VaultStatus } from '../../../src-shared/contract/vault-status';
import { shareDone } from '../../../src-shared/transfer/job-progress';
import { cancelJob, useIsStopping, useJob } from '../../bridge/jobs';
import { useAction } from '../../bridge/use-operation';
import { JOB_TEXTS, jobState } from '../../texts/job-texts';
import { CHANGE_KEY_TEXTS as TEXTS, VAULT_KEY_TEXTS } from '../../texts/settings-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { PassphraseInput } from '../../ui/passphrase-input';
import { ProgressLine } from '../../ui/progress-line';
import { showToast } from '../../ui/toast';
import { KeyDialog } from './key-dialog';

/** A new key, and everything sealed anew under it. */
export function ChangeKey({ vault, onClose }: { readonly vault: VaultStatus; readonly onClose: () => void }): ReactElement {
  const isPassphrase = vault.kind === 'passphrase';
  const [passphrase, setPassphrase] = useState('');
  const [jobId, setJobId] = useState<string>();
  const rotate = useAction('vault.rotate');
  const job = useJob(rotate.isPending ? jobId : undefined);
  const stopping = useIsStopping(jobId);
  const code = rotate.error?.failure.code;
  const isWrong = code === 'PASSPHRASE_WRONG';
  const run = (): void => {
    const id = crypto.randomUUID();
    setJobId(id);
    rotate.mutate({ jobId: id, ...(isPassphrase && { passphrase }) }, {
      onSuccess: () => {
        onClose();
        showToast(TEXTS.done, { close: SHARED_TEXTS.dismiss });
      },
    });
  };
  const stop = async (): Promise<void> => {
    if (jobId !== undefined) await cancelJob(jobId);
  };
  return (
    <KeyDialog
      title={TEXTS.title} confirm={TEXTS.confirm} busy={rotate.isPending} lines={isWrong || code === 'CANCELLED' ? undefined : rotate.error?.lines}
      text={<><p>{TEXTS.text}</p><p className="quiet">{isPassphrase ? TEXTS.passphrase : TEXTS.keychain(vault.keychainName ?? '')}</p></>}
      onConfirm={run} onClose={onClose} onStop={() => void stop()}
    >
      {isPassphrase && (
        <PassphraseInput words={SHARED_TEXTS}
          data-autofocus label={VAULT_KEY_TEXTS.passphrase} value={passphrase} autoComplete="current-password" error={isWrong ? rotate.error?.lines.join(' ') : undefined}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      )}
      {rotate.isPending && <ProgressLine label={TEXTS.progress} share={job === undefined ? undefined : shareDone(job)} text={stopping ? JOB_TEXTS.cancelling : job === undefined ? JOB_TEXTS.waits : jobState(job)} />}
    </KeyDialog>
  );
}
