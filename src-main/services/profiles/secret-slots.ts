import { fieldPathText } from '../../../src-shared/profile/field-path';
import { mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { entryName, nameKey } from '../../../src-shared/profile/secret-name';
import type { SecretItem } from '../../../src-shared/profile/secret-page';
import { hasSecret, hasUnknown } from '../../../src-shared/profile/secret-text';
import { cutText } from '../export/cut-text';
import { blankNames } from '../import/blank-names';
import { maskText } from '../secrets/mask-text';
import { screenText } from '../secrets/screen-text';

/** A string of a server that holds a secret, or waits for one. */
export interface SecretSlot extends Pick<SecretItem, 'field' | 'name' | 'shown' | 'state' | 'detected'> {
  /** Equal for slots that probably hold the same secret; undefined where it has no name of its own. */
  readonly key: string | undefined;
}

/** What is shown of a string that may be megabytes long. */
const MOST_SHOWN = 300;

/** The slots that countSecrets counts, in order of the fields. */
export function secretSlots(mcp: Mcp): readonly SecretSlot[] {
  const found = mcpTexts(mcp).flatMap(({ path, text }) => {
    const covered = screenText(text, path, mcp);
    return hasSecret(covered) ? [{ field: fieldPathText(path), text, covered }] : [];
  });
  const flags = blankNames(mcp, found.map(({ field }) => field));
  return found.map(({ field, text, covered }) => {
    const name = entryName(field) ?? flags.get(field);
    const shown = maskText(covered);
    return {
      field, name: name ?? field, key: name === undefined ? undefined : nameKey(name),
      shown: shown.length <= MOST_SHOWN ? shown : `${cutText(shown, MOST_SHOWN - 1)}…`,
      state: hasUnknown(text) ? 'blank' : 'known', detected: hasSecret(text),
    };
  });
}
