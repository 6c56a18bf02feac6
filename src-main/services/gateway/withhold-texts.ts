import { ENTITY_CATALOGUE, type EntityOf } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { PEER_MASK } from '../../formats/gateway/secret-spelling';
import { detectSecrets, detectSecretsAnew } from '../secrets/detect-secrets';
import { treePosition, type TextPosition } from '../secrets/text-position';
import { mapEntityTexts } from './entity-texts';
import { maskedText } from '../secrets/masked-text';

/**
 * What a text is to its entity: what people know it by, which stays as it is; an address that something is known by, which nothing can be
 * sealed in, as it stands in several places; or any other text.
 */
export type TextRole = 'name' | 'address' | 'text';

export function textRole(type: EntityType, path: FieldPath): TextRole {
  const field = path[0];
  const { identity, refersTo } = ENTITY_CATALOGUE[type];
  for (const reference of refersTo) if (reference.field === field) return ENTITY_CATALOGUE[reference.type].identity === 'uri' ? 'address' : 'name';
  if (path.length > 1) return 'text';
  if (field === 'name' || field === 'id') return 'name';
  return field === identity ? 'address' : 'text';
}

/** Where a text stands, and short texts that stand there and hold no secret. */
interface Standing {
  readonly position: TextPosition;
  readonly plain: Set<string>;
  readonly detect: typeof detectSecrets;
}
export type StandingAt = (path: FieldPath) => Standing;

const standing: StandingAt = (path) => ({ position: treePosition(path, undefined), plain: new Set(), detect: detectSecrets });
/** Its `plain` remembers what nothing was found in. */
const keptStanding: StandingAt = (path) => ({ ...standing(path), detect: detectSecretsAnew });

/** The same for many entities: their fields are called the same over and over, and two names say it all. Kept for one piece of work, as names of fields are. */
export function rememberedStandings(): StandingAt {
  const known = new Map<string, Map<string, Standing>>();
  const listed = new Map<string, Standing>();
  return (path) => {
    const [parent, key] = [path.at(-2), path.at(-1)];
    if (typeof parent === 'number') return standing(path);
    if (typeof key === 'string') {
      const beside = known.get(parent ?? '') ?? remember(known, parent ?? '', new Map<string, Standing>());
      return beside.get(key) ?? remember(beside, key, keptStanding(path));
    }
    return parent === undefined ? standing(path) : listed.get(parent) ?? remember(listed, parent, keptStanding(path));
  };
}

const MOST_NAMES = 1000;

function remember<Value>(known: Map<string, Value>, name: string, value: Value): Value {
  if (known.size < MOST_NAMES) known.set(name, value);
  return value;
}

/** A text as it leaves without what looks like a secret in it. */
export const withheldText = (type: EntityType, text: string, path: FieldPath): string => withoutSecrets(type, text, path, textRole(type, path), standing);

function withoutSecrets(type: EntityType, text: string, path: FieldPath, role: TextRole, standingAt: StandingAt): string {
  if (role === 'name') return text;
  if (role === 'address') return maskedText(text, { kind: 'url' });
  const { position, plain, detect } = standingAt(path);
  if (plain.has(text)) return text;
  // Half a mask would be read as the value of a header, and a whole one as a value that is not known.
  const without = ENTITY_CATALOGUE[type].secrets[String(path[0])] === undefined ? maskedText(text, position, detect) : detect(text, position).length === 0 ? text : PEER_MASK;
  if (without === text && text.length <= LONGEST_PLAIN && plain.size < MOST_NAMES) plain.add(text);
  return without;
}

/** Longer ones are rarely the same. */
const LONGEST_PLAIN = 100;

/** The name or address of an entity as it may be told. */
export const shownIdentity = (type: EntityType, identity: string): string => withheldText(type, identity, [ENTITY_CATALOGUE[type].identity]);

export interface WithheldTexts<T extends EntityType> {
  readonly entity: EntityOf<T>;
  /** Where something is masked. */
  readonly places: readonly FieldPath[];
}

/** An entity without what looks like a secret in texts that are none by their nature. */
export const withholdTexts = <T extends EntityType>(type: T, entity: EntityOf<T>, roles: readonly TextRole[]): WithheldTexts<T> => leavingTexts(type, entity, roles);

export interface LeavingTexts<T extends EntityType> extends WithheldTexts<T> {
  /** Texts that hold what looks like a secret, those with other roles among them. */
  readonly found: number;
}

/** The same, and how many texts there are with or without those roles. */
export function leavingTexts<T extends EntityType>(type: T, entity: EntityOf<T>, masked: readonly TextRole[], standingAt: StandingAt = standing): LeavingTexts<T> {
  const places: FieldPath[] = [];
  let found = 0;
  const withheld = mapEntityTexts(type, entity, (text, path) => {
    const role = textRole(type, path);
    if (role === 'name') return text;
    const without = withoutSecrets(type, text, path, role, standingAt);
    if (without === text) return text;
    found += 1;
    if (!masked.includes(role)) return text;
    places.push([...path]);
    return without;
  });
  return { entity: places.length === 0 ? entity : withheld, places, found };
}
