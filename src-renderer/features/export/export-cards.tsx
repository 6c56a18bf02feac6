import { Radio } from '@mantine/core';
import type { ReactElement } from 'react';
import { ExportTypeSchema, type ExportType } from '../../../src-shared/transfer/export-options';
import { EXPORT_TEXTS } from '../../texts/export-texts';

interface ExportCardsProps {
  readonly chosen: ExportType;
  readonly onChoose: (type: ExportType) => void;
}

/** The three export types of spec 004, each with what is inside, what is lost, and what it is best for. */
export const ExportCards = ({ chosen, onChoose }: ExportCardsProps): ReactElement => (
  <Radio.Group className="cards" value={chosen} onChange={(value) => onChoose(ExportTypeSchema.parse(value))} label={EXPORT_TEXTS.type} labelProps={{ className: 'sr' }}>
    {ExportTypeSchema.options.map((type) => {
        const { title, inside, leftOut, bestFor } = EXPORT_TEXTS.cards[type];
        return (
          <Radio.Card key={type} value={type} className="card" aria-label={`${title}. ${inside}. ${EXPORT_TEXTS.leftOut}: ${leftOut}`}>
            <span className="card-name"><Radio.Indicator size="xs" />{title}</span>
            <dl>
              <dt>{EXPORT_TEXTS.inside}</dt><dd>{inside}</dd>
              <dt>{EXPORT_TEXTS.leftOut}</dt><dd>{leftOut}</dd>
              <dt>{EXPORT_TEXTS.bestFor}</dt><dd>{bestFor}</dd>
            </dl>
          </Radio.Card>
        );
    })}
  </Radio.Group>
);
