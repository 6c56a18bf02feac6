import type { Entity, EntityFields } from '../../../src-shared/gateway/entity-catalogue';
import { secretsOf } from '../../../src-shared/gateway/entity-secrets';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import { fieldPathText } from '../../../src-shared/profile/field-path';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { McpIdSchema } from '../../../src-shared/profile/mcp-id';
import { plainText, secretText, unknownText, type SecretText } from '../../../src-shared/profile/secret-text';
import { isPlainAddress } from '../import/security/network-address';
import { markText } from '../secrets/mark-secrets';
import { placeText } from './keep-secrets';

export interface EntityAsServer {
  readonly server: Mcp;
  /** Where in the entity stands what has another place in the server. */
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * What of an entity the security scan of a server can say something of: its name, its address, and all that is sent there, as headers.
 * Undefined where it would find nothing: so it is with most, and they come by the ten thousand.
 */
export function entityAsServer(type: EntityType, entity: Entity): EntityAsServer | undefined {
  const { name, url, uri } = entity as EntityFields;
  const address = typeof url === 'string' ? url : typeof uri === 'string' ? uri : '';
  const known = typeof name === 'string' ? name : '';
  if (PLAIN_NAME.test(known) && (address === '' || isSafeAddress(address)) && sendsNothingOdd(type, entity)) return undefined;

  const sent = sentWith(type, entity);
  const fields = new Map(typeof url === 'string' ? [] : [['url', 'uri']]);
  const headers = new Map<string, SecretText>();
  for (const { header, text, secret, field } of sent) {
    if (headers.has(header)) continue;
    headers.set(header, text === undefined ? unknownText() : secret ? secretText(text) : markText(plainText(text), { kind: 'header', name: header }, false, 'listed'));
    fields.set(fieldPathText(['headers', header]), field);
  }
  const server: Mcp = {
    id: SCANNED_ID, name: known, type: 'http', args: [], env: new Map(), headers, tags: [], disabled: false, extra: new Map(),
    ...(address !== '' && { url: markText(plainText(address), { kind: 'url' }, false, 'listed') }),
  };
  return { server, fields };
}

const SCANNED_ID = McpIdSchema.parse('entity');

/** Too short for a secret, or without a digit in it. */
const PLAIN_NAME = /^(?:[ -~]{0,15}|[ -/:-~]*)$/;
const PLAIN_HEADER = /^[A-Za-z_-]*$/;
/** No letter of another script, and nothing that a client could expand. */
const PLAIN_TEXT = /^[ -#%-_a-~]*$/;
/** An address may stand there, or what is spelled with such letters that it reads as another one. */
const ADDRESS = /:[\\/]|[\da-f]:[\da-f:]|\d\.\d|internal|xn--/i;
/** The same where neither `:` nor `.` stands. */
const NAMED_ADDRESS = /internal|xn--/i;

/** Nobody reads along, and it is told by a usual name. */
const isSafeAddress = (address: string): boolean => address.startsWith('https:') && PLAIN_TEXT.test(address) && isPlainAddress(address) && !/xn--/i.test(address);

const isPlainHeader = (header: string, text: string | undefined): boolean => PLAIN_HEADER.test(header) && (text === undefined || (PLAIN_TEXT.test(text) && !mayHoldAddress(text)));

/** The expression is slow where it finds nothing, and most texts are tokens without any sign in them. */
const mayHoldAddress = (text: string): boolean => (text.includes(':') || text.includes('.') ? ADDRESS : NAMED_ADDRESS).test(text);

/** Whether all that `sentWith` would give is plain. */
function sendsNothingOdd(type: EntityType, entity: Entity): boolean {
  const { headers } = entity as EntityFields;
  if (headers instanceof Map) for (const [header, text] of headers as ReadonlyMap<string, unknown>) if (typeof text === 'string' && !isPlainHeader(header, text)) return false;
  for (const { place: { kind, field, name }, value } of secretsOf(type, entity)) {
    if (value.state !== 'open') {
      if (!isPlainHeader(name ?? field, undefined)) return false;
    } else for (const [key, text] of value.values) if (!isPlainHeader(kind === 'values' ? key : name ?? key, text)) return false;
  }
  return true;
}

interface Sent {
  readonly header: string;
  /** Undefined where it is not known. */
  readonly text: string | undefined;
  readonly secret: boolean;
  readonly field: string;
}

function sentWith(type: EntityType, entity: Entity): readonly Sent[] {
  const sent: Sent[] = [];
  const { headers } = entity as EntityFields;
  if (headers instanceof Map) {
    for (const [header, text] of headers as ReadonlyMap<string, unknown>) if (typeof text === 'string') sent.push({ header, text, secret: false, field: fieldPathText(['headers', header]) });
  }
  for (const { place, value } of secretsOf(type, entity)) {
    const field = placeText(place);
    if (value.state !== 'open') sent.push({ header: place.name ?? place.field, text: undefined, secret: true, field });
    else for (const [key, text] of value.values) sent.push({ header: place.kind === 'values' ? key : place.name ?? key, text, secret: true, field });
  }
  return sent;
}
