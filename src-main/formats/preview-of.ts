import { isList, isMap, type Tree } from '../../src-shared/profile/tree';

/** What a document that can't be read calls itself and its servers. */
export interface DocumentPreview {
  readonly profile: string;
  readonly mcps: readonly string[];
}

const MOST_NAMES = 1000;
const LONGEST_NAME = 200;

/**
 * Names that stand where profile documents of all versions known so far have them, or `profiles` in a list; nothing else of the file.
 * Undefined where there are none. At most 1,000 profiles, 1,000 servers in all, and 200 characters a name.
 */
export function previewOf(tree: Tree): readonly DocumentPreview[] | undefined {
  if (!isMap(tree)) return undefined;
  const several = tree.get('profiles');
  const previews: DocumentPreview[] = [];
  let left = MOST_NAMES;
  for (const document of (isList(several) ? several : [tree]).slice(0, MOST_NAMES)) {
    const mcps = serverNames(document, left);
    left -= mcps.length;
    const profile = profileName(document);
    if (profile !== undefined || mcps.length > 0) previews.push({ profile: profile ?? '', mcps });
  }
  return previews.length === 0 ? undefined : previews;
}

const profileName = (document: Tree): string | undefined =>
  (isMap(document) ? nameOf(document.get('profile')) ?? nameOf(document) : undefined);

function serverNames(document: Tree, most: number): readonly string[] {
  if (!isMap(document)) return [];
  const servers = ['mcps', 'servers', 'mcpServers'].map((field) => document.get(field)).find((value) => isList(value) || isMap(value));
  const names: string[] = [];
  for (const [key, server] of isMap(servers) || isList(servers) ? servers.entries() : []) {
    if (names.length >= most) break;
    const name = nameOf(server) ?? (typeof key === 'string' ? shortName(key) : undefined);
    if (name !== undefined) names.push(name);
  }
  return names;
}

const nameOf = (tree: Tree | undefined): string | undefined => (isMap(tree) ? shortName(tree.get('name')) : undefined);

function shortName(name: Tree | undefined): string | undefined {
  if (typeof name !== 'string' || name.trim() === '') return undefined;
  // Whole characters, and never more of a long text than could be needed.
  return Array.from(name.slice(0, 2 * LONGEST_NAME)).slice(0, LONGEST_NAME).join('');
}
