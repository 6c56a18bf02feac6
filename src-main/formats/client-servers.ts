import { foldedName } from '../../src-shared/profile/folded-name';
import type { FieldPath } from '../../src-shared/profile/field-path';
import { NO_DEPENDENCIES } from '../../src-shared/profile/dependencies';
import { isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import type { Finding } from '../../src-shared/transfer/finding';
import type { ParsedMcp, ParsedProfile, RejectedEntry } from './parsed-file';
import type { ParsedText } from './parsed-text';
import { readClientEntry, type ClientEntryContext } from './read-client-entry';

/** A server definition of a client file: where it stands, under which name, and whether the file parks it as disabled. */
export interface ClientEntry {
  readonly name: string;
  readonly tree: Tree;
  readonly path: FieldPath;
  readonly disabled?: boolean;
}

/** The profile that a client's servers become; it has a name and nothing else, since client files say nothing else. */
export function clientProfile(
  name: string, entries: readonly ClientEntry[], parsed: ParsedText, translate?: ClientEntryContext['translate'],
): { profile: ParsedProfile; findings: readonly Finding[] } {
  const mcps: ParsedMcp[] = [];
  const rejected: RejectedEntry[] = [];
  const findings: Finding[] = [];
  for (const entry of entries) {
    const reading = readClientEntry(entry.tree, { parsed, path: entry.path, name: entry.name, translate });
    if ('rejected' in reading) rejected.push(reading.rejected);
    else if ('leftOut' in reading) findings.push(reading.leftOut);
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

/** The servers of a map keyed by name. Comments that people write as fields are none; a blank key gets a name. */
export function entriesOf(map: TreeMap, path: FieldPath, disabled = false): readonly ClientEntry[] {
  const unique = uniqueNames([...map.keys()].filter((key) => key.trim() !== ''));
  return [...map].filter(([key, tree]) => !isPseudoComment(key, tree)).map(([key, tree], index) =>
    ({ name: key.trim() === '' ? unique(`server ${index + 1}`) : key, tree, path: [...path, key], ...(disabled && { disabled }) }));
}

/** `"_comment": "…"`, `"//": "…"`: JSON has no comments, so people write them as fields. */
const isPseudoComment = (key: string, tree: Tree): boolean => /^(?:[_$#]|\/\/)/.test(key) && !isMap(tree);

const SERVER_FIELDS = ['command', 'url'] as const;

/** Whether a value has what a server definition needs. */
export const looksLikeServer = (tree: Tree | undefined): boolean =>
  isMap(tree) && SERVER_FIELDS.some((field) => typeof tree.get(field) === 'string');

/** A note of what else the file holds at `path`; it stays behind, and only its field names are told. */
export function leftBehind(map: TreeMap, read: readonly string[], parsed: ParsedText, path: FieldPath = []): readonly Finding[] {
  const known = new Set([...read, '$schema']);
  const fields = [...map].filter(([key, value]) => !known.has(key) && value !== null).map(([key]) => key);
  if (fields.length === 0) return [];
  const named = fields.slice(0, 8).join(', ');
  return [{
    code: 'FIELDS_LEFT_BEHIND', severity: 'note', step: 'format', place: parsed.locate(path),
    reason: fields.length > 8 ? `${named} and ${fields.length - 8} more` : named,
  }];
}

/** Gives names that are unique under folding, also among those taken: the second `github` becomes `github 2`. Linear over all of them. */
export function uniqueNames(taken: Iterable<string>): (name: string) => string {
  const used = new Set([...taken].map(foldedName));
  const counts = new Map<string, number>();
  return (name) => {
    const folded = foldedName(name);
    let count = counts.get(folded) ?? 1;
    let unique = name;
    while (used.has(foldedName(unique))) {
      count += 1;
      unique = `${name} ${count}`;
    }
    counts.set(folded, count);
    used.add(foldedName(unique));
    return unique;
  };
}
