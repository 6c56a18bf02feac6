import { randomUUID } from 'node:crypto';

/** As many as a person goes back to. */
const MOST = 100;

/** What was saved in this run, under names that say nothing of the path: only such a file is shown in its folder. */
export class SavedFiles {
  readonly #paths = new Map<string, string>();

  remember(path: string): string {
    const id = randomUUID();
    this.#paths.set(id, path);
    const [oldest] = this.#paths.keys();
    if (this.#paths.size > MOST && oldest !== undefined) this.#paths.delete(oldest);
    return id;
  }

  pathOf(id: string): string | undefined {
    return this.#paths.get(id);
  }
}
