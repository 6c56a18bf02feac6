import { fieldPathText, jsonPointer, type FieldPath } from '../../../src-shared/profile/field-path';
import { mapTree, profileTexts } from '../../../src-shared/profile/map-texts';
import type { Profile } from '../../../src-shared/profile/profile';
import { plainText, type SecretText } from '../../../src-shared/profile/secret-text';
import { isList, isMap, type Tree, type TreeOf } from '../../../src-shared/profile/tree';
import type { ParsedText } from '../../formats/parsed-text';
import { keptTree } from '../../formats/read-text';
import { detectSecrets } from '../secrets/detect-secrets';
import { treePosition, type TextPosition } from '../secrets/text-position';
import { knownSecrets, secretCues, writtenText, type TellSecret } from './secret-cues';
import { shownName, shownPlace } from './shown-name';
import { LONGEST_POINTER } from './text-finder';
import { treeWithout } from './tree-without';

export interface OutsideOfServers {
  /** Pointers of the server entries, of what is sealed, and of what else is no place of a secret. */
  readonly passedOver: ReadonlySet<string>;
  /** Those that the file holds whole, with their secrets marked. */
  readonly profiles: readonly Omit<Profile, 'id' | 'mcps'>[];
}

/**
 * Secrets in the rest of a file: what a profile says besides its servers, entries that are no servers, and what a client keeps beside
 * its servers, which an import leaves behind.
 */
export function secretsOutsideServers(parsed: ParsedText, { passedOver, profiles }: OutsideOfServers): readonly TellSecret[] {
  const found: TellSecret[] = [];
  const add = (path: FieldPath, text: string, position: TextPosition): void => void found.push(() => {
    const said = speakable(path);
    return { field: shownName(fieldPathText(said)), place: shownPlace(parsed.locate(said)), why: secretCues(text, position) };
  });
  const told = new Set(passedOver);
  for (const { path, text } of profiles.flatMap(profileTexts)) {
    const pointer = jsonPointer(path);
    if (told.has(pointer) || knownSecrets(text).length === 0) continue;
    told.add(pointer);
    add(path, writtenText(text), treePosition(path, undefined));
  }
  const root = textTree(treeWithout(parsed.tree, told));
  eachText(root, [], (text, path) => {
    const whole = writtenText(text);
    const position = treePosition(path, isMap(root) ? root : undefined);
    if (detectSecrets(whole, position).length > 0) add(path, whole, position);
  });
  return found;
}

/** The path as far as its names are names. */
function speakable(path: FieldPath): FieldPath {
  const end = path.findIndex((step) => typeof step === 'string' && step.length > LONGEST_POINTER);
  return end < 0 ? path : path.slice(0, end);
}

const textTree = (tree: Tree): TreeOf<SecretText> => (isMap(tree) ? keptTree(tree) : isList(tree) ? tree.map(textTree) : mapTree(tree, (text: string) => plainText(text), []));

function eachText(tree: TreeOf<SecretText>, path: FieldPath, visit: (text: SecretText, path: FieldPath) => void): void {
  if (isMap(tree)) for (const [key, value] of tree) eachText(value, [...path, key], visit);
  else if (isList(tree)) tree.forEach((value, index) => eachText(value, [...path, index], visit));
  else if (typeof tree === 'object' && tree !== null && 'segments' in tree) visit(tree, path);
}
