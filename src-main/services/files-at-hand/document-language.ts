import type { TreeMap } from '../../../src-shared/profile/tree';
import type { WrittenLanguage } from '../../../src-shared/transfer/written-language';
import type { ParsedText } from '../../formats/parsed-text';
import { serializeJson } from '../../formats/serialize-json';
import { serializeToml } from '../../formats/serialize-toml';
import { serializeYaml } from '../../formats/serialize-yaml';

export const languageOf = ({ yaml, toml }: Pick<ParsedText, 'yaml' | 'toml'>): WrittenLanguage => (toml === true ? 'toml' : yaml ? 'yaml' : 'json');

/** The bytes of a document in a language. */
export const writtenIn = (language: WrittenLanguage, document: TreeMap): Uint8Array => new TextEncoder().encode(SERIALIZERS[language](document));

const SERIALIZERS: Readonly<Record<WrittenLanguage, (document: TreeMap) => string>> = { json: serializeJson, yaml: serializeYaml, toml: serializeToml };
