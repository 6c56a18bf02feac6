import { UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCheck, IconShieldExclamation, type Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import type { CheckedStep, ValidationStep } from './check-steps';

interface ReviewChecksProps {
  readonly steps: readonly CheckedStep[];
  readonly chosen: ValidationStep | undefined;
  readonly onChoose: (step: ValidationStep) => void;
}

const ICONS: Readonly<Record<CheckedStep['tone'], Icon>> = { ok: IconCheck, warn: IconAlertTriangle, danger: IconAlertCircle };

/** The six validation steps, each with what it found; pressing one shows its findings. */
export const ReviewChecks = ({ steps, chosen, onChoose }: ReviewChecksProps): ReactElement => (
  <ol className="checks" aria-label={REVIEW_TEXTS.checks}>
    {steps.map((checked) => {
      const Glyph = checked.step === 'security' && checked.tone === 'danger' ? IconShieldExclamation : ICONS[checked.tone];
      return (
        <li key={checked.step}>
          <UnstyledButton data-tone={checked.tone} aria-pressed={checked.step === chosen} onClick={() => onChoose(checked.step)}>
            <Glyph size={14} stroke={2} aria-hidden />
            <span><b>{REVIEW_TEXTS.steps[checked.step]}</b><small>{wordsOf(checked)}</small></span>
          </UnstyledButton>
        </li>
      );
    })}
  </ol>
);

function wordsOf({ step, errors, warnings, notes }: CheckedStep): string {
  const warned = step === 'conflicts' ? REVIEW_TEXTS.conflicts : step === 'security' ? REVIEW_TEXTS.risks : REVIEW_TEXTS.warnings;
  const parts = [
    ...(errors > 0 ? [REVIEW_TEXTS.errors(errors)] : []),
    ...(warnings > 0 ? [warned(warnings)] : []),
    ...(notes > 0 ? [REVIEW_TEXTS.notes(notes)] : []),
  ];
  return parts.length === 0 ? REVIEW_TEXTS.clean[step] : parts.join(', ');
}
