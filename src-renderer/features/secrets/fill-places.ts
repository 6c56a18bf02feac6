import type { SecretItem } from '../../../src-shared/profile/secret-page';
import { secretKey } from './secret-item';

export interface FillPlace {
  readonly item: SecretItem;
  readonly key: string;
  /** The one that was chosen in the list. */
  readonly here: boolean;
}

/** The chosen one first, then the others of its name. */
export function fillPlaces(chosen: SecretItem, sharing: readonly SecretItem[]): readonly FillPlace[] {
  const here = secretKey(chosen);
  const others = sharing.map((item) => ({ item, key: secretKey(item), here: false })).filter(({ key }) => key !== here);
  return [{ item: chosen, key: here, here: true }, ...others];
}

/**
 * Which are ticked before a person says anything: the chosen one, and blanks whose destination held such a secret. What is kept
 * elsewhere may be another account's, so nothing of it is replaced unasked.
 */
export const tickedAtFirst = (places: readonly FillPlace[]): ReadonlySet<string> =>
  new Set(places.filter(({ here, item }) => here || (item.held === true && item.state === 'blank')).map(({ key }) => key));

/** Where in the string the value goes: it is all of it, takes the place of the one secret in it, or replaces all of several. */
export function placeInText(shown: string, masks: readonly string[]): 'alone' | 'around' | 'several' {
  const secrets = masks.reduce((sum, mask) => sum + shown.split(mask).length - 1, 0);
  if (secrets > 1) return 'several';
  return masks.includes(shown) ? 'alone' : 'around';
}
