import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Figures, Spread } from '../../../src-shared/contract/figures';
import { durationText, FIGURES_TEXTS, refusedText } from '../../texts/figures-texts';
import { numberText } from '../../texts/plural';
import { SectionHead } from '../../ui/section-head';
import { FigureTable } from './figure-table';
import { boundOf } from './spread-rows';

const { operations: TEXTS } = FIGURES_TEXTS;

/** So many are shown unasked. */
const FIRST = 12;

/** What was asked for how often, how it ended and how long it took. */
export function OperationFigures({ operations }: { readonly operations: Figures['operations'] }): ReactElement {
  const [whole, setWhole] = useState(false);
  const rows = operations.map(({ operation, results, seconds }) => {
    const refused = results.filter(({ result }) => result !== 'ok');
    const [all, bad] = [results, refused].map((some) => some.reduce((sum, { count }) => sum + count, 0));
    return { operation, all: all ?? 0, bad: bad ?? 0, refused, seconds };
  }).toSorted((one, other) => other.all - one.all);
  const most = Math.max(1, rows[0]?.all ?? 0);
  return (
    <section>
      <SectionHead note={TEXTS.note}>{TEXTS.title}</SectionHead>
      <FigureTable
        label={TEXTS.title} head={TEXTS.name} bars={TEXTS.share} columns={[{ name: TEXTS.count, tone: 'one' }, { name: TEXTS.refused, tone: 'bad' }, { name: TEXTS.half }, { name: TEXTS.most }]}
        rows={(whole ? rows : rows.slice(0, FIRST)).map(({ operation, all, bad, refused, seconds }) => ({
          key: operation, name: <span className="mono">{operation}</span>, note: refusedText(refused),
          parts: [{ tone: 'one', share: (all - bad) / most }, { tone: 'bad', share: bad / most }],
          cells: [numberText(all), bad === 0 ? '' : numberText(bad), within(seconds, 0.5), within(seconds, 0.95)],
        }))}
      />
      {rows.length > FIRST && <Button size="compact-sm" variant="subtle" mt={6} aria-expanded={whole} onClick={() => setWhole(!whole)}>{whole ? TEXTS.fewer : TEXTS.all(rows.length)}</Button>}
    </section>
  );
}

/** As far as the bounds tell: so much lay within the smallest that holds it. */
export function within(seconds: Spread, share: number): string {
  const bound = boundOf(seconds, share);
  return bound === undefined ? (seconds.count === 0 ? '' : `> ${durationText(seconds.bounds.at(-1) ?? 0)}`) : durationText(bound);
}
