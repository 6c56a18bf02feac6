import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { HistoryEntry } from '../../../src-shared/transfer/history-entry';
import { useOperation } from '../../bridge/use-operation';
import { ACTIVITY_TEXTS, entryNote, entryTitle } from '../../texts/activity-texts';
import { FIGURES_TEXTS } from '../../texts/figures-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { useCommandHandler } from '../../ui/command-registry';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { Waiting } from '../../ui/waiting';
import { goInstead } from '../../ui/route';
import { ClearHistory } from './clear-history';
import { EntryDetail } from './entry-detail';
import { EntryList } from './entry-list';
import { FiguresPane } from './figures-pane';
import { RunningJobs } from './running-jobs';

interface ActivityPageProps {
  /** The entry that is open, as the address has it, or `figures`. */
  readonly chosen?: string | undefined;
  readonly wizardJob: string | undefined;
  /** What an import did, item by item. */
  readonly report: (entry: HistoryEntry) => ReactNode;
}

const FIGURES = 'figures';

/** What runs, what was done, newest first, and taking it back; or all of it in figures. */
export function ActivityPage({ chosen, wizardJob, report }: ActivityPageProps): ReactElement {
  const history = useOperation('history.list', {});
  const [search, setSearch] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useCommandHandler('search.focus', () => box.current?.focus());

  const words = search.toLocaleLowerCase().split(/\s+/);
  const found = (history.data ?? []).filter((entry) => words.every((word) => `${entryTitle(entry)} ${entryNote(entry)}`.toLocaleLowerCase().includes(word)));
  const figures = chosen === FIGURES;
  const open = found.find(({ id }) => String(id) === chosen) ?? found[0];

  return (
    <div className="activity" data-alone={figures || (open === undefined && search === '') || undefined}>
      <section className="detail" aria-label={ACTIVITY_TEXTS.title}>
        <div className="page-head">
          <h1 className="page-title">{ACTIVITY_TEXTS.title}</h1>
          <SegmentedControl
            aria-label={FIGURES_TEXTS.view} value={figures ? FIGURES : 'history'} onChange={(value) => goInstead('activity', ...(value === FIGURES ? [FIGURES] : []))}
            data={[{ value: 'history', label: FIGURES_TEXTS.views.history }, { value: FIGURES, label: FIGURES_TEXTS.views.figures }]}
          />
          <span className="grow" />
          {!figures && (
            <TextInput
              ref={box} className="activity-search" aria-label={ACTIVITY_TEXTS.search} placeholder={ACTIVITY_TEXTS.search} value={search}
              leftSection={<IconSearch size={14} stroke={1.8} aria-hidden />} onChange={(event) => setSearch(event.currentTarget.value)}
            />
          )}
          {!figures && history.data !== undefined && history.data.length > 0 && <ClearHistory steps={history.data.length} />}
        </div>
        <RunningJobs wizardJob={wizardJob} />
        {figures ? <FiguresPane /> : (
          <>
            {history.isPending && <Waiting label={SHARED_TEXTS.loading} />}
            {history.isError && <Failure lines={history.error.lines} retry={{ label: SHARED_TEXTS.retry, run: () => void history.refetch() }} />}
            {history.data?.length === 0 && <EmptyState {...ACTIVITY_TEXTS.nothing} />}
            {history.data !== undefined && history.data.length > 0 && found.length === 0 && <EmptyState {...ACTIVITY_TEXTS.noMatch} />}
            {found.length > 0 && <EntryList entries={found} open={open?.id} onOpen={(id) => goInstead('activity', String(id))} />}
          </>
        )}
      </section>
      {!figures && open !== undefined && <EntryDetail key={open.id} entry={open} report={report} />}
    </div>
  );
}
