import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { isLocked } from '../../../src-shared/transfer/locked-source';
import { IMPORT_GATEWAY_TEXTS } from '../../texts/import-gateway-texts';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { Notice } from '../../ui/notice';
import { CouldNotRead } from './could-not-read';
import { FilledButton } from './filled-button';
import { foundRows } from './found-rows';
import { FoundTable } from './found-table';
import { GatewayTarget } from './gateway-target';
import { ImportFrame } from './import-frame';
import { setImport, useImportStore } from './import-store';
import { addFiles, planAgain, readWithSecrets, removeSources } from './plan-sources';
import { chooseFiles } from './start-import';
import { StepFailure } from './step-failure';

/** What each file is, how sure that is, and what it holds. */
export function FoundStep({ plan }: { readonly plan: ImportPlan }): ReactElement {
  const { refused, busy, withoutSecrets, origins } = useImportStore(useShallow((state) => ({ refused: state.refused, busy: state.busy, withoutSecrets: state.withoutSecrets, origins: state.origins })));
  const [shown, setShown] = useState<number>();
  const { sources } = plan;
  const [only] = sources;
  const looked = sources.length === 1 && only?.failure !== undefined && !isLocked(only) ? 0 : shown;
  const fault = looked === undefined ? undefined : sources[looked];
  const good = sources.filter(({ counts }) => counts !== undefined);
  const locked = sources.filter(isLocked).length;
  const bare = withoutSecrets.filter((one) => one).length;
  // An archive stands for the files in it.
  const looks = sources.filter(({ passedOver, formatId, failure }) => passedOver === undefined && (formatId !== 'native-archive' || failure !== undefined)).length;
  const servers = good.reduce((sum, { counts }) => sum + (counts?.mcps ?? 0), 0);
  const entries = good.reduce((sum, { counts }) => sum + (counts?.entities ?? 0), 0);
  const held = entries > 0 ? IMPORT_GATEWAY_TEXTS.held(servers, entries) : undefined;
  const readable = good.length > 0 ? IMPORT_TEXTS.foundNote(good.length, looks) : locked === looks ? undefined : IMPORT_TEXTS.noneReadable(looks);
  const note = [readable, ...(locked > 0 ? [IMPORT_TEXTS.locked.waiting(locked, looks)] : []), ...(good.length > 0 ? [IMPORT_TEXTS.nothingChanged] : [])].join(' ').trim();

  if (looked !== undefined && fault?.failure !== undefined) {
    const origin = origins[looked] ?? null;
    // An archive that is refused takes the files in it along.
    const taken = foundRows(sources, new Set()).flatMap((row) => (row.kind === 'file' && row.index === looked ? [looked, ...row.with ?? []] : []));
    const leave = (): void => {
      setShown(undefined);
      void removeSources(taken);
    };
    const again = async (): Promise<void> => {
      const before = useImportStore.getState().names.length;
      await (origin ? addFiles([origin]) : chooseFiles());
      // The dialog may have been closed without a choice: then it stays.
      if (useImportStore.getState().names.length > before) await removeSources(taken);
      setShown(undefined);
    };
    const footer = (
      <>
        {sources.length > 1 && <Button variant="subtle" className="back" onClick={() => setShown(undefined)}>{IMPORT_TEXTS.backToFiles}</Button>}
        <span className="grow" />
        <Button onClick={leave}>{IMPORT_TEXTS.leaveItOut}</Button>
        <FilledButton label={origin === null ? IMPORT_TEXTS.chooseAgain : IMPORT_TEXTS.readAgain} loading={busy === 'planning'} run={() => void again()} />
      </>
    );
    return (
      <ImportFrame at="found" note={note} footer={footer}>
        <CouldNotRead source={fault} failure={fault.failure} place={origin?.place} others={good.length} index={looked} />
      </ImportFrame>
    );
  }

  const blocked = good.length === 0 ? (locked > 0 ? IMPORT_TEXTS.nothingOpen : IMPORT_TEXTS.nothingReadable) : plan.items.length === 0 ? IMPORT_TEXTS.noServers : undefined;
  const footer = (
    <>
      <Button leftSection={<IconPlus size={15} stroke={1.8} />} disabled={busy === 'planning'} onClick={() => void chooseFiles()}>{IMPORT_TEXTS.add}</Button>
      <span className="grow" />
      {blocked === undefined && <span className="quiet nowrap wide-only">{held === undefined ? IMPORT_TEXTS.sum(servers, good.length) : IMPORT_GATEWAY_TEXTS.sum(held, good.length)}</span>}
      <FilledButton label={held === undefined ? IMPORT_TEXTS.review(servers) : IMPORT_GATEWAY_TEXTS.review(held)} blocked={blocked} loading={busy === 'planning'} run={() => setImport({ step: 'review', refused: undefined })} />
    </>
  );
  return (
    <ImportFrame at="found" note={note} back="source" footer={footer}>
      {(refused !== undefined || bare > 0 || plan.environment !== undefined) && (
        <div className="wizard-notes">
          {refused !== undefined && <StepFailure code={refused.failure?.code} lines={refused.lines} inline again={() => void planAgain()} />}
          <GatewayTarget plan={plan} asks />
          {bare > 0 && <Notice tone="warn" action={<Button size="compact-sm" onClick={() => void readWithSecrets()}>{IMPORT_TEXTS.withSecrets(bare)}</Button>}>{IMPORT_TEXTS.withoutSecretsOn(bare)}</Notice>}
        </div>
      )}
      <FoundTable sources={sources} onShow={setShown} />
    </ImportFrame>
  );
}
