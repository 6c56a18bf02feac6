import type { SecretKind } from '../../../src-shared/gateway/entity-row';
import { LOCKED_SECRET, openSecret, UNKNOWN_SECRET, type SecretValue } from '../../../src-shared/gateway/secret-value';
import { HEADER_ENVELOPE, isSensitiveHeader } from '../../../src-shared/gateway/sensitive-header';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isMap, NumberText, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { isSealed } from '../read-text';
import type { SealedSecret } from './gateway-file';

export interface ReadSecrets {
  /** What the field holds; undefined where the entity has none. */
  readonly held: SecretValue | ReadonlyMap<string, string | SecretValue> | undefined;
  readonly sealed: readonly SealedSecret[];
  readonly problems: readonly { readonly path: FieldPath; readonly expected: string }[];
}

/** Credentials of these types stand in `auth_value`: without one they are merely not known. */
const KEPT_IN_VALUE: ReadonlySet<unknown> = new Set(['basic', 'bearer', 'authheaders']);

/** Masks of the peer, and what our own exports put in place of a secret. */
const MASK = /^(?:\*{3,}|\$\{[A-Za-z_][A-Za-z0-9_]*\}|\[(?:REDACTED|ENCRYPTED)\])$/;
const STARS = /^\*{3,}$/;

/** Reads a field that holds secrets. What is sealed is `locked`, with its text beside it. */
export function readSecrets(entry: TreeMap, field: string, kind: SecretKind): ReadSecrets {
  const tree = entry.get(field);
  if (kind === 'values') return readValues(tree, field, KEPT_IN_VALUE.has(entry.get('auth_type')));
  if (tree === undefined || tree === null) return { held: kind === 'headers' ? new Map() : undefined, sealed: [], problems: [] };
  if (!isMap(tree)) return { held: undefined, sealed: [], problems: [{ path: [field], expected: 'an object' }] };
  return readNamed(tree, field, kind);
}

function readValues(tree: Tree | undefined, field: string, expected: boolean): ReadSecrets {
  const held = (value: SecretValue | undefined, text?: string): ReadSecrets => ({ held: value, sealed: text === undefined ? [] : [{ field, kind: 'values', text }], problems: [] });
  if (tree === undefined || tree === null || tree === '') return held(expected ? UNKNOWN_SECRET : undefined);
  if (typeof tree === 'string') return MASK.test(tree) ? held(UNKNOWN_SECRET) : held(LOCKED_SECRET, tree);
  if (isSealed(tree)) return held(UNKNOWN_SECRET);
  const open = isMap(tree) ? openTexts(tree) : undefined;
  return open === undefined ? { held: undefined, sealed: [], problems: [{ path: [field], expected: 'a sealed text or an object of texts' }] } : held(open);
}

/** Texts in clear by name; unknown as a whole when one of them is. */
function openTexts(map: TreeMap): SecretValue | undefined {
  const values = new Map<string, string>();
  let isUnknown = false;
  for (const [name, value] of map) {
    if (value === null || isSealed(value) || (typeof value === 'string' && MASK.test(value))) isUnknown = true;
    else if (typeof value === 'string') values.set(name, value);
    else return undefined;
  }
  return isUnknown ? UNKNOWN_SECRET : openSecret(values);
}

function readNamed(map: TreeMap, field: string, kind: 'parameters' | 'headers'): ReadSecrets {
  const held = new Map<string, string | SecretValue>();
  const sealed: SealedSecret[] = [];
  const problems: ReadSecrets['problems'][number][] = [];
  for (const [name, tree] of map) {
    const value = kind === 'headers' ? headerValue(name, tree) : parameterValue(tree);
    if (value === undefined) problems.push({ path: [field, name], expected: kind === 'headers' ? 'a text' : 'a sealed text' });
    else if (typeof value === 'object' && 'sealed' in value) {
      held.set(name, LOCKED_SECRET);
      sealed.push({ field, kind, name, text: value.sealed });
    } else held.set(name, value);
  }
  return { held: kind === 'parameters' && held.size === 0 ? undefined : held, sealed, problems };
}

type NamedValue = string | SecretValue | { readonly sealed: string } | undefined;

function parameterValue(tree: Tree): NamedValue {
  if (tree === null || tree === '' || isSealed(tree)) return UNKNOWN_SECRET;
  if (typeof tree === 'string') return MASK.test(tree) ? UNKNOWN_SECRET : { sealed: tree };
  return isMap(tree) ? openTexts(tree) : undefined;
}

function headerValue(name: string, tree: Tree): NamedValue {
  if (tree === null || isSealed(tree)) return UNKNOWN_SECRET;
  if (isMap(tree)) {
    const text = tree.size === 1 ? tree.get(HEADER_ENVELOPE) : undefined;
    return typeof text === 'string' ? { sealed: text } : undefined;
  }
  const text = tree instanceof NumberText ? tree.source : typeof tree === 'number' ? String(tree) : tree;
  if (typeof text !== 'string') return undefined;
  // A full export of the peer masks the values of all headers.
  if (!isSensitiveHeader(name)) return STARS.test(text) ? UNKNOWN_SECRET : text;
  return MASK.test(text) ? UNKNOWN_SECRET : openSecret(new Map([[name, text]]));
}
