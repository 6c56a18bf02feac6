import { jsonPointer } from '../../../../src-shared/profile/field-path';
import { mapMcpTexts, mapProfileTexts, mcpTexts, profileTexts } from '../../../../src-shared/profile/map-texts';
import type { Profile } from '../../../../src-shared/profile/profile';
import { hasSecret, plainText, wholeText, type SecretText } from '../../../../src-shared/profile/secret-text';
import type { TreeMap } from '../../../../src-shared/profile/tree';
import { canonicalJson } from '../../../formats/canonical-json';
import { profileDocument, withChecksum } from '../../../formats/native-profile-document';
import { serializeJson } from '../../../formats/serialize-json';
import { documentChecksum } from '../../profiles/document-checksum';
import { coverText } from '../../secrets/cover-secrets';
import type { SealingKeys } from '../key-deriver';
import { sealDocument } from '../seal-document';
import { documentPointer } from '../text-place';

/** The text of a document in which every text of the profile that holds a secret is sealed, wholly. */
export const sealedText = (profile: Profile, keys: SealingKeys): string => {
  const sealed = sealedTree(profile, keys);
  return serializeJson(withChecksum(sealed, documentChecksum(canonicalJson(sealed))));
};

/** The same without its checksum. `sensitiveFields` are listed beside. */
export function sealedTree(profile: Profile, keys: SealingKeys, sensitiveFields: readonly string[] = []): TreeMap {
  const toSeal = new Set([
    ...profileTexts(profile).filter(({ text }) => hasSecret(text)).map(({ path }) => jsonPointer(path)),
    ...profile.mcps.flatMap((mcp, index) => mcpTexts(mcp).filter(({ path, text }) => hasSecret(coverText(text, path, mcp))).map(({ path }) => `/mcps/${index}${jsonPointer(path)}`)),
  ]);
  const inClear = mapProfileTexts({ ...profile, mcps: profile.mcps.map((mcp) => mapMcpTexts(mcp, clear)) }, clear);
  const document = profileDocument(inClear, { exportType: 'full', exportedAt: '2026-01-24T15:00:00.000Z', exporterVersion: '0.1.0', dependencies: profile.dependencies, sensitiveFields });
  return sealDocument(document, (place) => toSeal.has(documentPointer(place)), keys);
}

/** A sample knows all of its secrets. */
const clear = (text: SecretText): SecretText => plainText(wholeText(text) ?? '');
