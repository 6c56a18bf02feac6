import { foldedName } from '../../../src-shared/profile/folded-name';
import { ProfileIdSchema, type Profile, type ProfileId } from '../../../src-shared/profile/profile';
import type { Strategy } from '../../../src-shared/transfer/resolution';
import { freeName } from '../profiles/free-name';
import type { ImportChanges } from './import-changes';
import { profileContent } from './incoming-content';
import type { PlannedImport, PlannedProfile } from './planned-import';
import type { ResolveOptions } from './resolve-options';
import { newTarget, serversOf, type ResolvedTarget, type TargetServers } from './resolved-target';

interface ResolvedProfile {
  readonly target: ResolvedTarget;
  readonly put?: Omit<Profile, 'mcps'>;
  readonly remember?: ImportChanges['remember'][number];
}

/** Decides for one profile after the other where it goes, and keeps account of the names and ids that are taken. */
export class ProfileResolver {
  readonly #names: Set<string>;
  /** Folded names that kept profiles take over. */
  readonly #renamed = new Map<string, ProfileId>();
  readonly #ids: Set<string>;
  readonly #mintId: () => string;
  readonly #suffix: string;
  readonly #targets = new Map<string, ResolvedTarget>();
  readonly #kept = new Map<ProfileId, TargetServers>();

  constructor(plan: PlannedImport, { mintId, suffix }: ResolveOptions) {
    this.#names = new Set(plan.takenNames);
    this.#ids = new Set(plan.takenIds);
    this.#mintId = mintId;
    this.#suffix = suffix;
  }

  resolve(planned: PlannedProfile, strategy: Strategy): ResolvedProfile {
    const resolved = this.#resolve(planned, strategy);
    this.#targets.set(planned.incoming.key, resolved.target);
    return resolved;
  }

  #resolve(planned: PlannedProfile, strategy: Strategy): ResolvedProfile {
    const { incoming, state, kept, result } = planned;
    const base = this.#base(planned);
    if (base === undefined) return this.#added(planned, result);
    if (state === 'identical') return { target: { ...base, outcome: base.skipsAll ? 'skipped' : 'unchanged' } };
    switch (strategy) {
      case 'fail': return { target: { ...base, outcome: 'undecided' } };
      case 'skip': return { target: { ...base, outcome: 'skipped', skipsAll: planned.nameTaken || base.skipsAll } };
      case 'rename': {
        const renamed = this.#added(planned, { ...incoming.profile, name: `${result.name}${this.#suffix}` });
        return { ...renamed, target: { ...renamed.target, outcome: 'renamed' }, remember: profileNote(planned, renamed.target.id) };
      }
      case 'update': {
        if (base.skipsAll) return { target: { ...base, outcome: 'skipped' } };
        const put = { ...result, id: base.id, name: this.#nameAfter(base, result.name) };
        return { target: { ...base, outcome: 'updated' }, put, ...(planned.nameTaken && kept !== undefined && { remember: profileNote(planned, base.id) }) };
      }
    }
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
    return { target: newTarget(id, name, 'added'), put: { ...planned.incoming.profile, id, name }, ...(name !== profile.name && { remember: profileNote(planned, id) }) };
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
