import { byteCountText } from '../../files/byte-count-text';
import type { ApiContext } from '../api-env';
import { HttpRefusal } from '../http-refusal';
import { readBody } from '../read-body';

/** `curl -d` says the second where nobody says anything. */
const MEDIA_TYPES = /^(?:application\/json|application\/x-www-form-urlencoded)\s*(?:;|$)/i;

export interface SentJson {
  /** As it came. */
  readonly content: Uint8Array;
  readonly value: Readonly<Record<string, unknown>>;
}

/** An object in JSON, whatever curl has called it. @throws HttpRefusal 400, 413, 415, 422 */
export async function readSentJson(c: ApiContext, most: number): Promise<SentJson> {
  const content = await readSentBody(c, most);
  const value = parsed(content);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new HttpRefusal(422, 'INPUT_INVALID', { expected: 'an object' });
  return { content, value: value as Readonly<Record<string, unknown>> };
}

/** What JSON is expected to stand in. @throws HttpRefusal 400 where it is empty, 413, 415 */
export async function readSentBody(c: ApiContext, most: number): Promise<Uint8Array> {
  const { 'content-type': type } = c.env.incoming.headers;
  if (type !== undefined && !MEDIA_TYPES.test(type)) throw new HttpRefusal(415, 'INPUT_INVALID', { expected: 'Content-Type: application/json' });
  const content = await readBody(c.env, { most, tooLarge: () => new HttpRefusal(413, 'INPUT_INVALID', { reason: `the body is larger than ${byteCountText(most)}` }) });
  if (content.length === 0) throw new HttpRefusal(400, 'INPUT_INVALID', { reason: 'there is no body' });
  return content;
}

function parsed(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    // Not the parser's message: it quotes what it failed on.
    throw new HttpRefusal(400, 'INPUT_INVALID', { reason: 'the body is no JSON' });
  }
}
