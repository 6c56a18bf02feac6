import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Finding } from '../../../src-shared/transfer/finding';
import { unpackProfile } from './pack-profile';
import type { PreparedProfile } from './prepared-profile';
import { shownList, shownWord } from './security/shown-word';
import { isInRange } from './version-range';

type Named = { readonly id: string; readonly name: string };
type Incoming = PreparedProfile;
type Notice = Pick<Finding, 'code' | 'reason' | 'program'> & { readonly severity: 'warning' | 'note' };

export interface DependencyContext {
  readonly keptProfiles: readonly Named[];
  /** Servers kept in any profile: at least those that `requiredElsewhere` names. */
  readonly keptMcps: readonly Named[];
  /** Of `neededPrograms`, those that this computer has (RuntimeFinder). */
  readonly found: ReadonlySet<string>;
  /** Of Valise. */
  readonly version: string;
}

/** Of one kind a profile tells so many. */
const MOST_OF_A_KIND = 8;

/** What a RuntimeFinder is asked for. */
export const neededPrograms = (incoming: readonly Incoming[]): readonly string[] =>
  [...new Set(incoming.flatMap((profile) => [...programsOf(profile).values()].flatMap(({ spellings }) => spellings)))];

/** Ids and names of required servers that the import does not bring itself: what is kept need be looked through for these only. */
export function requiredElsewhere(incoming: readonly Incoming[]): readonly string[] {
  const brought = broughtBy(incoming);
  return [...new Set(incoming.flatMap((profile) => requiredOf(profile).filter((wanted) => !isAmong(brought, wanted))))];
}

/**
 * What the profiles need and this computer, this Valise and what is kept do not have (format.md section 1), by the key of the profile.
 * Nothing of it hinders an import.
 */
export function checkDependencies(incoming: readonly Incoming[], context: DependencyContext): ReadonlyMap<string, readonly Finding[]> {
  const servers = broughtBy(incoming);
  for (const kept of context.keptMcps) add(servers, kept);
  const profiles = [...context.keptProfiles, ...incoming.map(({ row }) => row)];
  const byName = Map.groupBy(profiles, ({ name }) => foldedName(name));
  const byId = Map.groupBy(profiles, ({ id }) => id);
  return new Map(incoming.map((profile) => {
    const notices = [
      ...missingPrograms(profile, context.found),
      ...versionsAskedFor(profile.row),
      ...compatibility(profile.row, context.version),
      ...conflicts(profile.row, (wanted) => [...byId.get(wanted) ?? [], ...byName.get(foldedName(wanted)) ?? []]),
      ...limited('REQUIRED_MCP_MISSING', requiredOf(profile).filter((wanted) => !isAmong(servers, wanted)).map(asReason)),
    ];
    return [profile.key, notices.map((notice): Finding => ({ ...notice, step: 'dependencies', place: profile.place, subject: profile.row.name }))];
  }));
}

interface Need {
  readonly spellings: readonly string[];
  /** The names of the servers that it starts; none where only the profile names it. */
  readonly servers: readonly string[];
}

/** By program; what the profile names besides is looked for by its name alone. */
function programsOf({ row: profile, programs, stated }: Incoming): ReadonlyMap<string, Need> {
  const needs = new Map<string, Need>(programs.map((need) => [need.program, need]));
  const own = new Set(stated);
  for (const runtime of profile.dependencies.runtimes) {
    if (!own.has(runtime.toLowerCase()) && /^[\w.+-]{1,64}$/.test(runtime) && !needs.has(runtime)) needs.set(runtime, { spellings: [runtime], servers: [] });
  }
  return needs;
}

function missingPrograms(profile: Incoming, found: ReadonlySet<string>): readonly Notice[] {
  const missing = [...programsOf(profile)].filter(([, { spellings }]) => !spellings.some((spelling) => found.has(spelling)));
  return limited('RUNTIME_MISSING', missing.map(([name, { servers }]) => {
    const program = shownWord(name);
    return { program, reason: `${program}, ${servers.length === 0 ? 'named by the profile' : `for ${shownList(servers)}`}` };
  }));
}

function versionsAskedFor({ dependencies: { nodeVersion, npmPackages } }: Incoming['row']): readonly Notice[] {
  const asked = npmPackages.filter((name) => name.lastIndexOf('@') > 0);
  if (nodeVersion !== undefined && nodeVersion.trim() !== '') asked.unshift(`Node.js ${nodeVersion}`);
  return asked.length === 0 ? [] : [{ code: 'VERSION_NOT_CHECKED', severity: 'note', reason: shownList(asked) }];
}

function compatibility({ compatibility: range }: Incoming['row'], version: string): readonly Notice[] {
  if (range === undefined || range.trim() === '') return [];
  const met = isInRange(version, range);
  if (met === true) return [];
  return [met === false
    ? { code: 'COMPATIBILITY_UNMET', severity: 'warning', reason: `${shownWord(range)}; this is ${version}` }
    : { code: 'COMPATIBILITY_UNMET', severity: 'note', reason: `${shownWord(range)} is no range of versions that Valise can read` }];
}

function conflicts({ id, name, dependencies }: Incoming['row'], find: (wanted: string) => readonly Named[]): readonly Notice[] {
  const met = new Set(dependencies.conflictingProfiles.flatMap(find).filter((other) => other.id !== id && foldedName(other.name) !== foldedName(name)).map((other) => other.name));
  return limited('PROFILE_CONFLICTING', [...met].map(asReason));
}

/** Those that a manifest lists as its servers are items themselves, with a state of their own. */
function requiredOf(incoming: Incoming): readonly string[] {
  const { row: profile } = incoming;
  if (profile.dependencies.requiredMCPs.length === 0) return [];
  const { items } = unpackProfile(incoming);
  const listed = new Set(items.filter(({ reference }) => reference).flatMap(({ row: mcp }) => [mcp.id, foldedName(mcp.name)]));
  return [...new Set(profile.dependencies.requiredMCPs)].filter((wanted) => !isAmong(listed, wanted));
}

/** Looked at only where somebody requires something. */
function broughtBy(incoming: readonly Incoming[]): Set<string> {
  const brought = new Set<string>();
  if (incoming.every(({ row }) => row.dependencies.requiredMCPs.length === 0)) return brought;
  for (const profile of incoming) for (const { row, reference } of unpackProfile(profile).items) if (!reference) add(brought, row);
  return brought;
}

function add(known: Set<string>, { id, name }: Named): void {
  known.add(id).add(foldedName(name));
}

const isAmong = (known: ReadonlySet<string>, wanted: string): boolean => known.has(wanted) || known.has(foldedName(wanted));

const asReason = (word: string): Pick<Notice, 'reason'> => ({ reason: shownWord(word) });

function limited(code: Finding['code'], all: readonly Pick<Notice, 'reason' | 'program'>[]): readonly Notice[] {
  const told = all.slice(0, MOST_OF_A_KIND).map((one): Notice => ({ code, severity: 'warning', ...one }));
  return all.length <= MOST_OF_A_KIND ? told : [...told, { code, severity: 'warning', reason: `${all.length - MOST_OF_A_KIND} more` }];
}
