import { describe, expect, test } from 'vitest';
import { after, ARG, COMMAND, env, free, header, readCase, URL_FIELD, type DetectionCase } from './detection-cases/detection-case';
import { findListedMarkers, findPositionMarkers } from './unknown-marker';

const parts = (text: string, ranges: readonly { start: number; end: number }[]): readonly string[] => ranges.map(({ start, end }) => text.slice(start, end));

describe('findListedMarkers', () => {
  test.each([
    '«[REDACTED]»', 'Bearer «[ENCRYPTED]»', '«[REDACTED]» and «[ENCRYPTED]»', '«${TOKEN}»', 'Bearer «${TOKEN}»', '«${A}»:«${_b2}»', '«[REDACTED]» ${TOKEN}',
    '${env:TOKEN}', '${TOKEN:-x}', '$TOKEN', '%TOKEN%', '${input:id}', '${2A}', '*****', '<YOUR_KEY>', '[redacted]', '',
  ])('reads %j', (marked) => {
    const { text, secrets } = readCase(marked);
    expect(parts(text, findListedMarkers(text))).toEqual(secrets);
  });
});

const CASES: readonly DetectionCase[] = [
  ['«[REDACTED]»', env('ANYTHING')],
  ['«[ENCRYPTED]»', env('ANYTHING')],
  ['«[REDACTED_API_KEY]»', env('ANYTHING')],
  ['«<redacted>»', env('ANYTHING')],
  ['«*****»', env('ANYTHING')],
  ['«***»', header('X-Anything')],
  ['Bearer «[REDACTED]»', header('Authorization')],
  ['Bearer «*****»', header('Authorization')],
  ['«<YOUR_TOKEN>»', env('GITHUB_TOKEN')],
  ['"«<YOUR_TOKEN>»"', env('GITHUB_TOKEN')],
  ['«YOUR_API_KEY»', env('API_KEY')],
  ['«your-api-key-here»', env('API_KEY')],
  ['«xxxx»', env('API_KEY')],
  ['«sk-...»', env('API_KEY')],
  ['«sk-****abcd»', env('API_KEY')],
  ['«sk-*****abcd»', env('API_KEY')],
  ['«changeme»', env('PASSWORD')],
  ['«REPLACE_ME»', env('PASSWORD')],
  ['Bearer «<token>»', header('Authorization')],
  ['«[REDACTED]»', ARG],
  ['«[REDACTED]»', after('--api-key')],
  ['«YOUR_API_KEY»', after('--api-key')],
  ['--api-key=«YOUR_API_KEY»', ARG],
  ['--header=Authorization: Bearer «YOUR_TOKEN»', ARG],
  ['TOKEN=«<YOUR_TOKEN>»', after('-e')],
  ['{"apiKey":"«<YOUR_KEY>»"}', ARG],
  ['postgres://ada:«*****»@db/app', env('DATABASE_URL')],
  ['postgres://ada:«<password>»@db/app', ARG],
  ['https://mcp.example/mcp?api_key=«YOUR_KEY»', URL_FIELD],
  ['https://mcp.example/«[REDACTED]»/mcp', URL_FIELD],
  ['https://ada:«[REDACTED]»@mcp.example', URL_FIELD],
  ['npx server --api-key «YOUR_API_KEY»', COMMAND],
  ['«<YOUR_KEY>»', free('apiKey')],
  ['', env('API_KEY')],
  ['${API_KEY}', env('API_KEY')],
  ['$API_KEY', env('API_KEY')],
  ['${env:API_KEY}', env('API_KEY')],
  ['{env:API_KEY}', env('API_KEY')],
  ['${input:api-key}', env('API_KEY')],
  ['%API_KEY%', env('API_KEY')],
  ['Bearer ${TOKEN}', header('Authorization')],
  ['s3cret', env('API_KEY')],
  ['<YOUR_NAME>', env('GREETING')],
  ['changeme', env('GREETING')],
  ['xxxx', ARG],
  ['<path>', ARG],
  ['*****', ARG],
  ['0 */5 * * *', env('CRON')],
  ['**/*.ts', env('GLOB')],
  ['[REDACTED]', free('description')],
  ['<YOUR_KEY>', free('description')],
  ['https://mcp.example/mcp?project=<project>', URL_FIELD],
  ['[REDACTED]', COMMAND],
];

describe('findPositionMarkers', () => {
  test.each(CASES.map(([marked, position]) => ({ marked, position, at: JSON.stringify(position) })))('reads $marked at $at', ({ marked, position }) => {
    const { text, secrets } = readCase(marked);
    expect(parts(text, findPositionMarkers(text, position))).toEqual(secrets);
  });
});
