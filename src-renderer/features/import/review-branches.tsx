import { IconAlertCircle, IconAlertTriangle, IconShieldExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { STATE_WORDS } from '../../texts/import-texts';
import { numberText } from '../../texts/plural';
import type { Branch } from '../../ui/check-tree-branches';
import { itemName } from './item-names';
import { missingFor } from './missing-programs';
import { isRisk } from './noticed';
import { ofPlan } from './of-plan';
import { reviewTree, type TreeProfile } from './review-tree';

const made = new WeakMap<TreeProfile, Branch>();

/** A profile with its servers as the tree draws them; worked out once, for it does not depend on what is checked or looked for. */
export function reviewBranch(profile: TreeProfile): Branch {
  const branch = made.get(profile) ?? branchOf(profile);
  made.set(profile, branch);
  return branch;
}

/** Of the whole plan. */
export const reviewBranches = ofPlan((plan): readonly Branch[] => reviewTree(plan).map(reviewBranch));

const branchOf = ({ item, mcps }: TreeProfile): Branch => ({
  id: item.key, label: item.subject, note: () => <>{mark(item)}{mcps.length > 0 ? numberText(mcps.length) : STATE_WORDS[item.state]}</>,
  ...(mcps.length > 0 && { children: mcps.map((mcp): Branch => ({ id: mcp.key, label: itemName(mcp, item).name, note: () => <>{mark(mcp, missingFor(mcp, item.findings))}{STATE_WORDS[mcp.state]}</> })) }),
});

/** `more`: findings about it that others have. */
function mark({ findings: own, state }: PlanItem, more: readonly Finding[] = []): ReactNode {
  const findings = [...own, ...more];
  if (findings.some(isRisk)) return <IconShieldExclamation size={14} stroke={1.8} className="danger" aria-label={REVIEW_TEXTS.weights.risk} role="img" />;
  if (state === 'missing' || findings.some(({ severity }) => severity === 'error')) return <IconAlertCircle size={14} stroke={1.8} className="danger" aria-label={REVIEW_TEXTS.problem} role="img" />;
  return findings.some(({ severity }) => severity === 'warning') && <IconAlertTriangle size={14} stroke={1.8} className="warn" aria-label={REVIEW_TEXTS.warning} role="img" />;
}
