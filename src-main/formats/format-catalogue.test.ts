import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { failureLines } from '../../src-shared/errors/error-text';
import { NumberText, type Tree } from '../../src-shared/profile/tree';
import { FormatIdSchema, LookedForFormatSchema } from '../../src-shared/transfer/format-id';
import { FORMAT_TITLES } from '../../src-shared/transfer/format-titles';
import { findingLine } from '../../src-shared/transfer/finding-text';
import { FORMAT_CATALOGUE } from './format-catalogue';
import { parseJsonText } from './json-text';
import { parseText } from './parse-text';
import type { ParsedText } from './parsed-text';
import { serializeJson } from './serialize-json';

const SAMPLES = new URL('samples/', import.meta.url);
const files = readdirSync(SAMPLES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(?:jsonc?|ya?ml|toml)$/.test(entry.name))
  .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'));
/** An archive is no text. */
const formats = FormatIdSchema.exclude(['native-archive']).options;

const REFUSALS: ReadonlySet<string> = new Set(['SERVERS_NOT_FOUND', 'DOCUMENT_INVALID', 'FILE_TOO_NEW', 'FILE_TOO_OLD']);

/** Everything that reading says, as people get it. */
function said(parse: () => ParsedText, format: (typeof formats)[number]): { readonly text: string; readonly places: readonly unknown[] } {
  try {
    const { profiles, findings } = FORMAT_CATALOGUE[format].parse(parse(), { name: 'x.json' });
    const all = [...findings, ...profiles.flatMap(({ rejected }) => rejected.map(({ finding }) => finding))];
    return { text: `${all.map(findingLine).join('\n')}\n${JSON.stringify(all)}`, places: all.map(({ place }) => place) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { expected, items, reason } = error.details;
    expect(expected ?? items ?? reason).toBeDefined();
    // What stands where in a text that is none of these languages is told by whoever reads them.
    const located = REFUSALS.has(error.code) ? [error.details.place] : [];
    return { text: `${failureLines(error).join('\n')}\n${JSON.stringify(error.details)}`, places: located };
  }
}

describe('FORMAT_CATALOGUE', () => {
  test.each(FormatIdSchema.options)('calls %s what people call it, and knows where a client keeps it', (id) => {
    const { title, places } = FORMAT_CATALOGUE[id];
    expect(title).toBe(FORMAT_TITLES[id]);
    for (const { path, scope } of places) {
      expect(path).toMatch(scope === 'user' ? /^(?:~|\$[A-Z_]+|%[A-Z]+%)\/[^/]/ : /^[^~$%/]/);
      expect(path).not.toMatch(/\\|\/\/|\/$/);
    }
  });

  test('knows a place of a person\'s own for just those whose files are looked for', () => {
    expect(FormatIdSchema.options.filter((id) => FORMAT_CATALOGUE[id].places.some(({ scope }) => scope === 'user'))).toEqual(LookedForFormatSchema.options);
  });

  test.each(formats)('has samples of %s, an ordinary one and an odd one', (id) => {
    const names = readdirSync(new URL(`${id}/`, SAMPLES));
    expect(names.some((name) => /^(?:normal|wrapped)\./.test(name)) && names.some((name) => name.startsWith('odd.'))).toBe(true);
  });

  test('leaves archives to whoever unpacks them', () => {
    expect(() => FORMAT_CATALOGUE['native-archive'].parse(parseJsonText('{}'), { name: 'x.zip' })).toThrow(expect.objectContaining({ code: 'CONTAINER_NOT_SUPPORTED' }));
  });
});

describe('every format', () => {
  test.each(files)('says of %s nothing that stands in it as a value, and always where it stands', (file) => {
    const text = readFileSync(file, 'utf8');
    const parse = (): ParsedText => parseText(text, { name: file.split('/').at(-1) ?? '' });
    for (const format of formats) {
      const { text: told, places } = said(parse, format);
      expect(told).not.toContain('CANARY');
      expect(told).not.toMatch(/EXAMPLE/);
      for (const place of places) expect(place).toMatchObject({ line: expect.any(Number) as number, column: expect.any(Number) as number, pointer: expect.any(String) as string });
    }
  });

  test('takes any tree: it reads it or refuses it, and repeats no value', () => {
    fc.assert(fc.property(trees, fc.constantFrom(...formats), (tree, format) => {
      const { text, places } = said(() => parseJsonText(serializeJson(tree)), format);
      expect(text).not.toContain('CANARY');
      for (const place of places) expect(place).toMatchObject({ line: expect.any(Number) as number });
    }), { numRuns: 6_000 });
  });
});

const names = fc.constantFrom('exportInfo', 'version', 'format', 'profile', 'name', 'id', 'description', 'mcps', 'security', 'sensitiveFields', 'mcpServers', 'disabledServers', 'command', 'args', 'url', 'env',
  'headers', 'type', 'transport', 'disabled', 'enabled', 'usageCount', 'tags', 'encrypted', '__proto__', '10', '', '_comment',
  'projects', 'mcp', 'servers', 'serverUrl', 'httpUrl', 'tcp', 'tools', 'mcp_servers', 'context_servers', 'extensions', 'plugins', 'packages', 'remotes', 'server', 'mcp_config', 'amp.mcpServers', 'allowedTools',
  'oauth', 'timeout', 'cmd', 'excluded', 'mcpServersExtra', 'disabledMcpServers', 'inputs', 'bearerToken', 'source', 'registryType', 'environmentVariables');
const values = fc.constantFrom<Tree>('CANARY', 'CANARY', '1.0', '2.0-CANARY', 'stdio', 'http', 'https://CANARY.example/sse', '', null, true, 1, new NumberText('1.0'), new NumberText('0.9'));
const trees: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 6 }, values, fc.array(tie('tree'), { maxLength: 3 }),
    fc.uniqueArray(fc.tuple(names, tie('tree')), { minLength: 1, maxLength: 7, selector: ([key]) => key })
      // A name is what a message calls its thing by.
      .map((entries) => new Map(entries.map(([key, value]) => [key, key === 'name' && typeof value === 'string' ? 'a name' : value]))),
    tie('tree').map((inner) => new Map<string, Tree>([['exportInfo', new Map([['version', '1.0']])], ['profile', new Map([['name', 'x']])], ['mcps', [inner]]])),
    tie('tree').map((inner) => new Map<string, Tree>([['mcpServers', new Map([['a', inner]])]]))),
})).tree;
