import { keepJson, readKeptJson } from '../files/kept-json';

/** As many as a menu shows without being looked through. */
const MOST = 10;

/** The files that were opened last, the latest first, on this computer alone. */
export class RecentFiles {
  readonly #file: string;
  #paths: readonly string[];

  /** `file`: where they are kept. */
  constructor(file: string) {
    this.#file = file;
    const kept = readKeptJson(file);
    this.#paths = Array.isArray(kept) ? kept.filter((path) => typeof path === 'string').slice(0, MOST) : [];
  }

  get paths(): readonly string[] {
    return this.#paths;
  }

  add(paths: readonly string[]): void {
    this.#keep([...new Set([...paths.toReversed(), ...this.#paths])].slice(0, MOST));
  }

  clear(): void {
    this.#keep([]);
  }

  #keep(paths: readonly string[]): void {
    this.#paths = paths;
    keepJson(this.#file, paths);
  }
}
