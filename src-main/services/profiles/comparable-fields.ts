import { fieldPathText, jsonPointer, type FieldPath } from '../../../src-shared/profile/field-path';
import { mcpTexts, profileTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import { hasSecret, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { isList, isMap, NumberText, type TreeMapOf, type TreeOf } from '../../../src-shared/profile/tree';
import { screenText } from '../secrets/screen-text';
import { maskText } from '../secrets/mask-text';
import { declaredDependencies } from './derived-dependencies';

/** A field as it is compared and as it may be shown. */
export interface ComparableField {
  /** Under which people read it. */
  readonly field: string;
  readonly exact: string;
  readonly shown: string;
  readonly secret: boolean;
}

/** Keyed so that an unknown field never stands for a known one of its name. */
export type ComparableFields = ReadonlyMap<string, ComparableField>;

/** Field by field (format.md section 6, "Equality"): ids and usage do not count, an order of names does not either. */
export function mcpFields(mcp: Mcp): ComparableFields {
  const { name, type, category, tags, disabled, alwaysAllow, source, version } = mcp;
  return new Map([
    ...plainFields({ name, type, category, tags, disabled, alwaysAllow: alwaysAllow ?? [], source, version }),
    ...mcpTexts(mcp).map(({ path, text }) => textField(path, text, screenText(text, path, mcp))),
    ...bareFields(mcp.extra, ''),
  ]);
}

/** The profile itself, without its servers. Dependencies count only as far as they do not follow from the servers of one of `profiles`. */
export function profileFields(profile: Profile, profiles: readonly Profile[]): ComparableFields {
  const { name, category, tags, color, icon, author, version, compatibility, autoEnable, autoDisable, strictMode } = profile;
  return new Map([
    ...plainFields({ name, category, tags, color, icon, author, version, compatibility, autoEnable, autoDisable, strictMode }),
    ...plainFields({ ...declaredDependencies(profile, profiles) }, 'dependencies.'),
    ...profileTexts(profile).filter(({ path }) => path[0] !== 'exportInfo').map(({ path, text }) => textField(path, text, text)),
    ...[...profile.extras].flatMap(([at, fields]) => (at === '/exportInfo' ? [] : bareFields(fields, at))),
  ]);
}

/** Two that are not the same though they look it: what differs is a secret. */
export const differsUnseen = (one: ComparableField, two: ComparableField): boolean =>
  one.exact !== two.exact && one.shown === two.shown && (one.secret || two.secret);

type KeyedField = readonly [key: string, field: ComparableField];

function textField(path: FieldPath, text: SecretText, covered: SecretText): KeyedField {
  const whole = wholeText(text);
  const field = fieldPathText(path);
  return [`text ${field}`, { field, exact: whole === undefined ? `unknown ${JSON.stringify(text.segments)}` : `known ${whole}`, shown: maskText(covered), secret: hasSecret(covered) }];
}

function plainFields(fields: Readonly<Record<string, string | boolean | readonly string[] | undefined>>, prefix = ''): readonly KeyedField[] {
  return Object.entries(fields).flatMap(([name, value]): readonly KeyedField[] => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const field = `${prefix}${name}`;
    return [[`plain ${field}`, { field, exact: JSON.stringify(value), shown: Array.isArray(value) ? value.join(', ') : String(value), secret: false }]];
  });
}

/** What of unknown fields is no text: numbers, switches, empty containers. */
function bareFields(map: TreeMapOf<SecretText>, at: string): readonly KeyedField[] {
  const found: KeyedField[] = [];
  const add = (path: FieldPath, shown: string): void => {
    const field = `${at}${jsonPointer(path)}`;
    found.push([`bare ${field}`, { field, exact: shown, shown, secret: false }]);
  };
  const walk = (tree: TreeOf<SecretText>, path: FieldPath): void => {
    if (isMap(tree) && tree.size > 0) for (const [key, value] of tree) walk(value, [...path, key]);
    else if (isList(tree) && tree.length > 0) tree.forEach((item, index) => walk(item, [...path, index]));
    else if (isMap(tree) || isList(tree)) add(path, isMap(tree) ? '{}' : '[]');
    else if (tree === null || typeof tree !== 'object') add(path, String(tree));
    else if (tree instanceof NumberText) add(path, tree.source);
  };
  for (const [key, value] of map) walk(value, [key]);
  return found;
}
