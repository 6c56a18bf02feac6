import { Select } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Figures } from '../../../src-shared/contract/figures';
import { betweenText, durationText, FIGURES_TEXTS } from '../../texts/figures-texts';
import { numberText } from '../../texts/plural';
import { ColumnPlot } from '../../ui/column-plot';
import { SectionHead } from '../../ui/section-head';
import { spreadRows, sumOfSpreads } from './spread-rows';

const { durations: TEXTS } = FIGURES_TEXTS;
const ALL = '';

/** How many took how long: of all operations, or of one. */
export function DurationFigures({ operations }: { readonly operations: Figures['operations'] }): ReactElement {
  const [wanted, setWanted] = useState(ALL);
  const shown = operations.filter(({ operation }) => wanted === ALL || operation === wanted).map(({ seconds }) => seconds);
  const columns = spreadRows(sumOfSpreads(shown)).map(({ low, high, count }) => ({ name: betweenText(low, high, durationText), count, text: numberText(count) }));
  const data = [{ value: ALL, label: TEXTS.all }, ...operations.map(({ operation }) => ({ value: operation, label: operation }))];
  return (
    <section>
      <SectionHead right={<Select aria-label={`${TEXTS.title}: ${TEXTS.of}`} w={220} data={data} value={wanted} allowDeselect={false} onChange={(value) => setWanted(value ?? ALL)} />}>{TEXTS.title}</SectionHead>
      <ColumnPlot label={TEXTS.title} heads={[TEXTS.head, TEXTS.count]} columns={columns} />
    </section>
  );
}
