import { foldedFileName } from '../../src-shared/transfer/folded-file-name';
import type { ListedEntry, ZipEntryHead } from './zip-entry-head';

const FOLDER = 1;
const DEFLATED = 2;

/**
 * What an archive's directory lists. Numbers stand in arrays of numbers while the directory is read: 65,000 objects that live through
 * it make the collector take 40 MB.
 */
export class ListedEntries {
  readonly #names: string[] = [];
  readonly #from: Float64Array;
  readonly #start: Float64Array;
  readonly #packedSize: Float64Array;
  readonly #size: Float64Array;
  readonly #crc32: Uint32Array;
  readonly #kind: Uint8Array;

  constructor(most: number) {
    this.#from = new Float64Array(most);
    this.#start = new Float64Array(most);
    this.#packedSize = new Float64Array(most);
    this.#size = new Float64Array(most);
    this.#crc32 = new Uint32Array(most);
    this.#kind = new Uint8Array(most);
  }

  /** `from` is where the entry's header begins, `start` where its bytes do. */
  add({ name, packedSize, size, crc32, deflated, folder }: ListedEntry, from: number, start: number): void {
    const at = this.#names.length;
    this.#names.push(name);
    this.#from[at] = from;
    this.#start[at] = start;
    this.#packedSize[at] = packedSize;
    this.#size[at] = size;
    this.#crc32[at] = crc32;
    this.#kind[at] = (folder ? FOLDER : 0) | (deflated ? DEFLATED : 0);
  }

  /** The name of a file that another one has too, under NFC and case folding. */
  sharedName(): string | undefined {
    const names = new Set<string>();
    return this.#names.find((name, at) => {
      if (this.#isFolder(at)) return false;
      const before = names.size;
      return names.add(foldedFileName(name)).size === before;
    });
  }

  /** The name of an entry that begins within another, or ends behind `end`. */
  overlappingName(end: number): string | undefined {
    let free = 0;
    for (const at of this.#byPlace()) {
      const to = this.#of(this.#start, at) + this.#of(this.#packedSize, at);
      if (this.#of(this.#from, at) < free || to > end) return this.#names[at];
      free = to;
    }
    return undefined;
  }

  /** The files among them, in the order of the directory. */
  files(wanted: (name: string) => boolean): readonly ZipEntryHead[] {
    const files: ZipEntryHead[] = [];
    this.#names.forEach((name, at) => {
      if (this.#isFolder(at) || !wanted(name)) return;
      files.push({
        name,
        start: this.#of(this.#start, at),
        packedSize: this.#of(this.#packedSize, at),
        size: this.#of(this.#size, at),
        crc32: this.#of(this.#crc32, at),
        deflated: (this.#of(this.#kind, at) & DEFLATED) !== 0,
      });
    });
    return files;
  }

  /** Their numbers in the order in which they stand in the archive: almost always that of the directory. */
  #byPlace(): Uint32Array {
    const order = new Uint32Array(this.#names.length).map((_, at) => at);
    const from = this.#from.subarray(0, order.length);
    return from.every((place, at) => at === 0 || place >= this.#of(from, at - 1)) ? order : order.sort((a, b) => this.#of(from, a) - this.#of(from, b) || a - b);
  }

  #isFolder(at: number): boolean {
    return (this.#of(this.#kind, at) & FOLDER) !== 0;
  }

  #of(numbers: Float64Array | Uint32Array | Uint8Array, at: number): number {
    return numbers[at] ?? 0;
  }
}
