import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mcpTexts, profileTexts } from '../../../src-shared/profile/map-texts';
import { NO_DEPENDENCIES } from '../../../src-shared/profile/dependencies';
import { hasUnknown, plainText, secretText, unknownText, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import type { TreeOf } from '../../../src-shared/profile/tree';
import type { ParsedMcp, ParsedProfile } from '../../formats/parsed-file';
import { CONFIG_FRAGMENTS } from './detection-cases/config-fragments';
import { markMcp, markProfileTexts } from './mark-secrets';

const configText = fc.oneof(
  fc.array(fc.constantFrom(...CONFIG_FRAGMENTS), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const mcp = (fields: Partial<ParsedMcp> = {}): ParsedMcp => ({
  name: 'server', type: 'stdio', args: [], env: new Map(), headers: new Map(), tags: [], disabled: false,
  extra: new Map(), sensitive: new Set(), reference: false, place: {}, ...fields,
});
const profile = (fields: Partial<ParsedProfile> = {}): ParsedProfile => ({
  name: 'profile', tags: [], dependencies: NO_DEPENDENCIES, extras: new Map(), mcps: [], rejected: [],
  says: 'whole', markers: 'by-position', sensitive: new Set(), sealed: false, place: {}, ...fields,
});
const envOf = (name: string, text: string | SecretText, sensitive = false, rule: 'listed' | 'by-position' = 'listed') =>
  markMcp(mcp({ env: new Map([[name, typeof text === 'string' ? plainText(text) : text]]), sensitive: new Set(sensitive ? [`env.${name}`] : []) }), rule).env.get(name)?.segments;

describe('markMcp', () => {
  test('splits every string into text and secrets', () => {
    const marked = markMcp(mcp({
      command: plainText('npx'),
      args: [plainText('--api-key'), plainText('abc123'), plainText('--header'), plainText('Authorization: Bearer abc123')],
      env: new Map([['GITHUB_TOKEN', plainText('abc')], ['LOG_LEVEL', plainText('debug')]]),
      url: plainText('https://ada:pw@mcp.example/mcp?token=abc'),
      headers: new Map([['Authorization', plainText('Bearer abc')]]),
      description: plainText('needs a token'),
      extra: new Map<string, TreeOf<SecretText>>([['oauth', new Map([['clientSecret', plainText('abc')], ['clientId', plainText('me')]])]]),
    }), 'by-position');
    expect(mcpTexts(marked).map(({ text }) => text.segments)).toEqual([
      [{ text: 'npx' }],
      [{ text: '--api-key' }], [{ secret: 'abc123' }], [{ text: '--header' }], [{ text: 'Authorization: Bearer ' }, { secret: 'abc123' }],
      [], [{ secret: 'abc' }], [{ text: 'debug' }],
      [{ text: 'https://ada:' }, { secret: 'pw' }, { text: '@mcp.example/mcp?token=' }, { secret: 'abc' }],
      [{ text: 'Bearer ' }, { secret: 'abc' }],
      [{ text: 'needs a token' }],
      [{ secret: 'abc' }], [{ text: 'me' }],
    ].filter((segments) => segments.length > 0));
  });

  test.each([
    ['Bearer [REDACTED]', true, [{ text: 'Bearer ' }, { secret: null }]],
    ['${GITHUB_TOKEN}', true, [{ secret: null }]],
    ['${GITHUB_TOKEN}', false, [{ text: '${GITHUB_TOKEN}' }]],
    ['[REDACTED]', false, [{ text: '[REDACTED]' }]],
    ['${env:GITHUB_TOKEN}', true, [{ text: '${env:GITHUB_TOKEN}' }]],
    ['[REDACTED] ${A}', true, [{ secret: null }, { text: ' ${A}' }]],
    ['blue', true, [{ secret: 'blue' }]],
    ['blue', false, [{ text: 'blue' }]],
    ['', true, []],
    ['Bearer 7Gk2mQ9xW4pL1vR8tZ3n', true, [{ text: 'Bearer ' }, { secret: '7Gk2mQ9xW4pL1vR8tZ3n' }]],
  ])('reads %j in a native document, listed as sensitive: %j', (text, sensitive, segments) => {
    expect(envOf('COLOUR', text, sensitive)).toEqual(segments);
  });

  test.each([
    ['[REDACTED]', [{ secret: null }]],
    ['<YOUR_KEY>', [{ secret: null }]],
    ['abc [REDACTED] def', [{ secret: 'abc ' }, { secret: null }, { secret: ' def' }]],
    ['Bearer *****', [{ text: 'Bearer ' }, { secret: null }]],
    ['${API_KEY}', [{ text: '${API_KEY}' }]],
    ['', []],
  ])('reads %j in another program\'s file', (text, segments) => {
    expect(envOf('API_KEY', text, false, 'by-position')).toEqual(segments);
  });

  test('leaves what is secret or unknown already', () => {
    expect(envOf('API_KEY', secretText('${X}'), true)).toEqual([{ secret: '${X}' }]);
    expect(envOf('API_KEY', unknownText(), true)).toEqual([{ secret: null }]);
    expect(envOf('X', { segments: [{ text: 'Bearer ' }, { secret: 'a' }, { text: ' and password=hunter2' }] }))
      .toEqual([{ text: 'Bearer ' }, { secret: 'a' }, { text: ' and password=' }, { secret: 'hunter2' }]);
  });

  test('reads megabytes of markers and references in a URL without losing time or the stack', () => {
    const start = process.threadCpuUsage();
    for (const unit of ['[REDACTED]', '${A}', ',a://']) {
      const args = [plainText(` https://x/${unit.repeat(Math.ceil(1_048_576 / unit.length))}`)];
      markMcp(mcp({ args, sensitive: new Set(['args[0]']) }), 'listed');
      markMcp(mcp({ args }), 'by-position');
    }
    expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(20_000);
  }, 60_000);

  const text = configText.map(plainText);
  const name = fc.constantFrom('API_KEY', 'LOG_LEVEL', 'DATABASE_URL', 'Authorization', 'odd name', 'X');
  const anyMcp = fc.record({ command: text, args: fc.array(text, { maxLength: 4 }), env: fc.array(fc.tuple(name, text), { maxLength: 3 }), url: text,
    headers: fc.array(fc.tuple(name, text), { maxLength: 3 }), description: text, extra: text, sensitive: fc.subarray(['env.API_KEY', 'args[0]', 'env["odd name"]', 'url', 'clientSecret']) })
    .map((fields) => mcp({ ...fields, env: new Map(fields.env), headers: new Map(fields.headers), sensitive: new Set(fields.sensitive), extra: new Map([['clientSecret', fields.extra]]) }));
  const rule = fc.constantFrom('listed' as const, 'by-position' as const);

  test('changes nothing the second time', () => {
    fc.assert(fc.property(anyMcp, rule, (server, markers) => {
      const once = markMcp(server, markers);
      expect(markMcp(once, markers)).toEqual(once);
    }), { numRuns: 3000 });
  });

  test('loses nothing of a string in which it finds no unknown value', () => {
    fc.assert(fc.property(anyMcp, rule, (server, markers) => {
      const before = mcpTexts(server);
      mcpTexts(markMcp(server, markers)).forEach(({ text: after }, index) => {
        const whole = before[index] && wholeText(before[index].text);
        if (!hasUnknown(after)) expect(wholeText(after)).toBe(whole);
      });
    }), { numRuns: 2000 });
  });
});

describe('markProfileTexts', () => {
  test('marks what stands outside the servers and leaves the servers', () => {
    const server = mcp({ env: new Map([['API_KEY', plainText('abc')]]) });
    const marked = markProfileTexts(profile({
      description: plainText('uses postgres://ada:pw@db/x'),
      extras: new Map([['/settings', new Map([['syncToken', plainText('abc')], ['theme', plainText('dark')]])]]),
      mcps: [server],
    }));
    expect(profileTexts(marked).map(({ text }) => text.segments)).toEqual([
      [{ text: 'uses postgres://ada:' }, { secret: 'pw' }, { text: '@db/x' }],
      [{ secret: 'abc' }],
      [{ text: 'dark' }],
    ]);
    expect(marked.mcps).toEqual([server]);
  });

  test('reads markers where the document lists the field', () => {
    const extras = new Map([['/settings', new Map([['syncToken', plainText('[REDACTED]')]])]]);
    const read = (sensitive: readonly string[]) =>
      profileTexts(markProfileTexts(profile({ extras, markers: 'listed', sensitive: new Set(sensitive) }))).map(({ text }) => text.segments);
    expect(read(['settings.syncToken'])).toEqual([[{ secret: null }]]);
    expect(read([])).toEqual([[{ text: '[REDACTED]' }]]);
  });
});
