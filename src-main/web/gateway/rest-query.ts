import { FILE_ORDER, isEntityType, type EntityType } from '../../../src-shared/gateway/entity-type';
import { HttpRefusal } from '../http-refusal';

const YES: ReadonlySet<string> = new Set(['true', '1', 'yes', 'on']);
const NO: ReadonlySet<string> = new Set(['false', '0', 'no', 'off']);

export const refuse = (line: string): HttpRefusal => new HttpRefusal(400, 'INPUT_INVALID', { items: [line] });

/** What an address says behind its `?`. A word that is not known is refused: one that is misspelt would be missed otherwise. */
export class RestQuery {
  readonly #query: URLSearchParams;

  /** @throws HttpRefusal 400 */
  constructor(url: string, known: readonly string[]) {
    this.#query = new URL(url).searchParams;
    for (const key of this.#query.keys()) {
      if (!known.includes(key)) throw refuse(`${key}: there is no such parameter here; there are ${known.join(', ')}`);
      if (this.#query.getAll(key).length > 1) throw refuse(`${key}: it is said twice`);
    }
  }

  text(key: string): string | undefined {
    const text = this.#query.get(key);
    return text === null || text === '' ? undefined : text;
  }

  /** @throws HttpRefusal 400 */
  flag(key: string): boolean | undefined {
    const text = this.text(key)?.toLowerCase();
    if (text === undefined) return undefined;
    if (YES.has(text)) return true;
    if (NO.has(text)) return false;
    throw refuse(`${key}: expected true or false`);
  }

  /** Between commas. */
  list(key: string): readonly string[] | undefined {
    const text = this.text(key);
    return text?.split(',').map((part) => part.trim()).filter((part) => part !== '');
  }
}

/** @throws HttpRefusal 400 */
export function entityType(said: string, where: string): EntityType {
  const type = said.toLowerCase();
  if (isEntityType(type)) return type;
  throw refuse(`${where}: there are no ${JSON.stringify(said)}; the types are ${FILE_ORDER.join(', ')}`);
}

/** By types whose names are checked. @throws HttpRefusal 400 */
export function entitySelection(said: Readonly<Record<string, readonly string[]>>, where: string): Partial<Record<EntityType, string[]>> {
  const selection: Partial<Record<EntityType, string[]>> = {};
  for (const [word, names] of Object.entries(said)) selection[entityType(word, where)] = [...names];
  return selection;
}
