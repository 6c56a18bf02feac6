import type { HttpBindings } from '@hono/node-server';
import { joinBytes } from '../../src-shared/join-bytes';
import { HttpRefusal } from './http-refusal';

export interface BodyLimit {
  readonly most: number;
  readonly tooLarge: () => Error;
  /** Told of every piece before it is kept; may throw. */
  readonly onBytes?: (count: number) => void;
}

/**
 * The body of a request. One that is too large is refused by its Content-Length, or at the first byte beyond; the rest is left unread,
 * and the connection closed soon after the answer.
 * @throws HttpRefusal 415, 400; what `tooLarge` and `onBytes` throw
 */
export async function readBody({ incoming, outgoing }: HttpBindings, { most, tooLarge, onBytes }: BodyLimit): Promise<Uint8Array> {
  const { 'content-length': stated, 'content-encoding': encoding = 'identity', expect } = incoming.headers;
  if (encoding !== 'identity') throw new HttpRefusal(415, 'INPUT_INVALID', { expected: 'a body without Content-Encoding' });
  if (stated !== undefined && Number(stated) > most) throw tooLarge();
  if (expect !== undefined) outgoing.writeContinue();

  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // Not destroyed on the way out: the answer would be lost with the connection.
    for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > most) throw tooLarge();
      onBytes?.(chunk.length);
      chunks.push(chunk);
    }
  } catch (error) {
    if (incoming.errored === null) throw error;
    throw new HttpRefusal(400, 'INPUT_INVALID', { reason: 'the connection was lost before the body was whole' });
  }
  return joinBytes(chunks);
}
