import { AppError } from '../../src-shared/errors/app-error';
import { foldedName } from '../../src-shared/profile/folded-name';
import type { FieldPath } from '../../src-shared/profile/field-path';
import { NO_DEPENDENCIES } from '../../src-shared/profile/profile';
import { isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import type { Finding } from '../../src-shared/transfer/finding';
import type { ParsedMcp, ParsedProfile, RejectedEntry } from './parsed-file';
import type { ParsedText } from './parsed-text';
import { readServerEntry } from './read-server-entry';

/** A server definition of a client file: where it stands, under which name, and whether the file parks it as disabled. */
export interface ClientEntry {
  readonly name: string;
  readonly tree: Tree;
  readonly path: FieldPath;
  readonly disabled?: boolean;
}

/** The profile that a client's servers become; it has a name and nothing else, since client files say nothing else. */
export function clientProfile(name: string, entries: readonly ClientEntry[], parsed: ParsedText): { profile: ParsedProfile; findings: readonly Finding[] } {
  const mcps: ParsedMcp[] = [];
  const rejected: RejectedEntry[] = [];
  const findings: Finding[] = [];
  for (const entry of entries) {
    const reading = readServerEntry(entry.tree, { parsed, path: entry.path, name: entry.name, native: false });
    if ('rejected' in reading) rejected.push(reading.rejected);
    else {
      mcps.push(entry.disabled === true ? { ...reading.mcp, disabled: true } : reading.mcp);
      findings.push(...reading.findings);
    }
  }
  return {
    profile: {
      name, tags: [], dependencies: NO_DEPENDENCIES, extras: new Map(), mcps, rejected,
      says: 'servers', markers: 'by-position', sensitive: new Set(), sealed: false, place: parsed.locate([]),
    },
    findings,
  };
}

/**
 * The servers under a root field, one a key; none where the field is missing or null.
 * @throws AppError DOCUMENT_INVALID when it is anything else than an object.
 */
export function readServerMap(root: TreeMap, field: string, parsed: ParsedText, disabled = false): { entries: readonly ClientEntry[]; findings: readonly Finding[] } {
  const servers = root.get(field) ?? new Map<string, Tree>();
  if (!isMap(servers)) throw new AppError('DOCUMENT_INVALID', { place: parsed.locate([field]), expected: 'an object, one server a key' });
  const entries = entriesOf(servers, [field], disabled);
  return { entries, findings: leftBehind(servers, entries.map(({ path }) => String(path.at(-1))), parsed, [field]) };
}

/** The servers of a map keyed by name. Comments that people write as fields are none; a blank key gets a name. */
export function entriesOf(map: TreeMap, path: FieldPath, disabled = false): readonly ClientEntry[] {
  const taken = new Set([...map.keys()].map(foldedName));
  return [...map].filter(([key, tree]) => !isPseudoComment(key, tree)).map(([key, tree], index) => {
    const name = key.trim() === '' ? uniqueName(`server ${index + 1}`, taken) : key;
    taken.add(foldedName(name));
    return { name, tree, path: [...path, key], ...(disabled && { disabled }) };
  });
}

/** `"_comment": "…"`, `"//": "…"`: JSON has no comments, so people write them as fields. */
const isPseudoComment = (key: string, tree: Tree): boolean => /^(?:[_$#]|\/\/)/.test(key) && !isMap(tree);

const SERVER_FIELDS = ['command', 'url'] as const;

/** Whether a value has what a server definition needs. */
export const looksLikeServer = (tree: Tree | undefined): boolean =>
  isMap(tree) && SERVER_FIELDS.some((field) => typeof tree.get(field) === 'string');

/** A note of what else the file holds at `path`; it stays behind, and only its field names are told. */
export function leftBehind(map: TreeMap, read: readonly string[], parsed: ParsedText, path: FieldPath = []): readonly Finding[] {
  const known = new Set(read);
  const fields = [...map.keys()].filter((key) => !known.has(key));
  if (fields.length === 0) return [];
  const named = fields.slice(0, 8).join(', ');
  return [{
    code: 'FIELDS_LEFT_BEHIND', severity: 'note', step: 'format', place: parsed.locate(path),
    reason: fields.length > 8 ? `${named} and ${fields.length - 8} more` : named,
  }];
}

/** Unique under folding: the second `github` becomes `github 2`. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(foldedName(name))) return name;
  for (let count = 2; ; count += 1) if (!taken.has(foldedName(`${name} ${count}`))) return `${name} ${count}`;
}
