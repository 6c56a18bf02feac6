import type { ReactElement } from 'react';
import type { Figures } from '../../../src-shared/contract/figures';
import { FILE_ORDER } from '../../../src-shared/gateway/entity-type';
import { averageText, FIGURES_TEXTS, refusedText, typeTitle } from '../../texts/figures-texts';
import { numberText } from '../../texts/plural';
import { SectionHead } from '../../ui/section-head';
import { FigureTable } from './figure-table';
import { within } from './operation-figures';

const { transfers: TEXTS } = FIGURES_TEXTS;

/** What of gateway configuration went out and came in, and how that ended. */
export function TransferFigures({ transfers, exported }: Pick<Figures, 'transfers' | 'exported'>): ReactElement {
  const rows = transfers.map(({ direction, results, seconds, bytes }) => {
    const refused = results.filter(({ result }) => result !== 'ok');
    const bad = refused.reduce((sum, { count }) => sum + count, 0);
    return { direction, ok: results.reduce((sum, { count }) => sum + count, 0) - bad, bad, refused, seconds, bytes };
  });
  const most = Math.max(1, ...rows.map(({ ok, bad }) => ok + bad));
  const types = FILE_ORDER.flatMap((type) => (exported[type] === undefined ? [] : [`${typeTitle(type)} ${numberText(exported[type])}`]));
  return (
    <section>
      <SectionHead>{TEXTS.title}</SectionHead>
      {rows.length === 0 ? <p className="quiet">{TEXTS.none}</p> : (
        <FigureTable
          label={TEXTS.title} head={TEXTS.head} bars={TEXTS.share} columns={[{ name: TEXTS.ok, tone: 'one' }, { name: TEXTS.refused, tone: 'bad' }, { name: TEXTS.half }, { name: TEXTS.most }, { name: TEXTS.size }]}
          rows={rows.map(({ direction, ok, bad, refused, seconds, bytes }) => ({
            key: direction, name: TEXTS.directions[direction], note: refusedText(refused),
            parts: [{ tone: 'one', share: ok / most }, { tone: 'bad', share: bad / most }],
            cells: [numberText(ok), bad === 0 ? '' : numberText(bad), within(seconds, 0.5), within(seconds, 0.95), bytes === undefined ? '' : averageText(bytes.sum, bytes.count)],
          }))}
        />
      )}
      {types.length > 0 && <p className="quiet small figures-note">{TEXTS.exported(types)}</p>}
    </section>
  );
}
