import { fieldPathText, type FieldPath } from '../../../src-shared/profile/field-path';
import { mapTreeMap, type PlacedText } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { isText, type SecretText } from '../../../src-shared/profile/secret-text';
import { detectSecrets } from '../secrets/detect-secrets';
import { positionOf } from '../secrets/text-position';
import { sameText, skeleton } from './fits-around';
import { holdsAddress, isSteeringName } from './steering-entry';

/**
 * Whether a kept secret would reach another program, server or library in `result` than it does in `kept` (format.md
 * section 2, "a kept secret never follows to a new destination"). Returns what changed, in words, or undefined.
 * Stricter than that list where an entry that steers the destination is removed, for text in unknown fields, and where
 * another secret comes in that could be more than one.
 */
export function newDestination(kept: Mcp, result: Mcp): string | undefined {
  if (kept.type !== result.type) return 'its type';
  for (const field of ['command', 'cwd', 'url'] as const) if (leadsElsewhere(kept[field], result[field], [field], result)) return `its ${field}`;
  if (kept.args.length !== result.args.length || kept.args.some((arg, index) => leadsElsewhere(arg, result.args[index], ['args', index], result))) return 'its arguments';
  const entry = steering('env', kept.env, result.env) ?? steering('headers', kept.headers, result.headers);
  if (entry !== undefined) return entry;
  const [mine, theirs] = [unknownFieldTexts(kept), unknownFieldTexts(result)];
  const differs = [...new Set([...mine.keys(), ...theirs.keys()])].some((field) => {
    const placed = mine.get(field) ?? theirs.get(field);
    return placed !== undefined && leadsElsewhere(mine.get(field)?.text, theirs.get(field)?.text, placed.path, result);
  });
  return differs ? 'a field that Valise does not know' : undefined;
}

function leadsElsewhere(mine: SecretText | undefined, theirs: SecretText | undefined, path: FieldPath, result: Mcp): boolean {
  if (mine === undefined || theirs === undefined) return mine !== theirs;
  if (sameText(mine, theirs)) return false;
  return skeleton(mine) !== skeleton(theirs) || !bringsSecretsOnly(mine, theirs, path, result);
}

/** What a URL or an argument may hold in place of another secret without being cut otherwise by whoever reads it. */
const INERT_IN_URL = /^(?=.*[A-Za-z0-9])[\w.~+=-]*$/;
const INERT_ARGUMENT = /^(?=.*[A-Za-z0-9])[\w.~+/=:@%,!-]*$/;

/**
 * A file can call anything a secret, and the text around it then stays the same: so what comes in for a secret must be one by
 * its own looks. In a command or a folder nothing is.
 */
function bringsSecretsOnly(mine: SecretText, theirs: SecretText, path: FieldPath, result: Mcp): boolean {
  const [field] = path;
  if (field === 'command' || field === 'cwd') return false;
  const written = theirs.segments.map((segment) => (isText(segment) ? segment.text : segment.secret ?? '[REDACTED]'));
  const whole = written.join('');
  const inert = field === 'url' || whole.includes('://') ? INERT_IN_URL : INERT_ARGUMENT;
  const detected = detectSecrets(whole, positionOf(path, result));
  let start = 0;
  return theirs.segments.every((segment, index) => {
    const from = start;
    const to = from + (written[index] ?? '').length;
    start = to;
    if (isText(segment) || segment.secret === null) return true;
    const own = mine.segments[index];
    if (own !== undefined && !isText(own) && own.secret === segment.secret) return true;
    return inert.test(segment.secret) && !holdsAddress({ segments: [segment] }) && detected.some((range) => range.start <= from && to <= range.end);
  });
}

/** The first entry that was added, changed or removed and can turn requests or code elsewhere. */
function steering(field: 'env' | 'headers', kept: ReadonlyMap<string, SecretText>, result: ReadonlyMap<string, SecretText>): string | undefined {
  for (const name of new Set([...kept.keys(), ...result.keys()])) {
    const [mine, theirs] = [kept.get(name), result.get(name)];
    if (mine !== undefined && theirs !== undefined && sameText(mine, theirs)) continue;
    if (isSteeringName(name) || [mine, theirs].some((text) => text !== undefined && holdsAddress(text))) return fieldPathText([field, name]);
  }
  return undefined;
}

/** Every string of the unknown fields, by its place. */
function unknownFieldTexts(mcp: Mcp): ReadonlyMap<string, PlacedText> {
  const texts = new Map<string, PlacedText>();
  mapTreeMap(mcp.extra, (text: SecretText, path) => {
    texts.set(fieldPathText(path), { path, text });
    return text;
  }, []);
  return texts;
}
