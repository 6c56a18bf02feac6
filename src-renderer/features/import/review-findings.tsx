import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type ReactElement } from 'react';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { numberText } from '../../texts/plural';
import { SectionHead } from '../../ui/section-head';
import type { ValidationStep } from './check-steps';
import { NoticedLine } from './finding-line';
import { isRisk, noticedIn } from './noticed';

interface ReviewFindingsProps {
  readonly plan: ImportPlan;
  readonly step: ValidationStep | undefined;
  readonly onAll: () => void;
  readonly onClose: (() => void) | undefined;
  readonly onItem: (key: string) => void;
}

/** What the six steps found, worst first; about one step or all. What is about an item leads to it. */
export function ReviewFindings({ plan, step, onAll, onClose, onItem }: ReviewFindingsProps): ReactElement {
  const findings = useMemo(() => noticedIn(plan).filter((noticed) => step === undefined || noticed.step === step), [plan, step]);
  const box = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({ count: findings.length, getScrollElement: () => box.current, estimateSize: () => 84, overscan: 6 });
  const title = step === undefined ? REVIEW_TEXTS.findings : REVIEW_TEXTS.findingsOf(REVIEW_TEXTS.steps[step]);
  return (
    <aside className="scroll review-findings" aria-label={title} ref={box} tabIndex={0}>
      <SectionHead
        note={numberText(findings.length)}
        right={(
          <>
            {step !== undefined && <UnstyledButton className="accent small" onClick={onAll}>{REVIEW_TEXTS.allFindings}</UnstyledButton>}
            {onClose !== undefined && <ActionIcon aria-label={REVIEW_TEXTS.close} onClick={onClose}><IconX size={15} stroke={1.8} /></ActionIcon>}
          </>
        )}
      >
        {title}
      </SectionHead>
      {findings.length === 0 ? <p className="quiet small">{REVIEW_TEXTS.noFindings}</p> : (
        <ul className="findings rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const noticed = findings[index];
            if (noticed === undefined) return null;
            const key = noticed.kind === 'finding' ? noticed.key : noticed.kind === 'item' && noticed.item.kind !== 'dependency' ? noticed.item.key : undefined;
            return (
              <li key={index} ref={virtual.measureElement} data-index={index} data-risk={isRisk(noticed) || undefined} style={{ top: start }} aria-setsize={findings.length} aria-posinset={index + 1}>
                {key === undefined ? <NoticedLine noticed={noticed} /> : <UnstyledButton className="finding-link" onClick={() => onItem(key)}><NoticedLine noticed={noticed} /></UnstyledButton>}
              </li>
            );
          })}
        </ul>
      )}
    </aside>
  );
}
