import type { ReactElement } from 'react';
import type { Figures } from '../../../src-shared/contract/figures';
import type { EntityOutcomes } from '../../../src-shared/transfer/import-report';
import { FIGURES_TEXTS, typeTitle } from '../../texts/figures-texts';
import { numberText } from '../../texts/plural';
import { SectionHead } from '../../ui/section-head';
import type { Tone } from '../../ui/stacked-bar';
import { FigureTable } from './figure-table';

const { imported: TEXTS } = FIGURES_TEXTS;
const TONES = [['created', 'one'], ['updated', 'two'], ['renamed', 'three'], ['unchanged', 'four'], ['skipped', 'five'], ['failed', 'bad']] as const satisfies readonly (readonly [keyof EntityOutcomes, Tone])[];

/** What became of the entries of imports, type by type. */
export function ImportedFigures({ imported }: Pick<Figures, 'imported'>): ReactElement {
  const totalOf = (outcomes: EntityOutcomes): number => Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const most = Math.max(1, ...imported.map(({ outcomes }) => totalOf(outcomes)));
  return (
    <section>
      <SectionHead>{TEXTS.title}</SectionHead>
      {imported.length === 0 ? <p className="quiet">{TEXTS.none}</p> : (
        <FigureTable
          label={TEXTS.title} head={TEXTS.head} bars={TEXTS.share} columns={TONES.map(([outcome, tone]) => ({ name: TEXTS.outcomes[outcome], tone }))}
          rows={imported.map(({ type, outcomes }) => ({
            key: type, name: typeTitle(type), parts: TONES.map(([outcome, tone]) => ({ tone, share: outcomes[outcome] / most })), cells: TONES.map(([outcome]) => (outcomes[outcome] === 0 ? '' : numberText(outcomes[outcome]))),
          }))}
        />
      )}
    </section>
  );
}
