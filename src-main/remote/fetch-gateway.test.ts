import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { failureLines } from '../../src-shared/errors/error-text';
import { FetchGateway } from './fetch-gateway';
import type { GatewayLimits } from './gateway-limits';
import { SELF_SIGNED } from './samples/self-signed';

const TOKEN = 'token-that-nobody-may-see';
const LIMITS: GatewayLimits = { answerMs: 2000, wholeMs: 4000, bodyBytes: 1024 ** 2, tries: 3, backoffMs: 1, longestWaitMs: 1000 };
const NOBODY = new AbortController().signal;
const BODY = new TextEncoder().encode('{"import_data":{}}');

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener, tls = false): Promise<{ readonly url: string; readonly asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const hear: RequestListener = (request, response) => {
    asked.push(request);
    listener(request, response);
  };
  const server = tls ? createTlsServer(SELF_SIGNED, hear) : createServer(hear);
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { url: `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const gateway = (limits: Partial<GatewayLimits> = {}, checksCertificates = true): FetchGateway => new FetchGateway({ checksCertificates, limits: { ...LIMITS, ...limits } });
const text = async (content: Promise<Uint8Array>): Promise<string> => new TextDecoder().decode(await content);

/** The refusal as people read it; it never says the token. */
async function refusalOf(asking: Promise<unknown>): Promise<string> {
  const error: unknown = await asking.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof AppError)) throw new Error('it was not refused', { cause: error });
  expect(JSON.stringify([error.details, error.message])).not.toContain(TOKEN);
  return `${error.code} ${failureLines({ code: error.code, details: error.details })[0] ?? ''}`;
}

describe('what is asked', () => {
  test.each([['', '/export?include_inactive=true'], ['/', '/export?include_inactive=true'], ['/mcp/v1/', '/mcp/v1/export?include_inactive=true']])('below %j everything is exported, with the token', async (base, path) => {
    const { url, asked } = await serve((_, response) => response.end('{"entities":{}}'));
    expect(await text(gateway().fetchExport({ url: url + base, token: TOKEN }, NOBODY))).toBe('{"entities":{}}');
    expect(asked.map(({ method, url: at, headers }) => [method, at, headers.authorization])).toEqual([['GET', path, `Bearer ${TOKEN}`]]);
  });

  test('an import is posted as JSON, byte for byte', async () => {
    const sent: Buffer[] = [];
    const { url, asked } = await serve((request, response) => request.on('data', (chunk: Buffer) => sent.push(chunk)).on('end', () => response.end('{}')));
    expect(await text(gateway().sendImport({ url, token: TOKEN }, BODY, NOBODY))).toBe('{}');
    expect([asked[0]?.method, asked[0]?.url, asked[0]?.headers['content-type'], Buffer.concat(sent).equals(BODY)]).toEqual(['POST', '/import', 'application/json', true]);
  });

  test('what comes compressed is unpacked', async () => {
    const { url } = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('{"packed":1}')));
    expect(await text(gateway().fetchExport({ url, token: TOKEN }, NOBODY))).toBe('{"packed":1}');
  });
});

describe('a gateway that is busy or at fault is asked again', () => {
  test.each([[429, {}], [500, {}], [502, {}], [503, { 'retry-after': '0' }]] as const)('%i', async (status, headers) => {
    let count = 0;
    const { url, asked } = await serve((_, response) => response.writeHead((count += 1) < 3 ? status : 200, headers).end('{}'));
    expect(await text(gateway().fetchExport({ url, token: TOKEN }, NOBODY))).toBe('{}');
    count = 0;
    expect(await text(gateway().sendImport({ url, token: TOKEN }, BODY, NOBODY))).toBe('{}');
    expect(asked).toHaveLength(6);
  });

  test('but not for ever, and the pauses grow', async () => {
    const { url, asked } = await serve((_, response) => response.writeHead(503).end());
    const began = performance.now();
    expect(await refusalOf(gateway({ backoffMs: 20 }).fetchExport({ url, token: TOKEN }, NOBODY))).toContain('GATEWAY_REFUSED');
    expect(performance.now() - began).toBeGreaterThanOrEqual(55);
    expect(asked).toHaveLength(3);
  });

  test('and is left alone as long as it asks for, unless that is too long', async () => {
    const times: number[] = [];
    const { url } = await serve((_, response) => {
      times.push(performance.now());
      response.writeHead(times.length < 2 ? 429 : 200, { 'retry-after': '1' }).end('{}');
    });
    await gateway({ longestWaitMs: 1000 }).fetchExport({ url, token: TOKEN }, NOBODY);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
    times.length = 0;
    expect(await refusalOf(gateway({ longestWaitMs: 999 }).fetchExport({ url, token: TOKEN }, NOBODY))).toContain('429, it is asked too often, and wants to be left alone for 1 s.');
    expect(times).toHaveLength(1);
  });

  test.each([500, 502, 503, 504])('after %i nobody knows whether it took what was sent', async (status) => {
    const { url } = await serve((_, response) => response.writeHead(status).end());
    expect(await refusalOf(gateway().sendImport({ url, token: TOKEN }, BODY, NOBODY))).toContain(`it answered ${status}; whether it took what was sent is not known`);
    expect(await refusalOf(gateway().fetchExport({ url, token: TOKEN }, NOBODY))).toContain(`it answered ${status}.`);
  });
});

describe('what a gateway answers instead is told, without its words', () => {
  test.each<readonly [status: number, says: string]>([
    [401, 'it answered 401, it does not take the token'], [403, 'it answered 403, the token may not do this'], [404, 'it answered 404, it has nothing at this address'],
    [400, 'it answered 400, it can not use what was sent'], [422, 'it can not use what was sent'], [409, 'clashes'], [413, 'too large'], [418, 'it answered 418'], [304, 'points to another address'],
  ])('%i', async (status, says) => {
    const { url, asked } = await serve((_, response) => response.writeHead(status, TOKEN, { 'content-type': 'text/plain' }).end(status === 304 ? undefined : TOKEN));
    expect(await refusalOf(gateway().sendImport({ url, token: TOKEN }, BODY, NOBODY))).toMatch(new RegExp(`^GATEWAY_REFUSED The gateway "${url}" refused: .*${says}`));
    expect(asked).toHaveLength(1);
  });

  test.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed: nobody else gets the token', async (status) => {
    const elsewhere = await serve((_, response) => response.end('{}'));
    const { url } = await serve((_, response) => response.writeHead(status, { location: `${elsewhere.url}/export` }).end());
    expect(await refusalOf(gateway().fetchExport({ url, token: TOKEN }, NOBODY))).toContain('points to another address, where no token is sent');
    expect(elsewhere.asked).toEqual([]);
  });
});

describe('an answer that does not come, or is no good', () => {
  test('none at all', async () => {
    const { url } = await serve(() => undefined);
    expect(await refusalOf(gateway({ answerMs: 30 }).fetchExport({ url, token: TOKEN }, NOBODY))).toContain(`GATEWAY_NOT_REACHED The gateway "${url}" does not answer: no answer began within 0.03 s`);
    expect(await refusalOf(gateway({ answerMs: 30 }).sendImport({ url, token: TOKEN }, BODY, NOBODY))).toContain('whether it took what was sent is not known');
  });

  test('one that trickles', async () => {
    const { url } = await serve((_, response) => void response.write('{'));
    expect(await refusalOf(gateway({ wholeMs: 40 }).fetchExport({ url, token: TOKEN }, NOBODY))).toContain('not all of its answer came within 0.04 s');
  });

  test('one that breaks off', async () => {
    const { url } = await serve((_, response) => response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy()));
    expect(await refusalOf(gateway().fetchExport({ url, token: TOKEN }, NOBODY))).toContain('GATEWAY_NOT_REACHED');
  });

  test('one that is too large, packed or not', async () => {
    const zeros = Buffer.alloc(2 * 1024 ** 2);
    for (const packed of [false, true]) {
      const { url } = await serve((_, response) => response.writeHead(200, packed ? { 'content-encoding': 'gzip' } : {}).end(packed ? gzipSync(zeros) : zeros));
      expect(await refusalOf(gateway().fetchExport({ url, token: TOKEN }, NOBODY))).toContain('FILE_TOO_LARGE');
      expect(await refusalOf(gateway().sendImport({ url, token: TOKEN }, BODY, NOBODY))).toContain('its answer has more than 1 MiB; whether it took what was sent is not known');
    }
  });

  test('one from nobody', async () => {
    const { url } = await serve(() => undefined);
    await new Promise((closed) => { servers.pop()?.close(closed); });
    expect(await refusalOf(gateway().fetchExport({ url, token: TOKEN }, NOBODY))).toContain('nothing listens there');
  });

  test('one from who can not show who it is', async () => {
    const { url, asked } = await serve((_, response) => response.end('{}'), true);
    expect(await refusalOf(gateway().fetchExport({ url, token: TOKEN }, NOBODY))).toContain('its certificate is signed by nobody');
    expect(await refusalOf(gateway({}, false).fetchExport({ url, token: TOKEN }, NOBODY))).toContain('NODE_TLS_REJECT_UNAUTHORIZED=0');
    expect(asked).toEqual([]);
  });

  test('what speaks no TLS', async () => {
    const { url } = await serve((_, response) => response.end('{}'));
    expect(await refusalOf(gateway().fetchExport({ url: url.replace('http:', 'https:'), token: TOKEN }, NOBODY))).toContain('it does not speak TLS there');
  });
});

test.each(['http://gateway.example.com', 'https://user:pass@gateway.example.com', 'https://gateway.example.com/?to=x', 'ftp://127.0.0.1', 'gateway'])('no token goes to %s', async (url) => {
  expect(await refusalOf(gateway().fetchExport({ url, token: TOKEN }, NOBODY))).toMatch(/^USAGE/);
});

test.each(['two words', 'line\nbreak', 'übung', ''])('a token that no header can hold is refused, and not repeated: %j', async (token) => {
  const refused = await refusalOf(gateway().fetchExport({ url: 'http://127.0.0.1:1', token }, NOBODY));
  expect(refused).toBe('USAGE The token of the environment has characters that no request can carry.');
});

describe('who asks to stop is let go', () => {
  test.each<readonly [when: string, listener: RequestListener]>([
    ['while nothing comes', () => undefined], ['in the middle of an answer', (_, response) => void response.write('{')], ['between two tries', (_, response) => response.writeHead(503, { 'retry-after': '1' }).end()],
  ])('%s', async (_, listener) => {
    const stopping = new AbortController();
    const { url } = await serve((request, response) => {
      listener(request, response);
      setTimeout(() => stopping.abort(), 20);
    });
    expect(await refusalOf(gateway().fetchExport({ url, token: TOKEN }, stopping.signal))).toMatch(/^CANCELLED/);
  });
});
