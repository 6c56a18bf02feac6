import type { ReactElement } from 'react';
import type { Figures } from '../../../src-shared/contract/figures';
import { betweenText, FIGURES_TEXTS, sizeText } from '../../texts/figures-texts';
import { numberText } from '../../texts/plural';
import { ColumnPlot } from '../../ui/column-plot';
import { SectionHead } from '../../ui/section-head';
import { spreadRows, sumOfSpreads } from './spread-rows';

const { sizes: TEXTS } = FIGURES_TEXTS;

/** How many documents were how large, exported and imported ones together. */
export function SizeFigures({ transfers }: { readonly transfers: Figures['transfers'] }): ReactElement | null {
  if (transfers.length === 0) return null;
  const columns = spreadRows(sumOfSpreads(transfers.flatMap(({ bytes }) => (bytes === undefined ? [] : [bytes])))).map(({ low, high, count }) => ({ name: betweenText(low, high, sizeText), count, text: numberText(count) }));
  return (
    <section>
      <SectionHead>{TEXTS.title}</SectionHead>
      {columns.length === 0 ? <p className="quiet">{TEXTS.none}</p> : <ColumnPlot label={TEXTS.title} heads={[TEXTS.head, TEXTS.count]} columns={columns} />}
    </section>
  );
}
