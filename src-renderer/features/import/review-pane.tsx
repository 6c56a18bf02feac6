import type { ReactElement } from 'react';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { inSentence } from '../../texts/in-sentence';
import { EmptyState } from '../../ui/empty-state';
import { itemsByKey } from './item-names';
import type { TreeProfile } from './review-tree';
import { ReviewEntity } from './review-entity';
import { ReviewMcp } from './review-mcp';
import { ReviewProfile } from './review-profile';

interface ReviewPaneProps {
  readonly plan: ImportPlan;
  readonly tree: readonly TreeProfile[];
  readonly selected: string | undefined;
}

/** The chosen item, whole. */
export function ReviewPane({ plan, tree, selected }: ReviewPaneProps): ReactElement {
  const item = selected === undefined ? undefined : itemsByKey(plan).get(selected);
  const profile = item?.kind === 'profile' ? tree.find((one) => one.item === item) : undefined;
  const mcp = item?.kind === 'mcp' ? item : undefined;
  const entity = item?.kind === 'entity' ? item : undefined;
  const label = inSentence((profile?.item ?? mcp ?? entity)?.subject ?? REVIEW_TEXTS.pickOne);
  return (
    <section className="scroll review-item" aria-label={label} tabIndex={0}>
      {profile !== undefined ? <ReviewProfile plan={plan} profile={profile} /> : mcp !== undefined ? <ReviewMcp key={mcp.key} plan={plan} item={mcp} /> : entity !== undefined ? <ReviewEntity plan={plan} item={entity} /> : <EmptyState title={REVIEW_TEXTS.pickOne} />}
    </section>
  );
}
