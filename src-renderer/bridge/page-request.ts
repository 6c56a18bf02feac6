import type { OperationName } from '../../src-shared/contract/operations';
import { ROUTES } from '../../src-shared/contract/routes';
import { FailureSchema, type Failure, type Outcome } from '../../src-shared/errors/outcome';
import { API } from './api-address';
import { fromJson, toJson } from './bytes-json';
import { dropSession, sessionToken } from './page-session';

/** An operation's place in REST, with its input in path, query and body (src-shared/contract/routes). */
export function requestOf(name: OperationName, input: object): { readonly path: string; readonly init: RequestInit } {
  const { method, path } = ROUTES[name];
  const rest = new Map<string, unknown>(Object.entries(input).filter(([, value]) => value !== undefined));
  const filled = path.replace(/:(\w+)/g, (_match, field: string) => {
    const value = rest.get(field);
    rest.delete(field);
    return encodeURIComponent(String(value));
  });
  if (method !== 'GET') return { path: filled, init: { method, headers: { 'content-type': 'application/json' }, body: toJson(Object.fromEntries(rest)) } };
  const query = new URLSearchParams();
  for (const [field, value] of rest) for (const one of Array.isArray(value) ? value : [value]) query.append(field, String(one));
  return { path: query.size === 0 ? filled : `${filled}?${query}`, init: { method } };
}

/** Asks with this tab's token. No answer and a refusal are failures, never thrown. */
export async function ask(path: string, init: RequestInit): Promise<Outcome<Response>> {
  const token = sessionToken();
  const headers = new Headers(init.headers);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  try {
    const answer = await fetch(`${API}${path}`, { ...init, headers });
    if (answer.status === 401) dropSession();
    return answer.ok ? { ok: true, value: answer } : { ok: false, failure: await failureOf(answer) };
  } catch {
    return { ok: false, failure: { code: 'CONNECTION_LOST', details: {} } };
  }
}

export async function askJson(path: string, init: RequestInit): Promise<Outcome<unknown>> {
  const answer = await ask(path, init);
  if (!answer.ok) return answer;
  try {
    return { ok: true, value: fromJson(await answer.value.text()) };
  } catch {
    return { ok: false, failure: { code: 'CONNECTION_LOST', details: {} } };
  }
}

async function failureOf(answer: Response): Promise<Failure> {
  // What is no JSON was answered by something else than Valise, and is said so.
  const body = (await answer.json().catch(() => undefined)) as { readonly error?: { readonly code?: unknown; readonly details?: unknown } } | undefined;
  const failure = FailureSchema.safeParse({ code: body?.error?.code, details: body?.error?.details });
  if (failure.success) return failure.data;
  return answer.status === 401 ? { code: 'ACCESS_REFUSED', details: {} } : { code: 'CONNECTION_LOST', details: { reason: `status ${answer.status}` } };
}
