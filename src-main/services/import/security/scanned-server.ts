import type { FieldPath } from '../../../../src-shared/profile/field-path';
import { mapTreeMap, type PlacedText } from '../../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../../src-shared/profile/mcp';
import { isText, type SecretText } from '../../../../src-shared/profile/secret-text';
import { shownWord } from './shown-word';

/** A string as a program would get it. */
export interface ScannedText {
  readonly path: FieldPath;
  /** Whole, for a file can call anything a secret; `_` where a part is not known. Never shown: see `shownPart`. */
  readonly text: string;
  readonly source: SecretText;
  /** Something besides letters, digits and what paths and packages are written with: most texts have none, and are done with soon. */
  readonly unusual: boolean;
  /** A character beyond ASCII. */
  readonly foreign: boolean;
}

/** A server with its strings laid out for the rules of the security scan. */
export interface ScannedServer {
  readonly mcp: Mcp;
  readonly command: ScannedText | undefined;
  readonly args: readonly ScannedText[];
  readonly env: readonly ScannedText[];
  readonly url: ScannedText | undefined;
  readonly headers: readonly ScannedText[];
  /** All of those and the folder it starts in: what programs and servers get. */
  readonly effective: readonly ScannedText[];
  /** Those of `effective` with something unusual in them. */
  readonly unusual: readonly ScannedText[];
  /** The entries of `env` and `headers`, whose names are looked at too. */
  readonly entries: readonly ScannedText[];
  /** A character beyond ASCII stands in `effective`, in the name or in that of an entry. */
  readonly foreign: boolean;
  /** Strings of the fields that Valise has no name for. */
  readonly extra: readonly ScannedText[];
}

export function scannedServer(mcp: Mcp): ScannedServer {
  const command = mcp.command && scannedText(mcp.command, ['command']);
  const cwd = mcp.cwd && scannedText(mcp.cwd, ['cwd']);
  const url = mcp.url && scannedText(mcp.url, ['url']);
  const args = mcp.args.map((text, index) => scannedText(text, ['args', index]));
  const env = entryTexts(mcp.env, 'env');
  const headers = entryTexts(mcp.headers, 'headers');
  const entries = headers.length === 0 ? env : [...env, ...headers];
  const effective = [...args, ...entries];
  for (const text of [command, cwd, url]) if (text !== undefined) effective.push(text);
  const unusual = effective.filter((text) => text.unusual);
  const foreign = FOREIGN.test(mcp.name) || unusual.some((text) => text.foreign) || entries.some(({ path }) => FOREIGN.test(entryName(path)));
  return { mcp, command, args, env, url, headers, effective, unusual, entries, foreign, extra: mcp.extra.size === 0 ? [] : extraTexts(mcp).map(({ text, path }) => scannedText(text, path)) };
}

/** `part` of a text as it may be shown; undefined where a secret could be read from it. */
export const shownPart = (text: ScannedText, part: string): string | undefined =>
  text.source.segments.every(isText) || text.source.segments.some((segment) => isText(segment) && segment.text.includes(part)) ? shownWord(part) : undefined;

export const entryName = (path: FieldPath): string => String(path[path.length - 1] ?? '');

const UNUSUAL = /[^\w@.,=+ /-]/;
const FOREIGN = /[^\t-~]/;

function scannedText(source: SecretText, path: FieldPath): ScannedText {
  const text = writtenText(source);
  const unusual = UNUSUAL.test(text);
  return { path, source, text, unusual, foreign: unusual && FOREIGN.test(text) };
}

function writtenText({ segments }: SecretText): string {
  const [only] = segments;
  if (only === undefined) return '';
  if (segments.length === 1 && isText(only)) return only.text;
  return segments.map((segment) => (isText(segment) ? segment.text : segment.secret ?? '_')).join('');
}

function entryTexts(map: ReadonlyMap<string, SecretText>, field: string): ScannedText[] {
  const texts: ScannedText[] = [];
  for (const [name, text] of map) texts.push(scannedText(text, [field, name]));
  return texts;
}

function extraTexts(mcp: Mcp): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  mapTreeMap(mcp.extra, (text: SecretText, path) => (texts.push({ path, text }), text), []);
  return texts;
}
