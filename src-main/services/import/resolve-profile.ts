import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Profile, ProfileId } from '../../../src-shared/profile/profile';
import { ProfileIdSchema } from '../../../src-shared/profile/profile-id';
import type { Difference } from '../../../src-shared/transfer/import-plan';
import { freeName } from '../profiles/free-name';
import type { ImportChanges } from './import-changes';
import { profileContent } from './incoming-content';
import type { ItemAnswers } from './item-answers';
import { mergeProfile } from './merge-profile';
import { listingMissing } from './missing-mcps';
import type { NameBook } from './name-book';
import { pickSides } from './pick-sides';
import type { PlannedImport, PlannedProfile } from './planned-import';
import type { ResolveOptions } from './resolve-options';
import { newTarget, serversOf, type ResolvedTarget, type TargetServers } from './resolved-target';

interface ResolvedProfile {
  readonly target: ResolvedTarget;
  readonly put?: Omit<Profile, 'mcps'>;
  readonly remember?: ImportChanges['remember'][number];
  /** Where not all of the plan count. */
  readonly differences?: readonly Difference[];
  /** Answers that could not be followed, a line each. */
  readonly unmet?: readonly string[];
}

/** Decides for one profile after the other where it goes, and keeps account of the names and ids that are taken. */
export class ProfileResolver {
  readonly #names: Set<string>;
  /** Folded names that kept profiles take over. */
  readonly #renamed = new Map<string, ProfileId>();
  readonly #ids: Set<string>;
  readonly #book: NameBook;
  /** What is merged is not as any file says, so that what was the same as one of them has to be remembered. */
  readonly #mergedIds = new Set<ProfileId>();
  readonly #mintId: () => string;
  readonly #suffix: string;
  readonly #targets = new Map<string, ResolvedTarget>();
  readonly #kept = new Map<ProfileId, TargetServers>();

  constructor(plan: PlannedImport, book: NameBook, { mintId, suffix }: ResolveOptions) {
    this.#book = book;
    this.#names = new Set(plan.takenNames);
    this.#ids = new Set(plan.takenIds);
    this.#mintId = mintId;
    this.#suffix = suffix;
  }

  resolve(planned: PlannedProfile, answers: ItemAnswers): ResolvedProfile {
    const resolved = this.#resolve(planned, answers);
    this.#targets.set(planned.incoming.key, resolved.target);
    return resolved;
  }

  #resolve(planned: PlannedProfile, answers: ItemAnswers): ResolvedProfile {
    const { state, kept, result } = planned;
    const base = this.#base(planned);
    if (base === undefined) return this.#added(planned, result);
    if (state === 'identical') {
      const target: ResolvedTarget = { ...base, outcome: base.skipsAll ? 'skipped' : 'unchanged' };
      return { target, ...(this.#mergedIds.has(base.id) && { remember: profileNote(planned, base.id) }) };
    }
    switch (answers.strategy) {
      case 'fail': return { target: { ...base, outcome: 'undecided' } };
      case 'skip': return { target: { ...base, outcome: 'skipped', skipsAll: planned.nameTaken || base.skipsAll } };
      case 'rename': return this.#renamedTo(planned, base, answers.name);
      case 'merge': return base.skipsAll ? { target: { ...base, outcome: 'skipped' } } : this.#merged(planned, base, answers.fields);
      case 'update': {
        if (base.skipsAll) return { target: { ...base, outcome: 'skipped' } };
        const put = listingMissing({ ...result, id: base.id, name: this.#nameAfter(base, result.name) }, planned);
        return { target: { ...base, outcome: 'updated' }, put, ...(planned.nameTaken && kept !== undefined && { remember: profileNote(planned, base.id) }) };
      }
    }
  }

  #renamedTo(planned: PlannedProfile, base: ResolvedTarget, name: string | undefined): ResolvedProfile {
    const { incoming, result } = planned;
    const fault = name === undefined ? undefined : this.#book.faultOfProfile(planned, name) ?? (this.#names.has(foldedName(name)) ? 'another item was given this name' : undefined);
    if (name !== undefined && fault !== undefined) return { target: { ...base, outcome: 'undecided' }, unmet: [`${incoming.profile.name}: it can't be kept as ${JSON.stringify(name)}: ${fault}`] };
    const renamed = this.#added(planned, { ...incoming.profile, name: name ?? `${result.name}${this.#suffix}` });
    return { ...renamed, target: { ...renamed.target, outcome: 'renamed' }, remember: profileNote(planned, renamed.target.id) };
  }

  #merged(planned: PlannedProfile, base: ResolvedTarget, fields: ItemAnswers['fields']): ResolvedProfile {
    const { incoming, mine, result, differences } = planned;
    const { pick, open } = pickSides(differences, fields);
    const undecided = (...unmet: readonly string[]): ResolvedProfile => ({ target: { ...base, outcome: 'undecided' }, unmet });
    const { name: subject } = incoming.profile;
    if (mine === undefined || open.length > 0) return undecided(...(fields.size === 0 ? [] : [`${subject}: it is still open whose value is kept of ${open.join(', ')}`]));
    const { merged, clashes } = mergeProfile(mine, result, pick);
    if (clashes.length > 0) return undecided(...clashes.map((field) => `${subject}: ${field} can't stand beside what else was chosen there`));
    const remember = profileNote(planned, base.id);
    this.#mergedIds.add(base.id);
    const taken = differences.filter(({ field }) => pick(field) === 'theirs');
    if (taken.length === 0) return { target: { ...base, outcome: 'unchanged' }, remember, differences: [] };
    const put = listingMissing({ ...merged, id: base.id, name: this.#nameAfter(base, merged.name) }, planned);
    return { target: { ...base, outcome: 'merged' }, put, remember, differences: taken };
  }

  /** What it meets: the kept profile, or the one that an earlier item makes. */
  #base({ kept, joins }: PlannedProfile): ResolvedTarget | undefined {
    if (kept === undefined) return joins === undefined ? undefined : this.#targets.get(joins);
    const servers = this.#kept.get(kept.id) ?? serversOf(kept);
    this.#kept.set(kept.id, servers);
    return { id: kept.id, name: kept.name, outcome: 'unchanged', fresh: false, skipsAll: false, servers };
  }

  /** A profile of its own, under its id where that is free. */
  #added(planned: PlannedProfile, profile: Profile): ResolvedProfile {
    const id = this.#ids.has(profile.id) ? ProfileIdSchema.parse(this.#mintId()) : profile.id;
    this.#ids.add(id);
    const name = freeName(profile.name, this.#names);
    return { target: newTarget(id, name, 'added'), put: listingMissing({ ...planned.incoming.profile, id, name }, planned), ...(name !== profile.name && { remember: profileNote(planned, id) }) };
  }

  #nameAfter({ id, name: kept }: ResolvedTarget, wanted: string): string {
    const folded = foldedName(wanted);
    if (foldedName(kept) === folded || this.#renamed.get(folded) === id) return wanted;
    if (this.#names.has(folded)) return kept;
    this.#names.add(folded);
    this.#renamed.set(folded, id);
    return wanted;
  }
}

export const profileNote = ({ incoming, incomingKey }: PlannedProfile, keptId: ProfileId): ImportChanges['remember'][number] =>
  ({ profileId: '', incomingKey, keptId, content: profileContent(incoming) });
