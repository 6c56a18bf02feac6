import { API } from './api-address';

const KEY = 'valise-session';

/** The token of this tab. It never leaves sessionStorage but as a Bearer header. */
export const sessionToken = (): string | undefined => sessionStorage.getItem(KEY) ?? undefined;

/** Forgets a token that the server no longer knows. */
export const dropSession = (): void => sessionStorage.removeItem(KEY);

/** Turns the single-use code of the printed link into this tab's token, and takes the code out of the address. */
export async function openSession(): Promise<void> {
  const code = /^#code=([\w-]+)$/.exec(location.hash)?.[1];
  if (code === undefined) return;
  history.replaceState(null, '', location.pathname);
  try {
    const answer = await fetch(`${API}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) });
    if (!answer.ok) return;
    const body: unknown = await answer.json();
    if (typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string') sessionStorage.setItem(KEY, body.token);
  } catch (error) {
    // Without a server there is no session either: the page says so at its first question.
    console.warn(error);
  }
}
