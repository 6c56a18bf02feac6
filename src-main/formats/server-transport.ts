import type { McpType } from '../../src-shared/profile/mcp';
import { wholeText, type SecretText } from '../../src-shared/profile/secret-text';
import type { TreeMap } from '../../src-shared/profile/tree';

/** What an entry says of its transport, and in which field. */
export interface StatedTransport {
  readonly field: string;
  readonly text: string;
}

/** What an entry's transport is. `guessed`: nothing but the look of the URL tells it. */
export interface Transport {
  readonly type: McpType;
  readonly guessed: boolean;
}

/** Where clients state it; native documents know `type` only. An empty text says nothing. */
export const TRANSPORT_FIELDS = ['type', 'transport', 'transportType'] as const;

/** The first field that states a transport; `type` is the entry's own, as it was read. */
export function statedTransport(tree: TreeMap, type: string | undefined, native: boolean): StatedTransport | undefined {
  for (const field of native ? (['type'] as const) : TRANSPORT_FIELDS) {
    const text = field === 'type' ? type : tree.get(field);
    if (typeof text === 'string' && text.trim() !== '') return { field, text };
  }
  return undefined;
}

const TYPES: ReadonlyMap<string, McpType> = new Map([
  ['stdio', 'stdio'], ['local', 'stdio'],
  ['http', 'http'], ['streamablehttp', 'http'],
  ['sse', 'sse'],
]);

/** Undefined: a transport Valise does not know, or no way to tell. */
export function transportOf(stated: StatedTransport | undefined, command: SecretText | undefined, url: SecretText | undefined): Transport | undefined {
  const word = stated?.text.trim().toLowerCase().replace(/[-_ ]/g, '');
  if (word === 'remote') return byUrl(url);
  if (word !== undefined) {
    const type = TYPES.get(word);
    return type && { type, guessed: false };
  }
  if (isFilled(command)) return { type: 'stdio', guessed: false };
  return isFilled(url) ? byUrl(url) : undefined;
}

/** The transport that an entry can have: one that is stated, and for which nothing is there, gives way to the other one. */
export function heldTransport(transport: Transport | undefined, command: SecretText | undefined, url: SecretText | undefined): Transport | undefined {
  if (transport?.type === 'stdio' && !isFilled(command) && isFilled(url)) return byUrl(url);
  return transport !== undefined && transport.type !== 'stdio' && !isFilled(url) && isFilled(command) ? { type: 'stdio', guessed: false } : transport;
}

function byUrl(url: SecretText | undefined): Transport {
  const sse = /\/sse\/?(?:[?#]|$)/.test((url && wholeText(url)) ?? '');
  return sse ? { type: 'sse', guessed: true } : { type: 'http', guessed: false };
}

export const isFilled = (text: SecretText | undefined): boolean => text !== undefined && text.segments.length > 0;
