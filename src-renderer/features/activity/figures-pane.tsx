import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Figures } from '../../../src-shared/contract/figures';
import type { OperationError } from '../../bridge/operation-error';
import { operationQuery } from '../../bridge/use-operation';
import { FIGURES_TEXTS as TEXTS } from '../../texts/figures-texts';
import { numberText } from '../../texts/plural';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { clockText, dateText } from '../../texts/time-text';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { Waiting } from '../../ui/waiting';
import { ConflictFigures } from './conflict-figures';
import { DurationFigures } from './duration-figures';
import { ImportedFigures } from './imported-figures';
import { KeptFigures } from './kept-figures';
import { OperationFigures } from './operation-figures';
import { SizeFigures } from './size-figures';
import { TransferFigures } from './transfer-figures';

/** Reading changes figures too, and nobody tells of that: they are asked for again, in milliseconds. */
const AGAIN = 2000;

/** What was done since the start, in figures that go on while they are looked at. */
export function FiguresPane(): ReactElement {
  const { data, error, refetch } = useQuery<Figures, OperationError>({ ...operationQuery('metrics.read', {}), staleTime: 0, refetchInterval: AGAIN });
  if (error !== null) return <Failure lines={error.lines} retry={{ label: SHARED_TEXTS.retry, run: () => void refetch() }} />;
  if (data === undefined) return <Waiting label={SHARED_TEXTS.loading} />;
  const since = new Date(data.since);
  const kept = data.kept.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + (count ?? 0), 0);
  const results = data.operations.flatMap((one) => one.results);
  const all = results.reduce((sum, { count }) => sum + count, 0);
  const refused = results.filter(({ result }) => result !== 'ok').reduce((sum, { count }) => sum + count, 0);
  const numbers = [[all, 'operations'], [refused, 'refused'], [data.jobsRunning, 'jobs'], [kept, 'kept']] as const;
  if (all + kept === 0) return <EmptyState {...TEXTS.nothing} />;
  return (
    <div className="scroll grow-y figures" tabIndex={0} role="region" aria-label={TEXTS.label}>
      <p className="quiet figures-note">{TEXTS.since(dateText(since), clockText(since))}</p>
      <div className="numbers">{numbers.map(([count, word]) => <div key={word}><b>{numberText(count)}</b><span>{TEXTS.numbers[word]}</span></div>)}</div>
      <OperationFigures operations={data.operations} />
      <DurationFigures operations={data.operations} />
      <TransferFigures transfers={data.transfers} exported={data.exported} />
      <SizeFigures transfers={data.transfers} />
      <ImportedFigures imported={data.imported} />
      <ConflictFigures conflicts={data.conflicts} />
      <KeptFigures kept={data.kept} />
    </div>
  );
}
