import type { ReactElement } from 'react';
import type { Figures } from '../../../src-shared/contract/figures';
import { FILE_ORDER } from '../../../src-shared/gateway/entity-type';
import { FIGURES_TEXTS, typeTitle } from '../../texts/figures-texts';
import { numberText } from '../../texts/plural';
import { useNarrow } from '../../ui/use-narrow';
import { SectionHead } from '../../ui/section-head';
import { FigureTable } from './figure-table';

const { kept: TEXTS } = FIGURES_TEXTS;

/** What each environment holds, type by type. */
export function KeptFigures({ kept }: Pick<Figures, 'kept'>): ReactElement {
  const narrow = useNarrow();
  const totalOf = ({ counts }: Figures['kept'][number]): number => FILE_ORDER.reduce((sum, type) => sum + (counts[type] ?? 0), 0);
  const most = Math.max(1, ...kept.map(totalOf));
  // Types that nobody has say nothing, and where room is short the sum has to do.
  const types = narrow ? [] : FILE_ORDER.filter((type) => kept.some(({ counts }) => (counts[type] ?? 0) > 0));
  return (
    <section>
      <SectionHead>{TEXTS.title}</SectionHead>
      {kept.length === 0 ? <p className="quiet">{TEXTS.none}</p> : (
        <FigureTable
          label={TEXTS.title} head={TEXTS.head} bars={TEXTS.share} columns={[{ name: TEXTS.total, tone: 'one' }, ...types.map((type) => ({ name: typeTitle(type) }))]}
          rows={kept.map((one) => ({
            key: one.environment, name: one.environment, parts: [{ tone: 'one', share: totalOf(one) / most }],
            cells: [numberText(totalOf(one)), ...types.map((type) => ((one.counts[type] ?? 0) === 0 ? '' : numberText(one.counts[type] ?? 0)))],
          }))}
        />
      )}
    </section>
  );
}
