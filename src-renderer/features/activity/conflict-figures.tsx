import type { ReactElement } from 'react';
import type { Figures } from '../../../src-shared/contract/figures';
import { FIGURES_TEXTS } from '../../texts/figures-texts';
import { numberText } from '../../texts/plural';
import { SectionHead } from '../../ui/section-head';
import { FigureTable } from './figure-table';

const { conflicts: TEXTS } = FIGURES_TEXTS;
const STRATEGIES = ['update', 'rename', 'skip', 'fail'] as const satisfies readonly (keyof Figures['conflicts'])[];

/** What was done where an import met something. */
export function ConflictFigures({ conflicts }: Pick<Figures, 'conflicts'>): ReactElement {
  const most = Math.max(...STRATEGIES.map((strategy) => conflicts[strategy]));
  return (
    <section>
      <SectionHead>{TEXTS.title}</SectionHead>
      {most === 0 ? <p className="quiet">{TEXTS.none}</p> : (
        <FigureTable
          label={TEXTS.title} head={TEXTS.head} bars={TEXTS.share} columns={[{ name: TEXTS.count }]}
          rows={STRATEGIES.map((strategy) => ({ key: strategy, name: TEXTS.strategies[strategy], parts: [{ tone: strategy === 'fail' ? 'bad' : 'one', share: conflicts[strategy] / most }], cells: [numberText(conflicts[strategy])] }))}
        />
      )}
    </section>
  );
}
