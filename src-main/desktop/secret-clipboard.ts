import { createHash } from 'node:crypto';
import type { Clipboard } from 'electron';
import { AppError } from '../../src-shared/errors/app-error';

type TextClipboard = Pick<Clipboard, 'readText' | 'writeText' | 'clear'>;

/** The system's clipboard, which lets go of a secret after `delay` milliseconds unless something else is on it by then. */
export class SecretClipboard {
  readonly #clipboard: TextClipboard;
  readonly #delay: number;
  /** Of the secret only a digest stays in memory. */
  #held: { readonly digest: string; readonly timer: NodeJS.Timeout } | undefined;

  constructor(clipboard: TextClipboard, delay = 60_000) {
    this.#clipboard = clipboard;
    this.#delay = delay;
  }

  get holdsSecret(): boolean {
    return this.#held !== undefined;
  }

  /** @throws AppError CLIPBOARD_NOT_WRITTEN */
  async write(text: string): Promise<void> {
    await this.#clipboard.writeText(text).catch((error: unknown) => {
      throw new AppError('CLIPBOARD_NOT_WRITTEN', {}, { cause: error });
    });
  }

  /** @throws AppError CLIPBOARD_NOT_WRITTEN */
  async writeSecret(text: string): Promise<void> {
    await this.write(text);
    clearTimeout(this.#held?.timer);
    this.#held = { digest: digestOf(text), timer: setTimeout(() => void this.clear(), this.#delay) };
  }

  /** Takes the secret off now, if it is still there. What can't be read might be it, and goes too. */
  async clear(): Promise<void> {
    const held = this.#held;
    if (held === undefined) return;
    clearTimeout(held.timer);
    this.#held = undefined;
    const text = await this.#clipboard.readText().catch(() => undefined);
    if (text === undefined || digestOf(text) === held.digest) this.#clipboard.clear();
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
