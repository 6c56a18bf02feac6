import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Target } from '../../../src-shared/transfer/resolution';
import type { ProfileRepository } from '../profiles/profile-repository';
import type { VaultSource } from '../secrets/vault-source';
import { dependencyFindings } from './dependency-findings';
import { freshProfiles, keptIdentities } from './fresh-profiles';
import { loadRows, needsVault, openRows } from './load-current-state';
import { planImport } from './plan-import';
import { thawProfile } from './prepare-profile';
import type { PreparedProfile } from './prepared-profile';
import type { RuntimeFinder } from './runtime-finder';
import type { WholePlan } from './whole-plan';

export interface PlanningParts {
  readonly runtimes: RuntimeFinder;
  /** Of Valise. */
  readonly version: string;
  readonly profiles: ProfileRepository;
  readonly vault: VaultSource;
  readonly mintId: () => string;
}

/** Where things are to go. */
export interface Targets {
  readonly target: Target | undefined;
  /** For single profiles, by their key. */
  readonly targets: Readonly<Record<string, Target>>;
}

const NONE: ReadonlySet<string> = new Set();

/** Holds what comes in against what is kept; `opened` has the keys of profiles to plan whole even if they meet nothing. */
export async function planWhole(parts: PlanningParts, prepared: readonly PreparedProfile[], { target, targets }: Targets, opened = NONE): Promise<WholePlan> {
  const { profiles, vault: source, mintId } = parts;
  const needs = await dependencyFindings(parts, prepared);
  const { fresh, incoming, rows } = profiles.consistently(() => {
    const identities = keptIdentities(profiles);
    const meetNothing = freshProfiles(prepared, identities, { target, targets, opened });
    const others = prepared.filter(({ key }) => !meetNothing.has(key)).map(thawProfile);
    const own = new Map(Object.entries(targets));
    return { fresh: meetNothing, incoming: others, rows: loadRows(profiles, others, target, own) };
  });
  const vault = needsVault(rows) ? await source.open() : undefined;
  const encoder = new TextEncoder();
  const planned = planImport(openRows(rows, vault), incoming, {
    target,
    targets: new Map(Object.entries(targets)),
    fingerprint: vault && ((content) => vault.fingerprint(encoder.encode(content))),
    mintId,
  });
  return { revision: rows.revision, prepared, fresh, needs, planned: besides(planned, prepared.filter(({ key }) => fresh.has(key))), kept: rows.mcps };
}

/** What the others are called must not be taken by those that are planned. */
function besides(planned: WholePlan['planned'], fresh: readonly PreparedProfile[]): WholePlan['planned'] {
  if (fresh.length === 0) return planned;
  return {
    ...planned,
    takenNames: new Set([...planned.takenNames, ...fresh.map(({ row }) => foldedName(row.name))]),
    takenIds: new Set([...planned.takenIds, ...fresh.map(({ row }) => row.id)]),
  };
}
