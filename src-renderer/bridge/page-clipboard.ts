import type { Outcome } from '../../src-shared/errors/outcome';

/** How long a copied secret stays on the clipboard, in milliseconds. */
const STAYS = 60_000;

export async function writeClipboard(text: string): Promise<Outcome<undefined>> {
  try {
    await navigator.clipboard.writeText(text);
    return { ok: true, value: undefined };
  } catch {
    return { ok: false, failure: { code: 'CLIPBOARD_NOT_WRITTEN', details: {} } };
  }
}

/** Writes it, and clears it after a minute where the browser lets the page see that it is still there. */
export async function writeClipboardForAWhile(text: string): Promise<Outcome<{ readonly clears: boolean }>> {
  const written = await writeClipboard(text);
  if (!written.ok) return written;
  const clears = await mayRead();
  if (clears) setTimeout(() => void clearIfStill(text), STAYS);
  return { ok: true, value: { clears } };
}

async function mayRead(): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName });
    return state === 'granted';
  } catch {
    // A browser that does not know this permission never lets a page read.
    return false;
  }
}

async function clearIfStill(text: string): Promise<void> {
  try {
    if ((await navigator.clipboard.readText()) === text) await navigator.clipboard.writeText('');
  } catch (error) {
    // The page is in the background: the browser allows neither then.
    console.warn(error);
  }
}
