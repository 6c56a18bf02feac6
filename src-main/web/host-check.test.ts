import { describe, expect, test } from 'vitest';
import { checkArrival, type Arrival } from './host-check';
import { HttpRefusal } from './http-refusal';

const OWN = '127.0.0.1:4321';

/** The status it is refused with; 0: it may come in. */
function statusOf(arrival: Partial<Arrival>): number {
  const path = arrival.url ?? '/api/v1/profiles';
  try {
    checkArrival({ host: OWN, origin: undefined, site: undefined, ...arrival, url: path.startsWith('/') ? `http://${OWN}${path}` : path }, 4321);
    return 0;
  } catch (error) {
    if (error instanceof HttpRefusal) return error.status;
    throw error;
  }
}

test.each<readonly [string, Partial<Arrival>, number]>([
  ['a program', {}, 0],
  ['the page itself', { origin: `http://${OWN}`, site: 'same-origin' }, 0],
  ['an address typed by a person', { site: 'none' }, 0],
  ['another host', { host: 'evil.example' }, 421],
  ['another host on the port', { host: 'evil.example:4321' }, 421],
  ['localhost', { host: 'localhost:4321' }, 421],
  ['another port', { host: '127.0.0.1:4322' }, 421],
  ['no port', { host: '127.0.0.1' }, 421],
  ['a short form of the address', { host: '127.1:4321' }, 421],
  ['the same with a dot behind', { host: '127.0.0.1.:4321' }, 421],
  ['IPv6', { host: '[::1]:4321' }, 421],
  ['two hosts', { host: `${OWN}, ${OWN}` }, 421],
  ['no host', { host: undefined }, 421],
  ['an absolute address elsewhere', { url: 'http://evil.example/api/v1/profiles' }, 421],
  ['an absolute address on localhost', { url: 'http://localhost:4321/' }, 421],
  ['an absolute address by https', { url: `https://${OWN}/` }, 421],
  ['a foreign origin', { origin: 'https://evil.example' }, 403],
  ['the origin localhost', { origin: 'http://localhost:4321' }, 403],
  ['an origin on another port', { origin: 'http://127.0.0.1:5000' }, 403],
  ['an origin without port', { origin: 'http://127.0.0.1' }, 403],
  ['an origin by https', { origin: `https://${OWN}` }, 403],
  ['the opaque origin', { origin: 'null' }, 403],
  ['an empty origin', { origin: '' }, 403],
  ['a foreign origin for the page', { origin: 'https://evil.example', url: '/' }, 403],
  ['a foreign site', { site: 'cross-site' }, 403],
  ['another port of this machine', { site: 'same-site' }, 403],
  ['a site of another kind', { site: 'sideways' }, 403],
])('%s', (_, arrival, status) => {
  expect(statusOf(arrival)).toBe(status);
});

describe('a foreign site may link to the page, and reaches no address of the API, however it is written', () => {
  test.each([['/', 0], ['/index.html', 0], ['/apiary', 0], ['/api', 403], ['/api/', 403], ['/%61pi/v1/events', 403], ['/api%2fv1', 403], ['//api/v1', 403], ['/API/v1', 403], ['/x/../api/v1', 403]])('%s', (url, status) => {
    expect(statusOf({ url, site: 'cross-site' })).toBe(status);
  });
});

describe('calls of a gateway', () => {
  test.each([
    ['/export', 0], ['/v1/export/selective', 0], ['/import/status/4f', 0], ['/health', 0], ['/openapi.json', 0],
    ['/', 421], ['/docs', 421], ['/api/v1/profiles', 421], ['/v1/profiles', 421], ['/exports', 421], ['//export', 421], ['/%65xport', 421], ['/import/status/a/b', 421], ['/openapi-json', 421],
  ])('%s as localhost', (path, status) => {
    expect(statusOf({ url: `http://localhost:4321${path}`, host: 'localhost:4321' })).toBe(status);
  });

  test.each([['/export', 403], ['/v1/import', 403], ['//health', 403], ['/%65xport', 403], ['/METRICS', 403], ['/docs', 0], ['/exports', 0]])('%s from a foreign site', (url, status) => {
    expect(statusOf({ url, site: 'cross-site' })).toBe(status);
  });

  test('a foreign origin and another name are none under localhost either', () => {
    const url = 'http://localhost:4321/export';
    expect([statusOf({ url, host: 'evil.example:4321' }), statusOf({ url, host: OWN }), statusOf({ url, host: 'localhost:4321', origin: 'http://localhost:4321' }), statusOf({ url, host: 'localhost:80' })]).toEqual([421, 421, 403, 421]);
  });
});
