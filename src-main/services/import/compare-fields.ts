import { fieldPathText } from '../../../src-shared/profile/field-path';
import { mcpTexts, profileTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import { hasSecret, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { isList, isMap, NumberText, type TreeMapOf, type TreeOf } from '../../../src-shared/profile/tree';
import type { Difference } from '../../../src-shared/transfer/import-plan';
import { declaredDependencies } from '../profiles/derived-dependencies';
import { coverText } from '../secrets/cover-secrets';
import { maskText } from '../secrets/mask-text';
import { skeleton } from './fill-unknown';

/** A field as it is compared and as it may be shown. */
interface ComparedField {
  readonly exact: string;
  readonly shown: string;
  readonly secret: boolean;
}

type ComparedFields = ReadonlyMap<string, ComparedField>;

/** Field by field (format.md section 6, "Equality"): ids and usage do not count, an order of names does not either. */
export const mcpDifferences = (mine: Mcp, theirs: Mcp): readonly Difference[] => differences(mcpFields(mine), mcpFields(theirs));

/** The profile itself, without its servers. Dependencies count only as far as they do not follow from the servers. */
export const profileDifferences = (mine: Profile, theirs: Profile): readonly Difference[] => differences(profileFields(mine), profileFields(theirs));

function differences(mine: ComparedFields, theirs: ComparedFields): readonly Difference[] {
  const found: Difference[] = [];
  for (const field of new Set([...mine.keys(), ...theirs.keys()])) {
    const [one, two] = [mine.get(field), theirs.get(field)];
    if (one?.exact === two?.exact) continue;
    found.push({
      field,
      ...(one !== undefined && { mine: one.shown }),
      ...(two !== undefined && { theirs: two.shown }),
      secretDiffers: one !== undefined && two !== undefined && one.shown === two.shown && (one.secret || two.secret),
    });
  }
  return found;
}

function mcpFields(mcp: Mcp): ComparedFields {
  const texts = mcpTexts(mcp).map(({ path, text }) => [fieldPathText(path), textField(text, coverText(text, path, mcp))] as const);
  const { name, type, category, tags, disabled, alwaysAllow, source, version } = mcp;
  return new Map([...plainFields({ name, type, category, tags, disabled, alwaysAllow: alwaysAllow ?? [], source, version }), ...texts, ...bareFields(mcp.extra, '')]);
}

function profileFields(profile: Profile): ComparedFields {
  const texts = profileTexts(profile).map(({ path, text }) => [fieldPathText(path), textField(text, text)] as const);
  const { name, category, tags, color, icon, author, version, compatibility, autoEnable, autoDisable, strictMode } = profile;
  const bare = [...profile.extras].flatMap(([at, fields]) => [...bareFields(fields, at)]);
  return new Map([
    ...plainFields({ name, category, tags, color, icon, author, version, compatibility, autoEnable, autoDisable, strictMode }),
    ...plainFields({ ...declaredDependencies(profile) }, 'dependencies.'),
    ...texts, ...bare,
  ]);
}

function textField(text: SecretText, covered: SecretText): ComparedField {
  return { exact: wholeText(text) ?? skeleton(text), shown: maskText(covered), secret: hasSecret(covered) };
}

function plainFields(fields: Readonly<Record<string, string | boolean | readonly string[] | undefined>>, prefix = ''): readonly (readonly [string, ComparedField])[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [[`${prefix}${name}`, { exact: JSON.stringify(value), shown: Array.isArray(value) ? value.join(', ') : String(value), secret: false }] as const];
  });
}

/** What of unknown fields is no text: numbers, switches, empty containers. */
function bareFields(map: TreeMapOf<SecretText>, at: string): readonly (readonly [string, ComparedField])[] {
  const found: (readonly [string, ComparedField])[] = [];
  const walk = (tree: TreeOf<SecretText>, path: string): void => {
    if (isMap(tree) && tree.size > 0) for (const [key, value] of tree) walk(value, `${path}/${key}`);
    else if (isList(tree) && tree.length > 0) tree.forEach((item, index) => walk(item, `${path}/${index}`));
    else if (isMap(tree) || isList(tree)) found.push([path, { exact: isMap(tree) ? '{}' : '[]', shown: isMap(tree) ? '{}' : '[]', secret: false }]);
    else if (tree === null || typeof tree !== 'object' || tree instanceof NumberText) {
      const shown = tree instanceof NumberText ? tree.source : String(tree);
      found.push([path, { exact: shown, shown, secret: false }]);
    }
  };
  for (const [key, value] of map) walk(value, `${at}/${key}`);
  return found;
}
