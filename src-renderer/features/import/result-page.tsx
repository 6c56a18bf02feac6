import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconArrowBackUp } from '@tabler/icons-react';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { undo } from '../../bridge/tell-undoable';
import { useOperation } from '../../bridge/use-operation';
import { filesByRoot } from '../../texts/file-names';
import { IMPORT_GATEWAY_TEXTS } from '../../texts/import-gateway-texts';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { settingsChange } from '../../texts/settings-change';
import { Failure } from '../../ui/failure';
import { Notice } from '../../ui/notice';
import { go } from '../../ui/route';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { broughtEntities } from './brought-entities';
import { CopyReport } from './copy-report';
import { FilledButton } from './filled-button';
import { ImportFrame } from './import-frame';
import { openProfile } from './open-profile';
import { ResultItems } from './result-items';
import { resultRows } from './result-rows';
import { toldImport } from './told-import';
import { UnmetNotice } from './unmet-notice';
import type { KeptReport } from './use-kept-report';

interface ResultPageProps {
  readonly kept: KeptReport & { readonly report: NonNullable<KeptReport['report']> };
  /** What the files were, while the wizard knows. */
  readonly sources: readonly SourceReport[] | undefined;
  /** What else can be done from here. */
  readonly more: ReactNode;
}

/** What happened to each item, and the way back. */
export function ResultPage({ kept: { report, items, complete, loaded, error, again }, sources, more }: ResultPageProps): ReactElement {
  const history = useOperation('history.list', {});
  const environments = useOperation('environment.list', {}, { enabled: report.entities !== undefined });
  const entry = history.data?.find(({ id }) => id === report.historyId);
  const told = useMemo(() => toldImport(report, items, { sources, files: entry?.summary.files ?? [] }), [report, items, sources, entry]);
  const rows = useMemo(() => resultRows(items, report.findings, told.unread), [items, report, told]);
  const servers = items.filter(({ kind, outcome }) => kind === 'mcp' && outcome !== 'removed').length;
  const profiles = useMemo(() => [...new Set(items.filter(({ kind, outcome }) => kind === 'profile' && outcome !== 'skipped').map(({ subject, keptName }) => keptName ?? subject))], [items]);
  const left = items.filter(({ kind, outcome }) => kind === 'mcp' && (outcome === 'skipped' || outcome === 'unchanged')).length;
  const undone = entry?.undoneBy !== undefined;
  const changes = (report.settings ?? []).filter(({ applied }) => applied).flatMap(({ differences }) => differences.map(settingsChange));
  const gone = history.data !== undefined && report.historyId !== undefined && entry === undefined;
  const [only] = profiles;
  const one = profiles.length === 1 && complete && !undone ? only : undefined;
  // An archive is one file, whatever is in it.
  const files = filesByRoot(sources === undefined ? told.files : sources.filter(({ counts }) => counts !== undefined).map(({ name }) => name)).length;
  const environmentId = environments.data?.find(({ name }) => name === report.entities?.environment)?.id;
  const openGateway = (): void => go('gateway', ...(environmentId === undefined ? [] : [environmentId]));
  const footer = (
    <>
      {report.historyId !== undefined && entry?.undoable === true && <Button leftSection={<IconArrowBackUp size={15} stroke={1.8} />} onClick={() => void undo(report.historyId)}>{RESULT_TEXTS.undo}</Button>}
      {complete && <CopyReport told={told} />}
      <span className="grow" />
      {more}
      {report.entities !== undefined && profiles.length > 0 && <Button onClick={openGateway}>{IMPORT_GATEWAY_TEXTS.openGateway}</Button>}
      {report.entities !== undefined && profiles.length === 0 ? <FilledButton label={IMPORT_GATEWAY_TEXTS.openGateway} run={openGateway} /> : <FilledButton label={one === undefined ? RESULT_TEXTS.openProfiles : RESULT_TEXTS.open(one)} run={() => (one === undefined ? go('profiles') : void openProfile(one))} />}
    </>
  );
  const { entities, mcpsImported } = report;
  const brought = entities === undefined ? 0 : broughtEntities(entities);
  const title = entities === undefined ? RESULT_TEXTS.title(mcpsImported, complete ? servers : mcpsImported)
    : mcpsImported > 0 ? IMPORT_GATEWAY_TEXTS.mixedTitle(mcpsImported, brought) : IMPORT_GATEWAY_TEXTS.title(brought, entities.total);
  const where = entities === undefined ? RESULT_TEXTS.note(files, profiles.length, complete ? left : 0) : IMPORT_GATEWAY_TEXTS.note(files, entities.environment);
  return (
    <ImportFrame at="result" title={title} note={complete ? where : RESULT_TEXTS.loading(loaded, report.total)} footer={footer}>
      <div className="wizard-page result">
        {undone && <div className="wizard-notes" role="status"><Notice tone="plain" icon={IconArrowBackUp}>{RESULT_TEXTS.undone}</Notice></div>}
        {gone && <div className="wizard-notes" role="status"><Notice tone="plain">{RESULT_TEXTS.forgotten}</Notice></div>}
        {!undone && <UnmetNotice lines={report.unmet} />}
        {changes.length > 0 && <div className="wizard-notes" role="status"><Notice tone="plain" icon={IconAdjustmentsHorizontal}>{RESULT_TEXTS.settings(changes)}</Notice></div>}
        {error !== null && <div className="wizard-notes"><Failure lines={error.lines} inline retry={{ label: SHARED_TEXTS.retry, run: again }} /></div>}
        <ResultItems rows={rows} fills={!undone && !gone} />
      </div>
    </ImportFrame>
  );
}
