import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { FormatIdSchema, type FormatId } from '../../src-shared/transfer/format-id';
import { decodeText } from './decode-text';
import { FORMAT_CATALOGUE } from './format-catalogue';
import { knownPlaces } from './known-places';
import { MCP_SERVERS_FAMILY } from './mcp-servers-evidence';
import { parseText } from './parse-text';
import type { ParsedText } from './parsed-text';
import { recogniseFormat } from './recognise-format';
import { syntaxOf } from './recognition-row';
import type { SourceHint } from './source-hint';

const SAMPLES = new URL('samples/', import.meta.url);
const files = readdirSync(SAMPLES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/').split('/samples/')[1] ?? '').toSorted();

const NOWHERE: SourceHint = { name: '' };

function textOf(file: string, hint: SourceHint): ParsedText | AppError {
  try {
    return parseText(decodeText(readFileSync(new URL(file, SAMPLES))), hint);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** What recognition says: an id, or why it is none. */
function answer(file: string, hint: SourceHint): string {
  const parsed = textOf(file, hint);
  if (parsed instanceof AppError) return parsed.details.reason ?? parsed.code;
  const said = recogniseFormat(parsed.tree, hint, syntaxOf(parsed));
  return 'formatId' in said ? said.formatId : said.refused;
}

/** A place of the client that nobody shares, with the file's ending where there is one. */
function placeOf(id: FormatId, file: string): SourceHint {
  const places = FORMAT_CATALOGUE[id].places.map(({ path }) => {
    const parts = path.replace('*', 'x').split('/');
    return { name: parts.at(-1) ?? '', folders: parts.slice(0, -1).slice(-4) };
  }).filter((hint) => knownPlaces(hint, FORMAT_CATALOGUE)[0]?.formatId === id);
  const ending = file.slice(file.lastIndexOf('.'));
  return places.find(({ name }) => name.endsWith(ending)) ?? places[0] ?? NOWHERE;
}

interface Sample {
  readonly file: string;
  readonly id: FormatId;
}

const samples = files.flatMap((file): readonly Sample[] => {
  const id = FormatIdSchema.safeParse(file.split('/')[0]?.replace(/^native-\d.*/, 'native'));
  return id.success ? [{ file, id: id.data }] : [];
});
/** Some are broken as texts already. */
const clientSamples = samples.filter(({ file, id }) => FORMAT_CATALOGUE[id].places.length > 0 && !(file.includes('/broken/') && textOf(file, placeOf(id, file)) instanceof AppError));

/** Files that are damaged where recognition looks, or that only their place tells. */
const NOT_BY_CONTENT: Readonly<Record<string, string>> = {
  'native-0.8/broken/no-name.json': 'generic',
  'native-0.8/broken/servers-is-a-text.json': 'its mcpServers is no object with servers',
  'grok/odd.toml': 'codex',
};

describe('every sample is its format', () => {
  test.each(clientSamples)('at its place: $file', ({ file, id }) => {
    expect(answer(file, placeOf(id, file))).toBe(id);
  });

  test.each(samples.filter(({ id, file }) => !MCP_SERVERS_FAMILY.includes(id) && (!file.includes('/broken/') || id === 'native' || id === 'generic')))('anywhere: $file', ({ file, id }) => {
    for (const hint of [NOWHERE, { name: 'mcp.json', folders: ['downloads'] }]) expect(answer(file, hint)).toBe(NOT_BY_CONTENT[file] ?? id);
  });
});

test.each(samples.filter(({ file }) => !file.includes('/broken/') && !file.startsWith('native/sealed')))('what is recognised is read: $file', ({ file, id }) => {
  const hint = placeOf(id, file);
  const parsed = textOf(file, hint);
  if (parsed instanceof AppError) throw parsed;
  for (const place of [hint, NOWHERE]) {
    const said = recogniseFormat(parsed.tree, place, syntaxOf(parsed));
    if (!('formatId' in said)) continue;
    const { profiles, gateway } = FORMAT_CATALOGUE[said.formatId].parse(parsed, place);
    expect(gateway?.entities.length ?? profiles.length).toBeGreaterThan(0);
  }
});

const decoys = files.filter((file) => file.startsWith('decoys/'));

/** Nowhere, under a name that proves nothing, and under their own unless that is a client's. */
const hints = (file: string): readonly SourceHint[] =>
  [NOWHERE, { name: 'mcp.json', folders: ['downloads'] }, { name: file.split('/').at(-1) ?? '', folders: ['downloads'] }].filter((hint) => knownPlaces(hint, FORMAT_CATALOGUE).length === 0);

describe('what is something else is refused', () => {
  test.each(decoys)('%s', (file) => {
    for (const hint of hints(file)) expect(FormatIdSchema.safeParse(answer(file, hint)).success).toBe(false);
  });

  test.each([
    ['openapi.json', 'it is the description of an API'], ['asyncapi.yaml', 'it is the description of an API'], ['compose-with-mcp.yaml', 'it is a Docker Compose file'], ['package-with-mcp.json', 'it is an npm package'],
    ['tsconfig.json', 'it is a configuration of TypeScript'], ['vscode-extensions.json', 'it is a list of extensions to recommend'], ['package-lock.json', 'it is an npm lockfile'], ['kubernetes.yaml', 'it is a Kubernetes object'],
    ['github-workflow.yaml', 'it is a workflow of GitHub Actions'], ['Cargo.toml', 'it is a Cargo manifest'], ['pyproject.toml', 'it is a Python project file'], ['.eslintrc', 'it is a configuration of ESLint'],
    ['vscode-tasks.json', 'it is a list of editor tasks'], ['article.html', 'it is a web page (HTML)'], ['page.html', 'it is a web page (HTML)'], ['prose.txt', 'it is plain text'], ['servers.csv', 'it is plain text'],
  ])('%s with what it is: %s', (decoy, reason) => {
    expect(answer(`decoys/${decoy}`, NOWHERE)).toBe(reason);
  });
});

test('there are samples and decoys', () => {
  expect(samples.length).toBeGreaterThan(30);
  expect(decoys.length).toBeGreaterThan(40);
});
