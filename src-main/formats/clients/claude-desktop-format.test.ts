import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src-shared/profile/secret-text';
import { findingLine } from '../../../src-shared/transfer/finding-text';
import { parseClientFile } from '../parse-client-file';
import { parseText } from '../parse-text';
import type { ParsedFile } from '../parsed-file';
import { CLAUDE_DESKTOP_FORMAT } from './claude-desktop-format';

const read = (text: string): ParsedFile => parseClientFile(CLAUDE_DESKTOP_FORMAT, parseText(text), { name: 'claude_desktop_config.json' });
const parse = (sample: string): ParsedFile => read(readFileSync(new URL(`../samples/claude-desktop/${sample}`, import.meta.url), 'utf8'));
const texts = (...values: readonly string[]) => values.map(plainText);

describe('CLAUDE_DESKTOP_FORMAT', () => {
  test('reads an ordinary file', () => {
    const { profiles: [profile], findings, ...file } = parse('normal.json');
    expect(file).toEqual({ formatId: 'claude-desktop', yaml: false });
    expect(findings).toEqual([]);
    expect(profile).toMatchObject({ name: 'Claude Desktop', says: 'claude-desktop', markers: 'by-position', sealed: false, rejected: [], extras: new Map(), place: { line: 1, column: 1, pointer: '' } });
    expect(profile?.mcps).toMatchObject([
      { name: 'filesystem', type: 'stdio', command: plainText('npx'), args: texts('-y', '@modelcontextprotocol/server-filesystem', '/home/ada/projects'), env: new Map(), place: { line: 3, pointer: '/mcpServers/filesystem' } },
      {
        name: 'github', type: 'stdio', command: plainText('docker'), args: texts('run', '-i', '--rm', '-e', 'GITHUB_PERSONAL_ACCESS_TOKEN', 'ghcr.io/github/github-mcp-server'),
        env: new Map([['GITHUB_PERSONAL_ACCESS_TOKEN', plainText('ghp_EXAMPLEexampleEXAMPLEexample000001')]]), place: { line: 7, pointer: '/mcpServers/github' },
      },
    ]);
  });

  test('reads comments, trailing commas, odd values and parked servers', () => {
    const { profiles: [profile], findings } = parse('odd.json');
    expect(profile?.rejected).toEqual([]);
    expect(profile?.mcps.map(({ name, disabled, command }) => [name, disabled, command])).toEqual([
      ['windows', false, plainText('cmd')], ['values', false, plainText('C:\\tools\\run.exe')], ['server 3', false, plainText('nameless')], ['parked', true, plainText('uvx')],
    ]);
    const [windows, values] = profile?.mcps ?? [];
    expect(windows?.args).toEqual(texts('/c', 'npx', '-y', '@scope/tool@1.2.3'));
    expect(values?.args).toEqual(texts('--port', '8080', 'true', ''));
    expect([...(values?.env ?? [])].map(([name, value]) => [name, value])).toEqual(
      [['PORT', '8080'], ['RATIO', '1.10'], ['DEBUG', 'false'], ['NOTHING', ''], ['__proto__', 'data'], ['10', 'ten'], ['2', 'two']].map(([name = '', value = '']) => [name, plainText(value)]),
    );
    expect(values?.alwaysAllow).toEqual(['read']);
    expect([...(values?.extra ?? [])]).toEqual([]);
    expect(findings.map(findingLine)).toEqual([
      'values, env.NOTHING: A null became an empty text [line 12:72 at /mcpServers/values/env/NOTHING]',
      'values, args[3]: A null became an empty text [line 11:38 at /mcpServers/values/args/3]',
      'What else is in the file stays behind (_comment) [line 5:17 at /mcpServers]',
      'What else is in the file stays behind (globalShortcut, preferences) [line 2:1]',
    ]);
  });

  test.each([
    ['servers-is-a-list.json', { line: 3, column: 17, pointer: '/mcpServers' }],
    ['parked-is-a-list.json', { line: 3, column: 22, pointer: '/disabledServers' }],
  ])('refuses %s', (sample, place) => {
    expect(() => parse(`broken/${sample}`)).toThrow(expect.objectContaining({ code: 'DOCUMENT_INVALID', details: { place, expected: 'an object, one server a key' } }));
  });

  test('refuses what is no object', () => {
    expect(() => read('["x"]')).toThrow(expect.objectContaining({
      code: 'SERVERS_NOT_FOUND', details: { place: { line: 1, column: 1, pointer: '' }, expected: 'a configuration file of Claude Desktop' },
    }));
  });

  test.each(['{}', '{ "mcpServers": null }', '{ "mcpServers": {}, "disabledServers": null }'])('reads %s as a file without servers', (text) => {
    expect(read(text).profiles).toMatchObject([{ mcps: [], rejected: [] }]);
  });

  test('tells every entry that is none, with its place, and reads the others', () => {
    const { profiles: [profile], findings } = parse('broken/entries.json');
    expect(profile?.rejected.map(({ finding }) => findingLine(finding))).toEqual([
      'text: An entry is no server definition (an object with command or url was expected) [line 3:13 at /mcpServers/text]',
      'nothing: An entry is no server definition (an object with command or url was expected) [line 4:16 at /mcpServers/nothing]',
      'empty: An entry is no server definition (it has neither command nor url) [line 5:14 at /mcpServers/empty]',
    ]);
    expect(profile?.mcps.map(({ name, args, env }) => [name, args, [...env]])).toEqual([
      ['argument text', texts('-y', 'CANARY-7f3a'), []], ['variable list', [], [['K', plainText('CANARY-7f3a')]]], ['command list', texts('CANARY-7f3a'), []],
    ]);
    expect(findings.map(({ code, severity, field }) => [code, severity, field])).toEqual([
      ['VALUE_TRANSLATED', 'warning', 'args'], ['VALUE_TRANSLATED', 'warning', 'env'], ['VALUE_TRANSLATED', 'warning', 'command'],
    ]);
  });
});
