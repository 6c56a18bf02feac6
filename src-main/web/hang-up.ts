import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from './api-env';

/** How long a sender that was refused has to read why. */
const LINGER = 1000;

/**
 * Ends a request whose answer comes before all of it was read: what still arrives is thrown away for a moment, because a connection that
 * is closed with unread bytes in it takes the answer with it (RFC 9112, section 9.6); then the connection goes.
 */
export const hangUpWhenRefused: MiddlewareHandler<ApiEnv> = async (c, next) => {
  await next();
  const { incoming, outgoing } = c.env;
  if (incoming.complete) return;
  // Otherwise Node closes at once where the sender has asked for a connection of its own.
  outgoing.shouldKeepAlive = true;
  outgoing.once('finish', () => {
    incoming.resume();
    setTimeout(() => {
      if (!incoming.complete) incoming.destroy();
    }, LINGER).unref();
  });
};
