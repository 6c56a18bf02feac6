import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../src-shared/errors/app-error';
import { decodeText } from '../src-main/formats/decode-text';
import { FORMAT_CATALOGUE } from '../src-main/formats/format-catalogue';
import { parseText } from '../src-main/formats/parse-text';
import { recogniseFormat } from '../src-main/formats/recognise-format';
import { syntaxOf } from '../src-main/formats/recognition-row';
import { serializeJson } from '../src-main/formats/serialize-json';
import { serializeYaml } from '../src-main/formats/serialize-yaml';
import type { SourceHint } from '../src-main/formats/source-hint';
import { buildIncoming } from '../src-main/services/import/build-incoming';
import { keepableFile } from '../src-main/services/import/keepable-file';
import type { FormatId } from '../src-shared/transfer/format-id';
import type { Tree } from '../src-shared/profile/tree';
import { mutateBytes } from './mutate-bytes';
import { mutateTree } from './mutate-tree';
import { seededRandom } from './seeded-random';

const SAMPLES = new URL('../src-main/formats/samples/', import.meta.url);
const LONGEST_MS = 1_000;
const NOWHERE: SourceHint = { name: '' };

export interface FuzzResult {
  readonly cases: number;
  /** Cases that were read to the end; the others were refused. */
  readonly read: number;
  readonly slowestMs: number;
}

interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Absent for decoys that are no text of any format. */
  readonly tree?: Tree;
}

interface FuzzCase {
  readonly bytes: Uint8Array;
  readonly hint: SourceHint;
  readonly recipe: string;
}

/**
 * Damages the samples of all formats in seeded ways and reads what comes out of it as an import does. Throws with the recipe of the
 * first case that ends in anything but a result or an AppError, takes too long, or changes a prototype.
 */
export function fuzzImport(cases: number, seed: number, first = 0): FuzzResult {
  const samples = readSamples();
  const prototypes = prototypeKeys();
  let read = 0;
  let slowestMs = 0;
  for (let index = first; index < first + cases; index += 1) {
    const made = fuzzCase(samples, seededRandom(Math.imul(seed, 0x9e3779b1) ^ index));
    const started = process.threadCpuUsage();
    let fault: unknown;
    try {
      importBytes(made);
      read += 1;
    } catch (error) {
      if (!(error instanceof AppError)) fault = error;
    }
    // Its own time, however busy the computer is.
    const { user, system } = process.threadCpuUsage(started);
    const took = (user + system) / 1_000;
    slowestMs = Math.max(slowestMs, took);
    if (fault === undefined && took > LONGEST_MS) fault = new Error(`it took ${Math.round(took)} ms`);
    if (fault === undefined && prototypeKeys() !== prototypes) fault = new Error('a prototype was changed');
    if (fault !== undefined) throw new Error(`seed ${seed}, case ${index} (node e2e/fuzz.mjs 1 ${seed} ${index}): ${made.recipe}`, { cause: fault });
  }
  return { cases, read, slowestMs };
}

function importBytes({ bytes, hint }: FuzzCase): void {
  const parsed = parseText(decodeText(bytes), hint);
  parsed.locate(['mcpServers', '__proto__', 0]);
  const recognition = recogniseFormat(parsed.tree, hint, syntaxOf(parsed));
  if ('refused' in recognition) throw new AppError('FORMAT_UNKNOWN', { reason: recognition.refused });
  const file = keepableFile(FORMAT_CATALOGUE[recognition.formatId].parse(parsed, hint));
  for (const withoutSecrets of [false, true]) buildIncoming(file, { withoutSecrets, mintId: () => 'minted' });
}

function fuzzCase(samples: readonly Sample[], random: () => number): FuzzCase {
  const sample = samples[Math.floor(random() * samples.length)];
  if (sample === undefined) throw new Error('there are no samples');
  const hint = someHint(random);
  const about = `${sample.name} as ${JSON.stringify(hint)}`;
  if (sample.tree === undefined || random() < 0.4) {
    const { bytes, steps } = mutateBytes(sample.bytes, random);
    return { bytes, hint, recipe: `${about}: ${steps.join(', ')}` };
  }
  const { tree, steps } = mutateTree(sample.tree, random);
  const yaml = random() < 0.3;
  const bytes = new TextEncoder().encode(yaml ? serializeYaml(tree) : serializeJson(tree));
  const also = random() < 0.1 ? mutateBytes(bytes, random) : { bytes, steps: [] };
  return { bytes: also.bytes, hint, recipe: `${about}, ${yaml ? 'YAML' : 'JSON'}: ${[...steps, ...also.steps].join(', ')}` };
}

const HINTS: readonly SourceHint[] = [
  NOWHERE, NOWHERE, { name: 'x.json' }, { name: 'x.yaml' }, { name: 'x.toml' }, { name: 'x.md' },
  ...(Object.keys(FORMAT_CATALOGUE) as FormatId[]).flatMap((id) => FORMAT_CATALOGUE[id].places.map((place) => {
    const parts = place.path.split('/').map((part) => part.replace('*', 'x'));
    return { name: parts.at(-1) ?? '', folders: parts.slice(0, -1).slice(-4) };
  })),
];

const someHint = (random: () => number): SourceHint => HINTS[Math.floor(random() * HINTS.length)] ?? NOWHERE;

function readSamples(): readonly Sample[] {
  return readdirSync(SAMPLES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry): Sample => {
    const file = path.join(entry.parentPath, entry.name);
    const bytes = new Uint8Array(readFileSync(file));
    const tree = treeOf(bytes, entry.name);
    return { name: path.relative(path.join(entry.parentPath, '../..'), file), bytes, ...(tree !== undefined && { tree }) };
  }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function treeOf(bytes: Uint8Array, name: string): Tree | undefined {
  try {
    return parseText(decodeText(bytes), { name }).tree;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

const prototypeKeys = (): string => [Object.prototype, Array.prototype, Map.prototype, String.prototype].map((prototype) => Reflect.ownKeys(prototype).length).join();
