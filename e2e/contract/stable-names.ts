import type { Kept } from './kept';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;
/** Behind the name of what is kept beside its namesake. */
const NAME_STAMP = /\(\d{8}-\d{6}\)/g;
const KEY = /vlt_[\w-]{20,}/g;

/** Gives what differs from run to run one name in all of them: ids, times of this run, keys, the folder. */
export class StableNames {
  readonly #kept: Kept;
  readonly #folder: string;
  readonly #began = Date.now();
  readonly #names = new Map<string, string>();

  constructor(kept: Kept, folder: string) {
    this.#kept = kept;
    this.#folder = folder;
  }

  /** An id is called by the first name of what bears it; to be done after each step, before that is removed or renamed. */
  learn(): void {
    for (const { place, profileId, mcpId } of this.#kept.rows()) {
      const id = mcpId ?? profileId;
      if (!this.#names.has(id)) this.#names.set(id, `<id of ${this.#stamped(place)}>`);
    }
  }

  /** Plain JSON: bytes as base64, what is undefined left out. */
  stable(value: unknown): unknown {
    const others = new Map<string, string>();
    const idName = (id: string): string => {
      const known = this.#names.get(id) ?? others.get(id) ?? `<id ${others.size + 1}>`;
      if (!this.#names.has(id)) others.set(id, known);
      return known;
    };
    const text = (one: string): string => this.#stamped(one.replaceAll(this.#folder, '<folder>').replace(UUID, idName).replace(KEY, '<key>'))
      .replace(TIME, (time) => (Date.parse(time) >= this.#began - 1000 ? '<now>' : time));
    const plain = (one: unknown): unknown => {
      if (typeof one === 'string') return text(one);
      if (one instanceof Uint8Array) return { bytes: Buffer.from(one).toString('base64') };
      if (Array.isArray(one)) return one.map(plain);
      if (typeof one !== 'object' || one === null) return one;
      return Object.fromEntries(Object.entries(one).filter(([, held]) => held !== undefined).map(([key, held]) => [text(key), plain(held)]));
    };
    return plain(value);
  }

  #stamped(text: string): string {
    return text.replace(NAME_STAMP, '(<stamp>)');
  }
}
