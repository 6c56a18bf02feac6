import type { FieldPath } from './field-path';
import type { Mcp } from './mcp';
import type { Profile } from './profile';
import type { SecretText } from './secret-text';
import { NumberText, type TreeMapOf, type TreeOf } from './tree';

/** Gives the string that shall stand at `path` in place of `text`. */
export type TextMapping<From, To> = (text: From, path: FieldPath) => To;

/** The same server with every string of a sensitive position, known or unknown field alike, replaced. */
export function mapMcpTexts<M extends Omit<Mcp, 'id'>>(mcp: M, mapping: TextMapping<SecretText, SecretText>): M {
  const one = (text: SecretText | undefined, field: string): SecretText | undefined => text && mapping(text, [field]);
  const many = (texts: ReadonlyMap<string, SecretText>, field: string): Map<string, SecretText> =>
    new Map([...texts].map(([name, text]) => [name, mapping(text, [field, name])]));
  return {
    ...mcp,
    command: one(mcp.command, 'command'),
    args: mcp.args.map((text, index) => mapping(text, ['args', index])),
    cwd: one(mcp.cwd, 'cwd'),
    env: many(mcp.env, 'env'),
    url: one(mcp.url, 'url'),
    headers: many(mcp.headers, 'headers'),
    description: one(mcp.description, 'description'),
    extra: mapTreeMap(mcp.extra, mapping, []),
  };
}

/** The same profile with the strings outside its MCPs replaced: description and unknown fields, by document path. */
export function mapProfileTexts<P extends Omit<Profile, 'id' | 'mcps'>>(profile: P, mapping: TextMapping<SecretText, SecretText>): P {
  return {
    ...profile,
    description: profile.description && mapping(profile.description, ['profile', 'description']),
    extras: new Map([...profile.extras].map(([at, fields]) =>
      [at, mapTreeMap(fields, mapping, at.split('/').slice(1))])),
  };
}

export function mapTree<From, To>(tree: TreeOf<From>, mapping: TextMapping<From, To>, path: FieldPath): TreeOf<To> {
  if (isScalar(tree)) return tree;
  if (Array.isArray(tree)) return (tree as readonly TreeOf<From>[]).map((item, index) => mapTree(item, mapping, [...path, index]));
  if (tree instanceof Map) return mapTreeMap(tree as TreeMapOf<From>, mapping, path);
  return mapping(tree as From, path);
}

/** Everything that is no text: `From` itself can't be told apart by type. */
function isScalar(tree: unknown): tree is null | boolean | number | NumberText {
  return tree === null || typeof tree === 'boolean' || typeof tree === 'number' || tree instanceof NumberText;
}

export function mapTreeMap<From, To>(map: TreeMapOf<From>, mapping: TextMapping<From, To>, path: FieldPath): Map<string, TreeOf<To>> {
  return new Map([...map].map(([key, value]) => [key, mapTree(value, mapping, [...path, key])]));
}

/** A string and where it stands. */
export interface PlacedText {
  readonly path: FieldPath;
  readonly text: SecretText;
}

/** Every string that mapMcpTexts would replace, in its order. */
export function mcpTexts(mcp: Omit<Mcp, 'id'>): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  const add = (path: FieldPath, text: SecretText | undefined): void => {
    if (text !== undefined) texts.push({ path, text });
  };
  add(['command'], mcp.command);
  for (const [index, text] of mcp.args.entries()) add(['args', index], text);
  add(['cwd'], mcp.cwd);
  for (const [name, text] of mcp.env) add(['env', name], text);
  add(['url'], mcp.url);
  for (const [name, text] of mcp.headers) add(['headers', name], text);
  add(['description'], mcp.description);
  if (mcp.extra.size > 0) mapTreeMap(mcp.extra, (text: SecretText, path) => (add(path, text), text), []);
  return texts;
}

export function profileTexts(profile: Omit<Profile, 'id' | 'mcps'>): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  mapProfileTexts(profile, (text, path) => (texts.push({ path, text }), text));
  return texts;
}
