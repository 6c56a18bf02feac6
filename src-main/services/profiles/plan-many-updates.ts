import type { ManyProfileChanges } from '../../../src-shared/profile/mcp-draft';
import { AppError } from '../../../src-shared/errors/app-error';
import { pausing } from '../import/pausing';
import type { EditPlan } from './edit-plan';
import { joinPlans } from './join-plans';
import { planProfileUpdate } from './plan-profile-update';
import { planSwitch } from './plan-switch';
import type { Kept } from './profile-repository';
import type { StoredMcp, StoredProfile } from './stored-profile';

export interface ManyRow {
  readonly profile: Kept<StoredProfile>;
  /** Read only where servers are switched. */
  readonly servers: readonly Kept<StoredMcp>[];
}

/** As many as an edit of one profile may give it. */
const MOST_TAGS = 100;

/** The same change in each of them, all in clear. @throws AppError INPUT_INVALID */
export async function planManyUpdates(rows: readonly ManyRow[], changes: ManyProfileChanges): Promise<EditPlan> {
  const plans: EditPlan[] = [];
  await pausing(rows, ({ profile, servers }) => {
    const { addTags = [], removeTags = [], serversOn, ...same } = changes;
    const tags = changedTags(profile.tags, addTags, removeTags);
    if (tags.length > MOST_TAGS && tags.length > profile.tags.length) throw new AppError('INPUT_INVALID', { subject: profile.name, reason: `a profile can have ${MOST_TAGS} tags` });
    plans.push(planProfileUpdate(profile, { ...same, tags }, undefined));
    if (serversOn !== undefined) plans.push(planSwitch(servers.map((mcp) => ({ profile, mcp })), serversOn));
  });
  return joinPlans(plans);
}

const changedTags = (kept: readonly string[], added: readonly string[], removed: readonly string[]): string[] =>
  [...new Set([...kept, ...added])].filter((tag) => !removed.includes(tag));
