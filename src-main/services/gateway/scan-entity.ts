import { ENTITY_CATALOGUE, type Entity, type EntityFields } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { plainText } from '../../../src-shared/profile/secret-text';
import { isList, isMap, type Tree } from '../../../src-shared/profile/tree';
import type { Finding } from '../../../src-shared/transfer/finding';
import { findingsOf, scanMcp } from '../import/scan-security';
import { inText as hiddenMarksIn } from '../import/security/hidden-marks';
import type { Observation } from '../import/security/observation';
import { findOrdersToModel } from '../import/security/orders-to-model';
import { inFreeText } from '../import/security/secret-in-clear';
import { nameStrength } from '../secrets/detection/secret-name';
import { markText } from '../secrets/mark-secrets';
import { treePosition } from '../secrets/text-position';
import { entityAsServer } from './entity-as-server';
import type { EntityValidator } from './extension-points';

/**
 * The security scan of an entity: of its name, its address and what is sent there that of a server; of what it says about itself whether
 * it holds secrets, marks that nobody sees, or orders to the model that reads it.
 */
export const scanEntity: EntityValidator = (type, entity, subject) => [...scanAsServer(type, entity, subject), ...findingsOf(observeTexts(type, entity), { subject })];

function scanAsServer(type: EntityType, entity: Entity, subject: string): readonly Finding[] {
  const seen = entityAsServer(type, entity);
  if (seen === undefined) return [];
  return scanMcp(seen.server, { subject }).map((finding) => {
    const field = finding.field === undefined ? undefined : seen.fields.get(finding.field);
    return field === undefined ? finding : { ...finding, field };
  });
}

/** Shorter ones are words: `string`, `object`. */
const LEAST = 12;
const FOREIGN = /[^\t-~]/;
/** What secrets have that stand in another text: a digit, or something in front that names them. */
const COULD_HOLD_SECRET = /\d|[:=@]\s{0,3}["'`]?\S{5}|bearer|basic/i;
/** A word that every order has, or a tag. */
const COULD_ORDER = /[<[]|ignore|disregard|forget|override|tell|mention|inform|reveal|notif|alert|show|before|when|after|time/i;

function observeTexts(type: EntityType, entity: Entity): readonly Observation[] {
  const fields: EntityFields = entity;
  const seen: Observation[] = [];
  for (const field of describing(type)) {
    const value = fields[field];
    // Values of these fields are trees: their schemas take nothing else.
    if (value !== undefined && value !== null) observeTree(value as Tree, field === 'extras' ? [] : [field], seen);
  }
  return seen;
}

/** `path` is one list for all of a tree: nearly no text is worth a path of its own. */
function observeTree(tree: Tree, path: (string | number)[], seen: Observation[]): void {
  if (typeof tree === 'string') {
    if (isWorthALook(tree)) seen.push(...observeText(tree, [...path]));
  } else if (isMap(tree)) {
    for (const [key, value] of tree) observeBelow(value, key, path, seen);
  } else if (isList(tree)) {
    for (const [index, value] of tree.entries()) observeBelow(value, index, path, seen);
  }
}

function observeBelow(tree: Tree, step: string | number, path: (string | number)[], seen: Observation[]): void {
  path.push(step);
  observeTree(tree, path, seen);
  path.pop();
}

const isWorthALook = (text: string): boolean => FOREIGN.test(text) || (text.length >= LEAST && (COULD_HOLD_SECRET.test(text) || COULD_ORDER.test(text)));

function* observeText(text: string, path: FieldPath): Generator<Observation> {
  const foreign = FOREIGN.test(text);
  if (foreign) yield* hiddenMarksIn(text, path);
  if (text.length < LEAST) return;
  const position = treePosition(path, undefined);
  if (COULD_HOLD_SECRET.test(text) && position.kind === 'free' && nameStrength(position.name) === 'none') yield* inFreeText(markText(plainText(text), position, false, 'listed'), path);
  // A template is made of orders.
  if (path[0] !== 'template' && (foreign || COULD_ORDER.test(text))) yield* findOrdersToModel(text, path, path[0] === 'content' ? 'given' : 'description');
}

/** Fields of texts that are neither what people know it by, nor where it is, nor secret by their nature, nor what it refers to, nor what its gateway tells of itself. */
function describing(type: EntityType): readonly string[] {
  const known = DESCRIBING.get(type);
  if (known !== undefined) return known;
  const { schema, secrets, refersTo, ignored } = ENTITY_CATALOGUE[type];
  const others = new Set(['name', 'url', 'uri', 'tags', ...ignored, ...Object.keys(secrets), ...refersTo.map(({ field }) => field)]);
  const fields = Object.keys(schema.shape).filter((field) => !others.has(field));
  DESCRIBING.set(type, fields);
  return fields;
}

const DESCRIBING = new Map<EntityType, readonly string[]>();
