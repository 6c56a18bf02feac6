import type { HttpBindings } from '@hono/node-server';
import { byteCountText } from '../files/byte-count-text';
import { bytesFromJson } from './bytes-json';
import { HttpRefusal } from './http-refusal';
import { readBody } from './read-body';

/** A body of JSON in UTF-8; `{}` where there is none. @throws HttpRefusal 400, 413, 415 */
export async function readJsonBody(bindings: HttpBindings, most: number): Promise<unknown> {
  const { headers } = bindings.incoming;
  if (headers['content-length'] === '0' || (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined)) return {};
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) throw new HttpRefusal(415, 'INPUT_INVALID', { expected: 'Content-Type: application/json' });
  const content = await readBody(bindings, {
    most,
    tooLarge: () => new HttpRefusal(413, 'INPUT_INVALID', { reason: `the body is larger than ${byteCountText(most)}` }),
  });
  try {
    return bytesFromJson(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    // Not the parser's message: it quotes what it failed on.
    throw new HttpRefusal(400, 'INPUT_INVALID', { reason: 'the body is no JSON' });
  }
}
