import { Button, Modal } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { EntityDifference, EnvironmentSummary } from '../../../src-shared/contract/gateway-operations';
import { linesOf, OperationError } from '../../bridge/operation-error';
import { call } from '../../bridge/use-operation';
import { GATEWAY_COMPARE_TEXTS as TEXTS } from '../../texts/gateway-compare-texts';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { Polite } from '../../ui/polite';
import { useLasting } from '../../ui/use-lasting';
import { Waiting } from '../../ui/waiting';
import { CompareSide, sideName, type Side } from './compare-side';
import { ComparedEntries } from './compared-entries';
import { JobProgress } from './job-progress';
import { useFollowedJob } from './use-followed-job';

interface CompareEnvironmentsProps {
  readonly environment: EnvironmentSummary;
  readonly onClose: () => void;
}

/** An environment held against another, or against a file: nothing is changed or imported by it. */
export function CompareEnvironments({ environment: { id, name }, onClose }: CompareEnvironmentsProps): ReactElement {
  const [side, setSide] = useState<Side>();
  const followed = useFollowedJob();
  const { busy, run, stop } = followed;
  const lasting = useLasting(busy, 300);
  const [asksPassword, setAsksPassword] = useState(false);
  const [lines, setLines] = useState<readonly string[]>();
  const [found, setFound] = useState<{ readonly name: string; readonly differences: readonly EntityDifference[] }>();
  const choose = (next: Side | undefined): void => {
    setSide(next);
    setFound(undefined);
    setLines(undefined);
    setAsksPassword(false);
    if (next?.kind === 'environment') void compare(next, {});
  };
  const compare = (wanted: Side, { secret = '', password = '' }: { readonly secret?: string; readonly password?: string }): Promise<void> => run(async (jobId) => {
    setLines(undefined);
    try {
      const b = wanted.kind === 'environment' ? { environment: wanted.id } : { file: { handle: wanted.file.handle }, ...(secret !== '' && { secret }), ...(password !== '' && { password }) };
      const differences = await call('gateway.diff', { a: { environment: id }, b, jobId });
      setFound({ name: sideName(wanted), differences });
      // The handle of a file that was compared is used up.
      if (wanted.kind === 'file') setSide({ ...wanted, spent: true });
    } catch (error) {
      const code = error instanceof OperationError ? error.failure.code : undefined;
      // Who stopped it need not be told.
      if (code !== 'CANCELLED') setLines(code === 'FORMAT_UNKNOWN' ? [...linesOf(error).slice(0, 1), TEXTS.otherFile] : linesOf(error));
      if (code === 'PASSWORD_REQUIRED') setLines([TEXTS.sealed]);
      if (code === 'PASSWORD_REQUIRED' || code === 'PASSWORD_WRONG') setAsksPassword(true);
      if (code === 'HANDLE_NOT_FOUND' && wanted.kind === 'file') setSide({ ...wanted, spent: true });
    }
  }, () => undefined);
  const differs = found !== undefined && found.differences.length > 0;
  const close = (): void => {
    if (busy) void stop();
    onClose();
  };
  return (
    <Modal opened onClose={close} title={TEXTS.title(name)} size={920} className={differs && !busy ? 'tall-dialog compare-dialog' : 'compare-dialog'} closeOnClickOutside={false}>
      <CompareSide environmentId={id} side={side} asksPassword={asksPassword} busy={busy} onChoose={choose} onFault={setLines} onCompare={(given) => side !== undefined && void compare(side, given)} />
      <Polite>{found === undefined ? '' : TEXTS.found(found.differences.length)}</Polite>
      {lines !== undefined && <Failure lines={lines} inline />}
      {busy && (lasting ? <JobProgress followed={followed} title={TEXTS.comparing} /> : <Waiting label={TEXTS.comparing} />)}
      {!busy && side === undefined && lines === undefined && <p className="quiet compare-first">{TEXTS.first}</p>}
      {!busy && found !== undefined && (found.differences.length === 0
        ? <EmptyState title={TEXTS.same(name, found.name)} note={TEXTS.sameNote} />
        : <ComparedEntries a={name} b={found.name} differences={found.differences} />)}
      <div className="dialog-foot"><Button onClick={close}>{TEXTS.close}</Button></div>
    </Modal>
  );
}
