import type { KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import { jsonPointer, type FieldPath } from '../../../src-shared/profile/field-path';
import { isMap, type Tree } from '../../../src-shared/profile/tree';
import type { WrittenLanguage } from '../../../src-shared/transfer/written-language';
import { decodeText } from '../../formats/decode-text';
import { findDocument } from '../../formats/gateway/gateway-layout';
import { parseGatewayDocument } from '../../formats/gateway/parse-gateway-document';
import { parseText } from '../../formats/parse-text';
import { languageOf, writtenIn } from '../files-at-hand/document-language';
import { openPeerText, sealPeerText } from './environment-key';
import { mapEncrypted } from './map-encrypted';

export interface GatewayText {
  readonly name: string;
  /** Out of its container. */
  readonly content: Uint8Array;
}

export interface RekeyedGateway {
  readonly content: Uint8Array;
  readonly language: WrittenLanguage;
  /** How many were sealed anew; none is no fault. */
  readonly values: number;
}

/**
 * The same file, in its own language, with every value that a gateway encrypted under `source` under `target`: all of them or none. What
 * is given back was read once more, and opens.
 * @throws AppError ENVIRONMENT_SECRET_WRONG when `source` does not open all of them; SEALED_VALUE_DAMAGED for one that is no encrypted
 *   value at all; DOCUMENT_INVALID and those of `parseText` when it is no gateway document
 */
export function rekeyGateway(file: GatewayText, source: KeyObject, target: KeyObject): RekeyedGateway {
  try {
    return rekeyed(file, source, target);
  } catch (error) {
    throw error instanceof AppError && file.name !== '' && error.details.place?.file === undefined ? error.within(file.name) : error;
  }
}

function rekeyed({ name, content }: GatewayText, source: KeyObject, target: KeyObject): RekeyedGateway {
  const parsed = parseText(decodeText(content), { name });
  parseGatewayDocument(parsed);
  const texts = openEvery(encryptedIn(parsed.tree), source);
  const language = languageOf(parsed);
  const written = writtenIn(language, isMap(parsed.tree) ? sealEvery(parsed.tree, texts, target) : new Map());
  const again = parseText(decodeText(written), { name });
  const opened = openEvery(encryptedIn(again.tree), target);
  if (opened.size !== texts.size || [...texts].some(([pointer, text]) => opened.get(pointer) !== text)) throw new Error('what was sealed anew is not what was sealed before');
  return { content: written, language, values: texts.size };
}

interface EncryptedText {
  readonly path: FieldPath;
  readonly text: string;
}

function encryptedIn(tree: Tree): readonly EncryptedText[] {
  const found = findDocument(tree);
  const texts: EncryptedText[] = [];
  if (found !== undefined) {
    mapEncrypted(found.document, found.at, (text, path) => {
      texts.push({ path, text });
      return text;
    });
  }
  return texts;
}

/** What was encrypted, by pointer. All that does not open is met before anything is told: a wrong secret is told once. */
function openEvery(encrypted: readonly EncryptedText[], key: KeyObject): ReadonlyMap<string, string> {
  const opened = new Map<string, string>();
  const wrong: string[] = [];
  let damaged: AppError | undefined;
  for (const { path, text } of encrypted) {
    const pointer = jsonPointer(path);
    try {
      opened.set(pointer, openPeerText(key, text));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'PASSWORD_WRONG') wrong.push(pointer);
      else damaged ??= new AppError(error.code, { ...error.details, place: { pointer } }, { cause: error });
    }
  }
  const [first] = wrong;
  // One that another key sealed or somebody damaged looks the same; that others open says that it is one of these.
  if (first !== undefined && opened.size === 0) throw new AppError('ENVIRONMENT_SECRET_WRONG');
  if (first !== undefined) throw new AppError('ENVIRONMENT_SECRET_WRONG', { place: { pointer: first }, reason: `${wrong.length} of ${encrypted.length} values do not open with it`, items: wrong.slice(0, MOST) });
  if (damaged !== undefined) throw damaged;
  return opened;
}

/** Places that a refusal names at most. */
const MOST = 100;

function sealEvery(tree: ReadonlyMap<string, Tree>, texts: ReadonlyMap<string, string>, target: KeyObject): ReadonlyMap<string, Tree> {
  const found = findDocument(tree);
  if (found === undefined) return tree;
  const document = mapEncrypted(found.document, found.at, (_, path) => {
    const text = texts.get(jsonPointer(path));
    if (text === undefined) throw new Error('a value that was met is not there any more');
    return sealPeerText(target, text);
  });
  return found.layout === 'request' ? new Map(tree).set('import_data', document) : document;
}
