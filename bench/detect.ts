import { fieldPathText } from '../src-shared/profile/field-path';
import { mcpTexts } from '../src-shared/profile/map-texts';
import type { Mcp } from '../src-shared/profile/mcp';
import { isText, type SecretText } from '../src-shared/profile/secret-text';
import { FORMAT_CATALOGUE } from '../src-main/formats/format-catalogue';
import { parseText } from '../src-main/formats/parse-text';
import { buildIncoming } from '../src-main/services/import/build-incoming';
import { coverText } from '../src-main/services/secrets/cover-secrets';
import { REALISTIC_ENTRIES } from './realistic-entries';
import type { RealisticEntry } from './realistic-entries-1';

/** A part of a string, in UTF-16 units. */
interface Part {
  readonly start: number;
  readonly end: number;
}

const MARKED = /«([^»]*)»/g;

/** Prints recall and precision over entries that were written without looking at the detector, and what was missed or taken by mistake. */
export function measureDetection(): void {
  const [found, missed, mistaken, withheld]: [string[], string[], string[], string[]] = [[], [], [], []];
  for (const [index, entry] of REALISTIC_ENTRIES.entries()) {
    const { wanted, plain } = unmarked(entry);
    const [mcp] = read(plain);
    if (mcp === undefined) throw new Error(`entry ${index} was not read as a server`);
    for (const { path, text } of mcpTexts(mcp)) {
      const field = fieldPathText(path);
      const secrets = wanted.get(field) ?? [];
      const flagged = secretParts(text);
      const line = `${index} ${field}`;
      for (const secret of secrets) {
        (flagged.some((part) => overlap(part, secret)) ? found : missed).push(line);
        if (secretParts(coverText(text, path, mcp)).some((part) => overlap(part, secret))) withheld.push(line);
      }
      for (const part of flagged) if (!secrets.some((secret) => overlap(part, secret))) mistaken.push(line);
    }
  }
  const secrets = found.length + missed.length;
  console.log(`${REALISTIC_ENTRIES.length} servers, ${secrets} secrets: ${found.length} found (recall ${percent(found.length, secrets)}); `
    + `${mistaken.length} flagged that are none (precision ${percent(found.length, found.length + mistaken.length)}); `
    + `${withheld.length} are kept out of files that withhold (${percent(withheld.length, secrets)})`);
  for (const line of missed) console.log(`  missed   ${line}`);
  for (const line of mistaken) console.log(`  mistaken ${line}`);
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
const overlap = (one: Part, two: Part): boolean => one.start < two.end && two.start < one.end;

/** The entry as it would stand in a file, and where its secrets are, by field. */
function unmarked(entry: RealisticEntry): { readonly plain: RealisticEntry; readonly wanted: ReadonlyMap<string, readonly Part[]> } {
  const wanted = new Map<string, Part[]>();
  const strip = (marked: string, path: readonly (string | number)[]): string => {
    const parts: Part[] = [];
    for (const { index, 1: secret = '' } of marked.matchAll(MARKED)) {
      const start = index - 2 * parts.length;
      parts.push({ start, end: start + secret.length });
    }
    if (parts.length > 0) wanted.set(fieldPathText(path), parts);
    return marked.replace(MARKED, '$1');
  };
  const named = (map: Readonly<Record<string, string>>, field: string): Record<string, string> =>
    Object.fromEntries(Object.entries(map).map(([name, value]) => [name, strip(value, [field, name])]));
  const plain: RealisticEntry = {
    ...(entry.command !== undefined && { command: strip(entry.command, ['command']) }),
    ...(entry.args !== undefined && { args: entry.args.map((arg, index) => strip(arg, ['args', index])) }),
    ...(entry.env !== undefined && { env: named(entry.env, 'env') }),
    ...(entry.url !== undefined && { url: strip(entry.url, ['url']) }),
    ...(entry.headers !== undefined && { headers: named(entry.headers, 'headers') }),
    ...(entry.description !== undefined && { description: strip(entry.description, ['description']) }),
  };
  return { plain, wanted };
}

function read(entry: RealisticEntry): readonly Mcp[] {
  const hint = { name: 'mcp.json', folders: [] };
  const parsed = FORMAT_CATALOGUE.generic.parse(parseText(JSON.stringify({ mcpServers: { server: entry } }), hint), hint);
  return buildIncoming(parsed, { withoutSecrets: false, mintId: () => 'id' }).flatMap(({ profile }) => profile.mcps);
}

function secretParts({ segments }: SecretText): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const segment of segments) {
    const end = at + (isText(segment) ? segment.text.length : segment.secret?.length ?? 0);
    // A fill-in such as `<YOUR_KEY>` is a blank, and nobody's secret.
    if (!isText(segment) && segment.secret !== null) parts.push({ start: at, end });
    at = end;
  }
  return parts;
}
