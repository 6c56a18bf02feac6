import { createHmac } from 'node:crypto';
import { isEntityType } from '../../../src-shared/gateway/entity-type';
import type { SecretPlace } from '../../../src-shared/gateway/entity-secrets';
import { jsonPointer, type FieldPath } from '../../../src-shared/profile/field-path';
import { isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { canonicalJson } from '../../formats/canonical-json';
import type { DocumentParts } from '../../formats/gateway/document-parts';
import { withholdSecret, type SpellSecret } from '../../formats/gateway/secret-spelling';
import type { EntityPlace, SpellFor } from '../../formats/gateway/serialize-gateway-document';
import { encryptionTree } from '../sealing/encryption-object';
import { sealKeyCheck } from '../sealing/key-check';
import type { SealingKeys } from '../sealing/key-deriver';
import { sealText } from '../sealing/seal-text';
import { mapDocumentTexts, mapEntryTexts, type ReplaceDocumentText } from './document-texts';
import { SEALED_TEXTS, secretPlaceData, withSecurity } from './gateway-security';
import { peerPayload } from './peer-values';
import { textRole, withheldText } from './withhold-texts';

/**
 * A document with an encryption object (docs/sealing.md) in the place of every open secret, and of every other text in which something
 * looks like one; `valise.security` says how it is sealed. Of a secret what the peer would encrypt is in it: JSON of texts by name. The
 * integrity is over the whole document without itself, in an order that is not the one of the file: until it is known, the canonical text
 * of what left is held.
 */
export function sealGateway(write: (spellFor: SpellFor) => DocumentParts, keys: SealingKeys): DocumentParts {
  const seal = (text: string, path: FieldPath): TreeMap => encryptionTree(sealText(keys.fieldKey, text, secretPlaceData(path)));
  const spellFor = ({ type, index }: EntityPlace): SpellSecret => (place, value) =>
    (value.state === 'open' ? seal(payloadOf(place, value.values), placePath(['entities', type, index], place)) : withholdSecret(place, value));
  const pointers: string[] = [];
  const replace: ReplaceDocumentText = (text, path, type, fieldPath) => {
    if (textRole(type, fieldPath) !== 'text' || withheldText(type, text, fieldPath) === text) return text;
    pointers.push(jsonPointer(path));
    return seal(text, path);
  };
  const { before, lists, after } = write(spellFor);
  const canonical = new Map<string, string[]>();
  return {
    before,
    lists: Array.from(lists, ({ type, parts }) => ({ type, parts: sealedParts(type, parts, replace, textsOf(canonical, type)) })),
    after: () => {
      const rest = mapDocumentTexts(after(), replace);
      const security = new Map<string, Tree>([
        ['encryptionUsed', true],
        ['encryptionAlgorithm', 'AES-256-GCM'],
        ['keyDerivation', new Map<string, Tree>(Object.entries(keys.derivation))],
        ['keyCheck', encryptionTree(sealKeyCheck(keys))],
        ...(pointers.length === 0 ? [] : [[SEALED_TEXTS, pointers] as const]),
      ]);
      const integrity = integrityOfParts({ before, canonical, rest: withSecurity(rest, security) }, keys);
      return withSecurity(rest, security.set('integrity', integrity));
    },
  };
}

function textsOf(canonical: Map<string, string[]>, type: string): string[] {
  const texts: string[] = [];
  canonical.set(type, texts);
  return texts;
}

function* sealedParts(type: string, parts: Iterable<readonly Tree[]>, replace: ReplaceDocumentText, texts: string[]): Generator<readonly Tree[], undefined> {
  let index = -1;
  for (const part of parts) {
    const sealed = part.map((entry) => {
      index += 1;
      return isMap(entry) && isEntityType(type) ? mapEntryTexts(entry, type, ['entities', type, index], replace) : entry;
    });
    texts.push(sealed.map(canonicalJson).join(','));
    yield sealed;
  }
  return undefined;
}

interface CanonicalParts {
  readonly before: TreeMap;
  /** Items of the lists, by type. */
  readonly canonical: ReadonlyMap<string, readonly string[]>;
  readonly rest: TreeMap;
}

/** `integrityOf` of the whole, without the whole. */
function integrityOfParts({ before, canonical, rest }: CanonicalParts, { documentKey }: SealingKeys): string {
  const hmac = createHmac('sha256', documentKey);
  const fields = new Map([...before, ['entities', null] as const, ...rest]);
  let comma = '';
  hmac.update('{');
  for (const field of [...fields.keys()].toSorted()) {
    hmac.update(`${comma}${JSON.stringify(field)}:`);
    comma = ',';
    if (field === 'entities') updateWithLists(hmac, canonical);
    else hmac.update(canonicalJson(fields.get(field) ?? null));
  }
  return `hmac-sha256:${hmac.update('}').digest('hex')}`;
}

function updateWithLists(hmac: ReturnType<typeof createHmac>, canonical: CanonicalParts['canonical']): void {
  let comma = '';
  hmac.update('{');
  for (const type of [...canonical.keys()].toSorted()) {
    hmac.update(`${comma}${JSON.stringify(type)}:[`);
    comma = ',';
    for (const [index, text] of (canonical.get(type) ?? []).entries()) hmac.update(index === 0 ? text : `,${text}`);
    hmac.update(']');
  }
  hmac.update('}');
}

const placePath = (at: FieldPath, { field, name }: SecretPlace): FieldPath => (name === undefined ? [...at, field] : [...at, field, name]);

/** The one text of a header has the name that it has in the peer's envelope. */
const payloadOf = ({ kind, name = '' }: SecretPlace, values: ReadonlyMap<string, string>): string =>
  peerPayload(kind === 'headers' ? new Map([['data', values.get(name) ?? '']]) : values);
