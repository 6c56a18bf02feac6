import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { failureLines } from '../../src-shared/errors/error-text';
import { NumberText, type Tree } from '../../src-shared/profile/tree';
import { WrittenFormatSchema } from '../../src-shared/transfer/export-options';
import { findingLine } from '../../src-shared/transfer/finding-text';
import { FORMAT_CATALOGUE } from './format-catalogue';
import { parseText } from './parse-text';
import type { ParsedText } from './parsed-text';
import { serializeJson } from './serialize-json';

const SAMPLES = new URL('samples/', import.meta.url);
const files = readdirSync(SAMPLES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(?:json|yaml)$/.test(entry.name))
  .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'));
const formats = WrittenFormatSchema.options;

/** Everything that reading says, as people get it. */
function said(parsed: ParsedText, format: (typeof formats)[number]): { readonly text: string; readonly places: readonly unknown[] } {
  try {
    const { profiles, findings } = FORMAT_CATALOGUE[format].parse(parsed, { name: 'x.json' });
    const all = [...findings, ...profiles.flatMap(({ rejected }) => rejected.map(({ finding }) => finding))];
    return { text: `${all.map(findingLine).join('\n')}\n${JSON.stringify(all)}`, places: all.map(({ place }) => place) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.details.expected ?? error.details.items).toBeDefined();
    return { text: `${failureLines(error).join('\n')}\n${JSON.stringify(error.details)}`, places: [error.details.place] };
  }
}

describe('every format', () => {
  test.each(files)('says of %s nothing that stands in it as a value, and always where it stands', (file) => {
    const text = readFileSync(file, 'utf8');
    const parsed = parseText(text);
    for (const format of formats) {
      const { text: told, places } = said(parsed, format);
      expect(told).not.toContain('CANARY');
      expect(told).not.toMatch(/EXAMPLE/);
      for (const place of places) expect(place).toMatchObject({ line: expect.any(Number) as number, column: expect.any(Number) as number, pointer: expect.any(String) as string });
    }
  });

  test('takes any tree: it reads it or refuses it, and repeats no value', () => {
    fc.assert(fc.property(trees, fc.constantFrom(...formats), (tree, format) => {
      const { text, places } = said(parseText(serializeJson(tree)), format);
      expect(text).not.toContain('CANARY');
      for (const place of places) expect(place).toMatchObject({ line: expect.any(Number) as number });
    }), { numRuns: 3_000 });
  });
});

const names = fc.constantFrom('exportInfo', 'version', 'format', 'profile', 'name', 'id', 'description', 'mcps', 'security', 'sensitiveFields', 'mcpServers', 'disabledServers', 'command', 'args', 'url', 'env',
  'headers', 'type', 'transport', 'disabled', 'enabled', 'usageCount', 'tags', 'encrypted', '__proto__', '10', '', '_comment');
const values = fc.constantFrom<Tree>('CANARY', 'CANARY', '1.0', '2.0-CANARY', 'stdio', 'http', 'https://CANARY.example/sse', '', null, true, 1, new NumberText('1.0'), new NumberText('0.9'));
const trees: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 6 }, values, fc.array(tie('tree'), { maxLength: 3 }),
    fc.uniqueArray(fc.tuple(names, tie('tree')), { minLength: 1, maxLength: 7, selector: ([key]) => key })
      // A name is what a message calls its thing by.
      .map((entries) => new Map(entries.map(([key, value]) => [key, key === 'name' && typeof value === 'string' ? 'a name' : value]))),
    tie('tree').map((inner) => new Map<string, Tree>([['exportInfo', new Map([['version', '1.0']])], ['profile', new Map([['name', 'x']])], ['mcps', [inner]]])),
    tie('tree').map((inner) => new Map<string, Tree>([['mcpServers', new Map([['a', inner]])]]))),
})).tree;
