import type { ReactElement } from 'react';
import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { FindingLine } from './finding-line';

/** Findings about one item: its own, and those of its file that name it. */
export function ItemFindings({ plan, item, name }: { readonly plan: ImportPlan; readonly item: PlanItem; readonly name: string }): ReactElement | null {
  const named = (plan.sources[item.source]?.findings ?? []).filter(({ subject }) => subject === item.subject || subject === name);
  const all = [...item.findings, ...named];
  if (all.length === 0) return null;
  return (
    <ul className="findings own" aria-label={REVIEW_TEXTS.findings}>
      {all.map((finding, index) => <li key={index}><FindingLine finding={finding} /></li>)}
    </ul>
  );
}
