import { setImmediate as breathe } from 'node:timers/promises';
import { HttpRefusal } from '../http-refusal';
import { jsonMembers, type JsonMember } from './json-members';

/** Of a value whose kind is enough to know: the document, which the thread of the import reads. */
const READ_WHOLE = 65_536;
/** Names that are selected. */
const MOST_OPTION = 16 * 1024 * 1024;
const MOST_MEMBERS = 10_000;

/**
 * What stands at the top of the body of an import. Options are read; of what is large besides only the kind is, so that a document of any
 * size keeps nobody waiting. @throws HttpRefusal 400, 413, 422
 */
export async function readImportEnvelope(content: Uint8Array, options: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const found = new Map<string, unknown>();
  for (const member of membersOf(content)) {
    if (member === undefined) {
      await breathe();
      continue;
    }
    const name = String(parsed(content.subarray(member.nameFrom, member.nameTo)));
    if (found.has(name)) throw new HttpRefusal(422, 'INPUT_INVALID', { reason: `${name.slice(0, 100)} is said twice` });
    found.set(name, valueOf(content, member, options.includes(name)));
    if (found.size > MOST_MEMBERS) throw new HttpRefusal(422, 'INPUT_INVALID', { limit: `${MOST_MEMBERS} fields` });
  }
  return Object.fromEntries(found);
}

function* membersOf(content: Uint8Array): Generator<JsonMember | undefined, undefined> {
  try {
    yield* jsonMembers(content);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw isOtherJson(content) ? new HttpRefusal(422, 'INPUT_INVALID', { expected: 'an object' }) : noJson();
  }
  return undefined;
}

/** A list, a text, a number or a word. */
function isOtherJson(content: Uint8Array): boolean {
  if (content.length > READ_WHOLE) return false;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
    return typeof value !== 'object' || value === null || Array.isArray(value);
  } catch {
    return false;
  }
}

function valueOf(content: Uint8Array, { from, to }: JsonMember, isOption: boolean): unknown {
  if (to - from <= READ_WHOLE || isOption) {
    if (to - from > MOST_OPTION) throw new HttpRefusal(413, 'INPUT_INVALID', { reason: 'an option is larger than 16 MiB' });
    return parsed(content.subarray(from, to));
  }
  const [kind] = content.subarray(from, from + 1);
  return kind === 0x7b ? { unread: true } : kind === 0x5b ? [] : '';
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Not the parser's message: it quotes what it failed on.
    throw noJson();
  }
}

const noJson = (): HttpRefusal => new HttpRefusal(400, 'INPUT_INVALID', { reason: 'the body is no JSON' });
