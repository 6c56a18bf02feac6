import { isList, isMap, type Tree } from '../../src-shared/profile/tree';
import type { FormatId } from '../../src-shared/transfer/format-id';
import { FORMAT_TITLES } from '../../src-shared/transfer/format-titles';
import { CLIENT_FORMATS } from './client-formats';
import { foreignFile } from './foreign-file';
import { knownPlaces, type KnownPlace } from './known-places';
import { isSealed } from './read-text';
import type { Confidence, RecognitionRow, Syntax } from './recognition-row';
import { RECOGNITION_ROWS } from './recognition-rows';
import type { SourceHint } from './source-hint';

export interface Recognition {
  readonly formatId: FormatId;
  readonly confidence: Confidence;
  /** Why, in words. */
  readonly reason: string;
  readonly runnerUp?: FormatId | undefined;
}

/** It is no format that Valise knows. `none`: it could have held servers and holds none. */
export interface Refusal {
  readonly refused: string;
  readonly servers: 'none' | 'unknown';
}

/**
 * Which format a tree is, or what kind of thing it is instead. Content decides; the place does only between formats whose content is
 * the same, and where the content says nothing.
 */
export function recogniseFormat(tree: Tree, hint: SourceHint, syntax: Syntax = 'json'): Recognition | Refusal {
  if (typeof tree === 'string') return { refused: 'it is plain text', servers: 'unknown' };
  if (isSealed(tree)) return { refused: 'the whole file is one encrypted value', servers: 'unknown' };
  const places = knownPlaces(hint, CLIENT_FORMATS);
  const [row, ...others] = matchingRows(tree, syntax);
  if (row !== undefined) return byContent(row, others, places);
  const place = places[0];
  if (place !== undefined && (isMap(tree) || isList(tree))) {
    return { formatId: place.formatId, confidence: 'likely', reason: `${placeWords(place)}; no servers stand in it`, ...runnerUp(place.formatId, places) };
  }
  return refusal(tree);
}

/**
 * What a tree is instead, in words, in which the format that a person stated finds no servers. Undefined where it may be that
 * format's file without servers: it is empty, looks like that format, or stands where its client keeps a file and looks like nothing else.
 */
export function insteadOf(stated: FormatId, tree: Tree, hint: SourceHint, syntax: Syntax): string | undefined {
  if (isMap(tree) && [...tree.keys()].every((key) => key === '$schema')) return undefined;
  const isAtPlace = knownPlaces(hint, CLIENT_FORMATS).some(({ formatId }) => formatId === stated);
  if (isAtPlace && matchingRows(tree, syntax).length === 0) return undefined;
  const recognition = recogniseFormat(tree, hint, syntax);
  if ('refused' in recognition) return recognition.refused;
  const { formatId, reason } = recognition;
  return formatId === stated ? undefined : `it looks like ${FORMAT_TITLES[formatId]}: ${reason}`;
}

const NATIVE_PARTS: ReadonlySet<string> = new Set(['exportInfo', 'profile', 'mcps', 'dependencies', 'security']);

/** The first row that holds, and the first one after it of another format. */
function matchingRows(tree: Tree, syntax: Syntax): readonly RecognitionRow[] {
  const first = RECOGNITION_ROWS.findIndex(({ test }) => test(tree, syntax));
  const row = RECOGNITION_ROWS[first];
  if (row === undefined) return [];
  // What has nothing but the parts of a profile document can be nothing else: archives have thousands of them.
  if (row.id === 'native' && isMap(tree) && [...tree.keys()].every((key) => NATIVE_PARTS.has(key))) return [row];
  const next = RECOGNITION_ROWS.slice(first + 1).find(({ id, test }) => id !== row.id && test(tree, syntax));
  return next === undefined ? [row] : [row, next];
}

function byContent(row: RecognitionRow, others: readonly RecognitionRow[], places: readonly KnownPlace[]): Recognition {
  const agreeing = places.find(({ formatId }) => formatId === row.id) ?? places.find(({ formatId }) => row.siblings?.includes(formatId));
  if (agreeing !== undefined) {
    const { formatId } = agreeing;
    return { formatId, confidence: 'certain', reason: `${row.reason}, and ${placeWords(agreeing)}`, ...runnerUp(formatId, [{ formatId: row.id }, ...places, ...others.map(({ id }) => ({ formatId: id }))]) };
  }
  const [contradicting] = places;
  const reason = contradicting === undefined ? row.reason : `${row.reason}; ${placeWords(contradicting)}, but content counts for more`;
  return { formatId: row.id, confidence: row.confidence, reason, ...runnerUp(row.id, [...others.map(({ id }) => ({ formatId: id })), ...places]) };
}

function runnerUp(formatId: FormatId, candidates: readonly { readonly formatId: FormatId }[]): { readonly runnerUp?: FormatId } {
  const other = candidates.find((candidate) => candidate.formatId !== formatId);
  return other === undefined ? {} : { runnerUp: other.formatId };
}

function placeWords({ formatId, tail }: KnownPlace): string {
  const folders = tail.split('/').slice(0, -1).join('/');
  return `the ${folders === '' ? 'file name' : `folder ${folders}`} is that of ${FORMAT_TITLES[formatId]}`;
}

const LOOKED_FOR = 'exportInfo, mcpServers, servers, mcp, mcp_servers, context_servers, extensions, amp.mcpServers';

function refusal(tree: Tree): Refusal {
  if (isList(tree)) return { refused: tree.length === 0 ? 'it is an empty list' : 'it is a list, and not one of servers', servers: 'none' };
  if (!isMap(tree)) return { refused: 'it is a single value', servers: 'unknown' };
  const servers = tree.get('mcpServers');
  // Translations and settings of other programs use the name too, for words and switches.
  if (isMap(servers)) return { refused: 'nothing under its mcpServers is a server', servers: 'none' };
  if (servers !== undefined) return { refused: 'its mcpServers is no object with servers', servers: 'unknown' };
  const foreign = foreignFile(tree);
  if (foreign !== undefined) return { refused: `it is ${foreign}`, servers: 'unknown' };
  return { refused: `it is no server definition, and has none of the fields that hold servers (${LOOKED_FOR})`, servers: 'unknown' };
}
