import type { KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { HEADER_ENVELOPE } from '../../../src-shared/gateway/sensitive-header';
import { isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { parseJsonText } from '../../formats/json-text';
import { openPeerText, sealPeerText } from './environment-key';

/** The peer's plaintext: compact JSON of an object, in order, nothing escaped that need not be. */
export function peerPayload(values: ReadonlyMap<string, string>): string {
  let payload = '';
  for (const [name, text] of values) payload += `${payload === '' ? '{' : ','}${JSON.stringify(name)}:${JSON.stringify(text)}`;
  return payload === '' ? '{}' : `${payload}}`;
}

/** `auth_value`, and one parameter of `auth_query_params`: texts by name. No texts give nothing, as the peer seals no empty object. */
export const sealPeerValues = (key: KeyObject, values: ReadonlyMap<string, string>, nonce?: Uint8Array): string | undefined =>
  (values.size === 0 ? undefined : sealPeerText(key, peerPayload(values), nonce));

/**
 * The texts of a sealed `auth_value` or parameter, in order; none of an empty text.
 * @throws AppError as openPeerText; SEALED_VALUE_DAMAGED when what was sealed is no object of texts.
 */
export function openPeerValues(key: KeyObject, sealed: string): ReadonlyMap<string, string> {
  if (sealed === '') return new Map();
  const payload = openPayload(key, sealed);
  return new Map(Array.from(payload, ([name, value]) => {
    if (typeof value !== 'string') throw notTexts();
    return [name, value];
  }));
}

/** The object that stands for the value of a sensitive header. */
export const sealPeerHeader = (key: KeyObject, value: string, nonce?: Uint8Array): TreeMap =>
  new Map([[HEADER_ENVELOPE, sealPeerText(key, peerPayload(new Map([['data', value]])), nonce)]]);

/**
 * The value of a header whose envelope holds `sealed`.
 * @throws AppError as openPeerText; SEALED_VALUE_DAMAGED when there is no value in it.
 */
export function openPeerHeader(key: KeyObject, sealed: string): string {
  const payload = openPayload(key, sealed);
  // Older gateways called it `value`.
  const value = payload.get('data') ?? payload.get('value');
  if (typeof value !== 'string') throw notTexts();
  return value;
}

function openPayload(key: KeyObject, sealed: string): TreeMap {
  const payload = jsonOf(openPeerText(key, sealed));
  if (!isMap(payload)) throw notTexts();
  return payload;
}

const SHORT = 10_000;
/** An object of one text in which nothing is escaped: nearly every one is. */
const ONE_TEXT = /^\{"([^"\\\p{Cc}]*)": ?"([^"\\\p{Cc}]*)"\}$/u;

function jsonOf(text: string): Tree {
  const [, name, value] = text.length <= SHORT ? ONE_TEXT.exec(text) ?? [] : [];
  if (name !== undefined && value !== undefined) return new Map([[name, value]]);
  try {
    return parseJsonText(text).tree;
  } catch (error) {
    // Its details could hold a piece of the text.
    if (error instanceof AppError) throw notTexts();
    throw error;
  }
}

const notTexts = (): AppError => new AppError('SEALED_VALUE_DAMAGED', { reason: 'what was sealed is no object of texts' });
