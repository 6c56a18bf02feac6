import { jsonPointer } from '../../../src-shared/profile/field-path';
import { FIELD_TEXTS } from '../../texts/export-fields-texts';
import type { FieldNode } from './field-node';

type Fields = Readonly<Record<string, unknown>>;

/** What always goes along, and what the file says of itself. */
const HEAD = new Set(['exportInfo', 'security']);
const OF_PROFILE = new Set(['id', 'name']);
const OF_SERVER = new Set(['id', 'name', 'type', 'disabled']);
/** Each name in them is chosen by itself. */
const BY_NAME = new Set(['env', 'headers']);

/**
 * The fields that a profile document (JSON) is made of. Where its secrets are `sealed`, what is left out is what nobody knows; elsewhere
 * the two can't be told apart.
 */
export function documentFields(text: string, sealed: boolean): readonly FieldNode[] {
  const document: unknown = JSON.parse(text);
  if (!isFields(document)) return [];
  const nodes = filled(document, HEAD).flatMap(([key, value]): readonly FieldNode[] => {
    if (key === 'mcps' && Array.isArray(value)) return [group(['mcps'], FIELD_TEXTS.mcps, value.flatMap((server, index) => (isFields(server) ? [serverNode(server, index)] : [])), { count: value.length })];
    const parts = isFields(value) ? filled(value, key === 'profile' ? OF_PROFILE : NONE) : [];
    if (key === 'profile') return parts.length === 0 ? [] : [group([key], FIELD_TEXTS.profile, parts.map((part) => leaf([key], part)))];
    if (key === 'dependencies') return parts.length === 0 ? [] : [group([key], FIELD_TEXTS.dependencies, parts.map((part) => leaf([key], part)))];
    // As a step it would mean the whole document.
    return key === '*' ? [] : [leaf([], [key, value])];
  });
  return sealed ? nodes : nodes.map(maybeSecret);
}

function maybeSecret({ blank, ...node }: FieldNode): FieldNode {
  return { ...node, ...(blank === true && { secret: true }), ...(node.children !== undefined && { children: node.children.map(maybeSecret) }) };
}

function serverNode(server: Fields, index: number): FieldNode {
  const { id, name } = server;
  // A step of `*` would mean every server.
  const at = ['mcps', typeof id === 'string' && id !== '*' ? id : String(index)];
  const parts = filled(server, OF_SERVER).map((part) => {
    const [key, value] = part;
    return BY_NAME.has(key) && isFields(value) ? group([...at, key], labelOf(key), Object.entries(value).map((one) => ({ ...leaf([...at, key], one), label: one[0], named: true }))) : leaf(at, part);
  });
  return group(at, typeof name === 'string' ? name : String(id), parts);
}

/** Nothing below it can be chosen by itself where a name would mean all of its neighbours. */
function group(path: readonly string[], label: string, children: readonly FieldNode[], more: Pick<FieldNode, 'count'> = {}): FieldNode {
  const pointer = jsonPointer(path);
  const splits = children.length > 0 && !children.some((child) => child.pointer === `${pointer}/*`);
  if (splits) return { pointer, label, children, ...more };
  return { pointer, label, ...more, ...(children.some(({ secret }) => secret) ? { secret: true } : children.some(({ blank }) => blank) && { blank: true }) };
}

function leaf(path: readonly string[], [key, value]: readonly [string, unknown]): FieldNode {
  const known = knownLabel(key);
  return {
    pointer: jsonPointer([...path, key]), label: known ?? key,
    ...(known === undefined && { named: true }),
    ...(Array.isArray(value) && { count: value.length }),
    ...(holds(value, isSealed) ? { secret: true } : holds(value, isMarker) && { blank: true }),
  };
}

const filled = (fields: Fields, but: ReadonlySet<string>): readonly (readonly [string, unknown])[] => Object.entries(fields).filter(([key, value]) => !but.has(key) && !isEmpty(value));

/** Empty, or made of what is. */
const isEmpty = (value: unknown): boolean =>
  value === '' || (Array.isArray(value) && value.length === 0) || (isFields(value) && Object.values(value).every(isEmpty));

/** As the core marks what it leaves out. A person's own text of the same words is taken for it, which changes nothing. */
const isMarker = (value: unknown): boolean => typeof value === 'string' && value.includes('[REDACTED]');
const isSealed = (value: unknown): boolean => isFields(value) && value['encrypted'] === true;

const holds = (value: unknown, is: (value: unknown) => boolean): boolean =>
  is(value) || (Array.isArray(value) ? value.some((item) => holds(item, is)) : isFields(value) && Object.values(value).some((item) => holds(item, is)));

const NONE: ReadonlySet<string> = new Set();
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const knownLabel = (key: string): string | undefined => (Object.hasOwn(FIELD_TEXTS.fields, key) ? FIELD_TEXTS.fields[key as keyof typeof FIELD_TEXTS.fields] : undefined);
const labelOf = (key: string): string => knownLabel(key) ?? key;
