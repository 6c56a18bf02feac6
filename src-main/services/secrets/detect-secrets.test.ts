import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLIENT_PLAIN_CASES } from './detection-cases/client-plain-cases';
import { CLIENT_SECRET_CASES } from './detection-cases/client-secret-cases';
import { CONFIG_FRAGMENTS } from './detection-cases/config-fragments';
import { after, ARG, COMMAND, env, free, header, readCase, URL_FIELD, type DetectionCase } from './detection-cases/detection-case';
import { FOREIGN_NAME_CASES } from './detection-cases/foreign-name-cases';
import { PLACEHOLDER_CASES } from './detection-cases/placeholder-cases';
import { PLAIN_CASES } from './detection-cases/plain-cases';
import { SECRET_CASES } from './detection-cases/secret-cases';
import { TOKEN_SHAPE_CASES } from './detection-cases/token-shape-cases';
import { detectSecrets, detectSecretsAnew } from './detect-secrets';

const configText = fc.oneof(
  fc.array(fc.constantFrom(...CONFIG_FRAGMENTS), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const POSITIONS = [env('API_KEY'), env('X'), header('Authorization'), after('--token'), ARG, URL_FIELD, COMMAND, free('description'), free('apiKey')];
const titled = (rows: readonly DetectionCase[]) => rows.map((row) => ({ row, text: row[0], position: JSON.stringify(row[1]) }));

const found = ([marked, position]: DetectionCase): readonly string[] => {
  const { text } = readCase(marked);
  return detectSecrets(text, position).map(({ start, end }) => text.slice(start, end));
};

describe('detectSecrets', () => {
  test.each(titled([...SECRET_CASES, ...TOKEN_SHAPE_CASES, ...CLIENT_SECRET_CASES, ...FOREIGN_NAME_CASES]))('finds exactly the secret of $text at $position', ({ row }) => {
    expect(found(row)).toEqual(readCase(row[0]).secrets);
  });

  test.each(titled([...PLAIN_CASES, ...PLACEHOLDER_CASES, ...CLIENT_PLAIN_CASES]))('finds nothing in $text at $position', ({ row }) => {
    expect(found(row)).toEqual([]);
  });

  test('finds the same whether or not it remembers what it has seen', () => {
    fc.assert(fc.property(configText, fc.constantFrom(...POSITIONS), (text, position) => {
      expect(detectSecretsAnew(text, position)).toEqual(detectSecrets(text, position));
      expect(detectSecretsAnew(text, position)).toEqual(detectSecrets(text, position));
    }), { numRuns: 100 });
  });

  test('gives ranges that are sorted, apart, inside the text and never empty', () => {
    fc.assert(fc.property(configText, fc.constantFrom(...POSITIONS), (text, position) => {
      let last = 0;
      for (const { start, end } of detectSecrets(text, position)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }), { numRuns: 2000 });
  });

  test('says why', () => {
    const reason = (marked: string, position = ARG) => detectSecrets(readCase(marked).text, position).map((range) => range.reason);
    expect(reason('s3cret', env('PASSWORD'))).toEqual(['name']);
    expect(reason('Server=a;User Id=b;Password=c')).toEqual(['connection-string']);
    expect(reason('redis://:pw@h')).toEqual(['url']);
    expect(reason(`Basic ${Buffer.from('a:bcdef').toString('base64')}`)).toEqual(['credential']);
    expect(reason(`-----BEGIN ${'PRIVATE'} KEY-----`)).toEqual(['private-key']);
    expect(reason('7Gk2mQ9xW4pL1vR8tZ3n')).toEqual(['random']);
    expect(reason(`${'gl'}pat-7Gk2mQ9xW4pL1vR8tZ3n`, free('note'))).toEqual(['token']);
  });

  const HOSTILE = ['a', 'a=', 'key=', 'a:', 'a=b;', 'a b c=', '"', '\\"', '\\', '{"token":"x",', '{{', '${', '${A:-', '%A', '://', ',a://', 'a://b:c@', '@', 'a:b@', '/a',
    '?', '&token=', '--token ', '-H "', 'Bearer ', 'x', '*', '<', '[REDACTED', 'SG.', 'eyJ-', 'eyJaaaaaaaa.', `-----BEGIN ${'PRIVATE'} KEY-----`, ' ', '\n', 'a1B2c3D4e5F6g7H8i9J0k1'];
  // A quadratic search takes minutes here, a linear one parts of a second.
  test.each(HOSTILE)('reads half a megabyte of %j in linear time', (unit) => {
    const text = unit.repeat(Math.ceil(524_288 / unit.length));
    for (const position of [env('API_KEY'), ARG]) {
      const start = process.threadCpuUsage();
      detectSecrets(text, position);
      expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(5000);
    }
  }, 20_000);
});
