import assert from 'node:assert/strict';
import type { OperationName } from '../../src-shared/contract/operations';
import { ROUTES } from '../../src-shared/contract/routes';
import { HTTP_STATUS } from '../../src-shared/errors/http-status';
import { FailureSchema, type Failure, type Outcome } from '../../src-shared/errors/outcome';
import type { Answered } from '../../src-main/web/samples/ask-raw';
import { Serving } from '../serving';
import { fromParsed, toJson } from './bytes-in-json';
import { callingDoor } from './calling-door';
import type { Doorway } from './door';

/** `valise serve` as a process of its own, asked as docs/rest.md says. */
export const httpDoor: Doorway = {
  name: 'HTTP',
  has: () => true,
  open: async (home, environment) => {
    const server = await Serving.start(home, { environment });
    await server.token();
    const call = async (name: OperationName, input: unknown): Promise<Outcome<unknown>> => {
      const { method, path, body } = requestOf(name, input);
      return outcomeOf(await ask(server, method, path, body));
    };
    return callingDoor({
      call,
      hand: (files) => Promise.all(files.map(async ({ name, content }) => {
        const { status, json } = await server.call('POST', `/uploads?name=${encodeURIComponent(name)}`, content);
        assert.equal(status, 201);
        return { handle: (json as { readonly handle: string }).handle };
      })),
      save: async (request) => {
        const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/exports/download`, {
          method: 'POST', body: JSON.stringify(request), headers: { authorization: `Bearer ${await server.token()}`, 'content-type': 'application/json' },
        });
        if (!answer.ok) return { ok: false, failure: failureOf({ status: answer.status, json: await answer.json() }) };
        const [, fileName = ''] = /^attachment; filename="([^"]+)"$/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
        const preview = await call('export.preview', request);
        if (!preview.ok) return preview;
        const { secretsWithheld, losses } = preview.value as { readonly secretsWithheld: number; readonly losses: unknown };
        return { ok: true, value: { fileName, content: await answer.bytes(), secretsWithheld, losses } };
      },
      close: () => server[Symbol.asyncDispose](),
    });
  },
};

async function ask(server: Serving, method: string, path: string, body: string | undefined): Promise<Answered> {
  const authorization = `Bearer ${await server.token()}`;
  return server.ask(`/api/v1${path}`, body === undefined ? { method, headers: { authorization } } : { method, body, headers: { authorization, 'content-type': 'application/json' } });
}

/** Fields of the path, then the query of a GET or the JSON of all others, in which bytes are `{ "$bytes": base64 }`. */
function requestOf(name: OperationName, input: unknown): { readonly method: string; readonly path: string; readonly body?: string } {
  const { method, path } = ROUTES[name];
  const fields = new Map<string, unknown>(Object.entries(input as object));
  const filled = path.replaceAll(/:(\w+)/g, (_match, field: string) => {
    const value = fields.get(field);
    fields.delete(field);
    return encodeURIComponent(String(value));
  });
  if (method !== 'GET') return { method, path: filled, body: toJson(Object.fromEntries(fields)) };
  const query = new URLSearchParams([...fields].flatMap(([field, value]) => (Array.isArray(value) ? value : [value]).map((one) => [field, String(one)])));
  return { method, path: query.size === 0 ? filled : `${filled}?${query}` };
}

function outcomeOf(answer: Answered): Outcome<unknown> {
  return answer.status === 200 ? { ok: true, value: fromParsed(answer.json) } : { ok: false, failure: failureOf(answer) };
}

function failureOf({ status, json }: Pick<Answered, 'status' | 'json'>): Failure {
  const { error: { message, ...failure } } = json as { readonly error: { readonly message: unknown } };
  const refusal = FailureSchema.parse(failure);
  assert.equal(typeof message, 'string');
  assert.equal(status, HTTP_STATUS[refusal.code], `the status of ${refusal.code}`);
  return refusal;
}
