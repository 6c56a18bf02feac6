import type { KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { ENTITY_CATALOGUE, type EntityOf } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import { fieldPathText } from '../../../src-shared/profile/field-path';
import { isMap, type Tree } from '../../../src-shared/profile/tree';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { ParsedEntity } from '../../formats/gateway/gateway-file';
import { readEntity } from '../../formats/gateway/read-entity';
import { StatedFields } from '../../formats/gateway/stated-fields';
import { PEER_MASK } from '../../formats/gateway/secret-spelling';
import { parseJsonText } from '../../formats/json-text';
import { goesAlong, keepSecrets, placeText, sameDestination } from './keep-secrets';
import { editedTree } from './masked-entity';
import { openEntity } from './open-entity';
import { restoreMasked } from './restore-masked';
import type { KeptEntity } from './seal-entity';

/**
 * The entity that an edited text says, masks standing for what is kept. `key` opens what the text has sealed.
 * @throws AppError DOCUMENT_INVALID for what is no such entity; INPUT_INVALID for a mask that nothing answers, or that a kept secret may
 * not answer because it would go to a new address; as parseJsonText.
 */
export function readEditedEntity<T extends EntityType>(type: T, text: string, kept: KeptEntity | undefined, key: KeyObject | undefined): EntityOf<T> {
  const parsed = parseJsonText(text);
  const { tree, restored, unanswered } = kept === undefined ? { tree: parsed.tree, restored: [], unanswered: [] } : restoreMasked(type, parsed.tree, editedTree(kept));
  if (unanswered.length > 0) throw refused(unanswered.map(fieldPathText), 'the mask stands for nothing that is kept there; give the value');
  refuseHalfMasked(type, tree);
  const reading = readEntity(tree, { parsed, type, path: [], beside: undefined, statedFields: new StatedFields() });
  if ('rejected' in reading) throw invalidEntity(reading.rejected.findings);
  refuseLostTags(reading.findings);
  const edited = opened(reading.parsed, key) as EntityOf<T>;
  if (kept === undefined) return edited;
  const result = keepSecrets(type, edited, kept.entity as EntityOf<T>);
  const follows = [...result.kept.map(placeText), ...restored.filter((path) => goesAlong(type, path)).map(fieldPathText)];
  if (follows.length > 0 && !sameDestination(type, edited, kept.entity)) throw refused(follows, 'give the secret again: the address changed');
  return result.entity;
}

const refused = (fields: readonly string[], reason: string): AppError => new AppError('INPUT_INVALID', { items: fields.slice(0, 20).map((field) => `${field}: ${reason}`) });

/** A file may hold what is no tag, and loses it; whoever writes one wants to keep it. */
function refuseLostTags(findings: readonly Finding[]): void {
  const lost = findings.filter(({ code, field }) => code === 'VALUE_TRANSLATED' && field?.startsWith('tags') === true);
  if (lost.length > 0) throw invalidEntity(lost.map((finding) => ({ ...finding, reason: 'a tag of 2 to 50 letters, digits, hyphens, colons and dots was expected' })));
}

/** One secret is kept or given as a whole: the peer seals its texts together. */
function refuseHalfMasked(type: EntityType, tree: Tree): void {
  const half = Object.entries(ENTITY_CATALOGUE[type].secrets).flatMap(([field, kind]) => {
    const held = isMap(tree) ? tree.get(field) : undefined;
    if (kind === 'values') return isHalfMasked(held) ? [field] : [];
    return kind === 'parameters' && isMap(held) ? [...held].filter(([, value]) => isHalfMasked(value)).map(([name]) => `${field}.${name}`) : [];
  });
  if (half.length > 0) throw refused(half, 'give all of its texts, or the mask for all of them');
}

const isHalfMasked = (tree: Tree | undefined): boolean => isMap(tree) && [...tree.values()].includes(PEER_MASK) && [...tree.values()].some((value) => value !== PEER_MASK);

/** What the peer has sealed is never kept as it is. */
function opened(parsed: ParsedEntity, key: KeyObject | undefined): EntityOf<EntityType> {
  if (parsed.sealed.length === 0) return parsed.entity;
  if (key === undefined) throw refused(parsed.sealed.map(placeText), 'it is a sealed text, and the environment has no secret to open it; give an object of texts');
  const { parsed: { entity }, locked } = openEntity(parsed, key);
  if (locked.length > 0) throw refused(locked.map(({ place }) => placeText(place)), 'it is a sealed text that the secret of the environment does not open; give an object of texts');
  return entity;
}

function invalidEntity(findings: readonly Finding[]): AppError {
  const [first] = findings;
  const line = ({ field, place, reason = '' }: Finding): string => `${field ?? ''}${place?.line === undefined ? '' : ` (line ${place.line})`}: ${reason}`.trim();
  return new AppError('DOCUMENT_INVALID', { ...(first?.place !== undefined && { place: first.place }), items: findings.slice(0, 20).map(line) });
}
