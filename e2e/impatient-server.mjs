// Loaded before a server, so that a test need not wait as long as a person would: minutes become parts of a second, in the very code that
// waits. What has no time limit gets none here.
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

const LONG = 30_000;
const QUICKER = 200;

/** @param {unknown} limit in milliseconds */
const shorter = (limit) => (typeof limit === 'number' && limit >= LONG ? limit / QUICKER : limit);

Object.assign(globalThis, {
  setTimeout: new Proxy(globalThis.setTimeout, {
    /** @param {typeof globalThis.setTimeout} set @param {unknown} self @param {unknown[]} given @returns {unknown} */
    apply: (set, self, given) => Reflect.apply(set, self, given.toSpliced(1, 1, shorter(given[1]))),
  }),
});

const { createServer } = http;
Object.assign(http, {
  /** @param {http.ServerOptions} [options] */
  createServer: (options) => {
    const server = createServer({ connectionsCheckingInterval: LONG / QUICKER, ...options });
    // What the program says about them itself is heard.
    server.once('listening', () => {
      Object.assign(server, { requestTimeout: shorter(server.requestTimeout), headersTimeout: shorter(server.headersTimeout) });
    });
    return server;
  },
});
syncBuiltinESMExports();
