import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Mcp, McpId } from '../../../src-shared/profile/mcp';
import type { ReportItem } from '../../../src-shared/transfer/import-report';
import { fillBlanks } from './fill-blanks';
import type { ImportChanges } from './import-changes';
import { mcpContent } from './incoming-content';
import type { AnswerBook, ItemAnswers } from './item-answers';
import type { NameBook } from './name-book';
import { blanksOf } from './plan-mcp';
import type { PlannedMcp, PlannedProfile } from './planned-import';
import { reportMcp, reportRemoval } from './report-item';
import type { ResolveOptions } from './resolve-options';
import { resolveServer, type ResolvedServer, type ServerPlace } from './resolve-server';
import type { ResolvedTarget } from './resolved-target';
import { settleNames } from './settle-names';
import type { KeptItem } from './superseded-notes';

interface ResolvedServers {
  readonly puts: readonly Mcp[];
  readonly removals: readonly McpId[];
  readonly remember: ImportChanges['remember'];
  readonly items: readonly ReportItem[];
  readonly kept: readonly KeptItem[];
  /** Answers that could not be followed, a line each. */
  readonly unmet: readonly string[];
}

/** Resolves the servers of one profile, in the order of the plan. */
export function resolveServers(planned: PlannedProfile, target: ResolvedTarget, answers: AnswerBook, names: NameBook, options: ResolveOptions): ResolvedServers {
  const { rows } = target.servers;
  const removed = target.fresh || target.skipsAll || target.outcome === 'undecided' ? [] : planned.removals;
  for (const { id } of removed) rows.delete(id);
  const place = { ...options, target, faultOfName: nameFaults(planned, target, names) };
  const resolved = planned.mcps.map((mcp) => ({ mcp, ...resolveWithBlanks(mcp, answers.of(mcp.incoming.key), place) }));
  settleNames(rows, resolved.flatMap(({ put }) => put ?? []), new Set(resolved.flatMap(({ put, named }) => (put !== undefined && named === true ? put.id : []))));
  const puts: Mcp[] = [];
  const remember: ImportChanges['remember'][number][] = [];
  const items: ReportItem[] = [];
  const kept: KeptItem[] = [];
  for (const { mcp, outcome, put, noted, remembered, withheld, differences } of resolved) {
    const keptId = put?.id ?? (outcome === 'unchanged' ? rowOf(mcp, target) : undefined);
    const note = (id: McpId): ImportChanges['remember'][number] => ({ profileId: target.id, incomingKey: mcp.incomingKey, keptId: id, content: mcpContent(mcp.incoming) });
    if (remembered !== undefined) remember.push(note(remembered));
    if (keptId !== undefined) kept.push({ profileId: target.id, keptId, writes: put !== undefined, repeats: outcome === 'unchanged' && mcp.meets?.earlier !== undefined, note: () => note(keptId) });
    const name = put === undefined ? undefined : rows.get(put.id) ?? put.name;
    if (put !== undefined && name !== undefined) {
      puts.push({ ...put, name });
      if (noted === true || name !== put.name) remember.push(note(put.id));
    }
    items.push(reportMcp(mcp, { outcome, withheld, blanks: put === undefined ? [] : blanksOf(put), keptName: name, ...(differences !== undefined && { differences }) }));
  }
  return {
    puts, remember, kept,
    removals: removed.map(({ id }) => id),
    items: [...items, ...removed.map(({ name }) => reportRemoval(target.name, name))],
    unmet: resolved.flatMap(({ unmet }) => unmet),
  };
}

const rowOf = ({ meets, result }: PlannedMcp, { servers }: ResolvedTarget): McpId =>
  (meets?.earlier === undefined ? undefined : servers.placed.get(meets.earlier)) ?? result.id;

/** What is kept and what comes in counts, and what earlier profiles of the import have put into the same target. */
function nameFaults(planned: PlannedProfile, { servers: { rows }, fresh }: ResolvedTarget, names: NameBook): ServerPlace['faultOfName'] {
  let standing: ReadonlySet<string> | undefined;
  return (key, name) => {
    standing ??= new Set([...rows.values()].flatMap((kept) => (kept === undefined ? [] : foldedName(kept))));
    return names.faultOfServer(planned, key, name, fresh) ?? (standing.has(foldedName(name)) ? 'a server of the profile has this name' : undefined);
  };
}

type WithBlanks = ResolvedServer & Required<Pick<ResolvedServer, 'withheld' | 'unmet'>>;

/** The same with what a person typed for what is not known; a server that is kept as it is can be completed too. */
function resolveWithBlanks(mcp: PlannedMcp, answers: ItemAnswers, place: ServerPlace): WithBlanks {
  const own = resolveServer(mcp, answers, place);
  const completes = own.outcome === 'unchanged' && own.remembered === undefined && mcp.meets !== undefined && mcp.meets.earlier === undefined;
  const base = own.put ?? (completes && answers.blanks.size > 0 ? mcp.meets?.mcp : undefined);
  const { mcp: put, filled, unmet: places } = fillBlanks(base ?? mcp.result, base === undefined ? new Map() : answers.blanks);
  const unmet = [...own.unmet ?? [], ...places.map(({ field, reason }) => `${mcp.subject}: ${field}: ${reason}`)];
  if (answers.choice !== undefined && mcp.state !== 'ambiguous') unmet.push(`${mcp.subject}: there is nothing to choose`);
  const withheld = (own.withheld ?? (answers.carry ? [] : mcp.withheld)).filter((field) => !filled.has(field));
  if (own.put === undefined && filled.size === 0) return { ...own, withheld, unmet };
  place.target.servers.standing.set(put.id, put);
  return { ...own, put, withheld, unmet, ...(own.put === undefined && { outcome: 'updated' }) };
}
