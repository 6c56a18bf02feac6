import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainText, wholeText } from '../../src-shared/profile/secret-text';
import { NumberText } from '../../src-shared/profile/tree';
import { findingLine } from '../../src-shared/transfer/finding-text';
import { parseGenericMcp } from './generic-mcp-format';
import { parseText } from './parse-text';
import type { ParsedFile, ParsedMcp, ParsedProfile } from './parsed-file';

const parse = (sample: string, name = 'my-servers.json'): ParsedFile =>
  parseGenericMcp(parseText(readFileSync(new URL(`samples/generic/${sample}`, import.meta.url), 'utf8')), { name });
function profileOf(sample: string, name?: string): ParsedProfile {
  const [profile] = parse(sample, name).profiles;
  if (profile === undefined) throw new Error('no profile');
  return profile;
}
const brief = ({ name, type, command, url, disabled }: ParsedMcp): readonly unknown[] =>
  [name, type, (command && wholeText(command)) ?? '-', (url && wholeText(url)) ?? '-', ...(disabled ? ['off'] : [])];
const MCP = 'https://mcp.example/mcp';

describe('parseGenericMcp', () => {
  test('reads servers under mcpServers', () => {
    const { profiles: [profile], findings } = parse('wrapped.json');
    expect(findings).toEqual([]);
    expect(profile).toMatchObject({ name: 'my-servers', says: 'servers', markers: 'by-position' });
    expect(profile?.mcps.map(brief)).toEqual([['local', 'stdio', 'npx', '-'], ['remote', 'http', '-', MCP]]);
    expect(profile?.mcps).toMatchObject([
      { args: [plainText('-y'), plainText('@scope/local')], env: new Map([['API_KEY', plainText('EXAMPLE-not-a-key')]]), cwd: plainText('/srv') },
      { headers: new Map([['Authorization', plainText('Bearer EXAMPLE-not-a-key')]]) },
    ]);
  });

  test('tells the transport from what clients write, and the switch likewise', () => {
    const { profiles: [profile], findings } = parse('odd.json');
    expect(profile?.rejected).toEqual([]);
    expect(profile?.mcps.map(brief)).toEqual([
      ['sse by url', 'sse', '-', 'https://mcp.example/sse'],
      ['sse by url with query', 'sse', '-', 'https://mcp.example/sse/?a=1'],
      ['streamable', 'http', '-', 'https://mcp.example/sse'],
      ['camel', 'http', '-', MCP],
      ['snake', 'http', '-', MCP],
      ['upper', 'sse', '-', MCP],
      ['local', 'stdio', 'run', '-'],
      ['remote', 'http', '-', MCP],
      ['remote sse', 'sse', '-', 'https://mcp.example/sse'],
      ['in transport', 'sse', '-', MCP],
      ['in transportType', 'sse', '-', MCP],
      ['blank type', 'stdio', 'run', '-'],
      ['both', 'stdio', 'run', MCP],
      ['empty command', 'http', '', MCP],
      ['off', 'stdio', 'run', '-', 'off'],
      ['inactive', 'stdio', 'run', '-', 'off'],
      ['on', 'stdio', 'run', '-'],
      ['disabled wins', 'stdio', 'run', '-', 'off'],
      ['__proto__', 'stdio', 'run', '-'],
      ['10', 'stdio', 'ten', '-'],
      ['2', 'stdio', 'two', '-'],
      ['odd fields', 'stdio', 'run', '-'],
    ]);
    expect(profile?.mcps.filter(({ extra }) => extra.size > 0).map(({ name, extra }) => [name, [...extra]])).toEqual([
      ['odd fields', [
        ['timeout', new NumberText('1.50')], ['oauth', new Map([['__proto__', new Map([['clientId', plainText('me')]])]])], ['enabled', plainText('maybe')],
      ]],
    ]);
    expect(profile?.mcps.at(-1)?.alwaysAllow).toEqual(['a']);
    expect(findings.map(findingLine)).toEqual([
      'sse by url, url: The transport is not stated; it is taken as SSE (the URL ends with /sse) [line 4:28 at /mcpServers/sse by url/url]',
      'sse by url with query, url: The transport is not stated; it is taken as SSE (the URL ends with /sse) [line 5:39 at /mcpServers/sse by url with query/url]',
      'remote sse, url: The transport is not stated; it is taken as SSE (the URL ends with /sse) [line 12:46 at /mcpServers/remote sse/url]',
      'both: The entry has both a command and a URL (it is taken as a stdio server) [line 16:13 at /mcpServers/both]',
      'odd fields, oauth: A field of this client has no meaning elsewhere; it is kept as it is, for this client alone (how it signs in) [line 25:65 at /mcpServers/odd fields/oauth]',
      'What else is in the file stays behind (//) [line 3:17 at /mcpServers]',
      'What else is in the file stays behind (inputs) [line 1:1]',
    ]);
  });

  test('reads a map of servers without wrapper', () => {
    const { profiles: [profile], findings } = parse('bare.json');
    expect(profile?.mcps.map(brief)).toEqual([['one', 'stdio', 'npx', '-'], ['two', 'http', '-', MCP], ['__proto__', 'stdio', 'run', '-'], ['10', 'stdio', 'ten', '-']]);
    expect(profile?.rejected.map(({ name, finding }) => [name, finding.code, finding.place?.line])).toEqual([['broken', 'ENTRY_NOT_A_SERVER', 8], ['gone', 'ENTRY_NOT_A_SERVER', 9]]);
    expect(findings.map(findingLine)).toEqual(['What else is in the file stays behind (_comment) [line 1:1]']);
  });

  test.each([
    ['single.json', 'server.json', 'server-single'],
    ['single-remote.json', 'events.jsonc', 'events'],
    ['single-command.json', '.config.yaml', 'config'],
    ['single-command.json', '', 'server'],
    ['single-command.json', ' .json', 'server'],
  ])('names the server of %s, read as %j, %j', (sample, name, server) => {
    expect(profileOf(sample, name).mcps.map((mcp) => mcp.name)).toEqual([server]);
  });

  test('reads a list, naming what has no name', () => {
    const profile = profileOf('list.json');
    expect(profile.mcps.map(brief)).toEqual([['named 2', 'stdio', 'npx', '-'], ['named', 'stdio', 'run', '-'], ['server 3', 'http', '-', MCP], ['Remote', 'http', '-', MCP]]);
    expect(profile.rejected.map(({ finding }) => findingLine(finding))).toEqual([
      'server 5: An entry is no server definition (an object with command or url was expected) [line 6:3 at /4]',
    ]);
  });

  test('reads YAML, numbers as they are written', () => {
    const { yaml, profiles: [profile] } = parse('wrapped.yaml', 'servers.yaml');
    expect(yaml).toBe(true);
    expect(profile?.name).toBe('servers');
    expect(profile?.mcps.map(brief)).toEqual([['local', 'stdio', 'npx', '-'], ['10', 'http', '-', MCP]]);
    expect(profile?.mcps[0]?.env).toEqual(new Map([['ZIP', plainText('0123')], ['RATIO', plainText('1.10')]]));
  });

  test.each(['empty.json', 'null.yaml'])('reads %s as a file without servers', (sample) => {
    expect(profileOf(sample)).toMatchObject({ mcps: [], rejected: [] });
  });

  test.each([
    ['Imported servers', ''], ['mcp', '.mcp.json'], ['a.b', 'a.b.YML'], ['server', '.json'], ['notes.txt', 'notes.txt'],
  ])('names the profile %j after the file %j', (profile, name) => {
    expect(profileOf('wrapped.json', name).name).toBe(profile);
  });

  test('tells every entry that is none, with its place, and takes one for what it can be', () => {
    const { mcps, rejected } = profileOf('broken/entries.json');
    expect(mcps.map(({ name, type }) => [name, type])).toEqual([['good', 'stdio'], ['stdio without command', 'http'], ['http without url', 'stdio']]);
    expect(rejected.map(({ finding }) => findingLine(finding))).toEqual([
      'text: An entry is no server definition (an object with command or url was expected) [line 4:13 at /mcpServers/text]',
      'number: An entry is no server definition (an object with command or url was expected) [line 5:15 at /mcpServers/number]',
      'nothing: An entry is no server definition (an object with command or url was expected) [line 6:16 at /mcpServers/nothing]',
      'list: An entry is no server definition (an object with command or url was expected) [line 7:13 at /mcpServers/list]',
      'empty: An entry is no server definition (it has neither command nor url) [line 8:14 at /mcpServers/empty]',
      'unknown transport, transport: The transport is not one that Valise knows (stdio, http or sse was expected) [line 9:41 at /mcpServers/unknown transport/transport]',
      'value is an object, env.TOKEN: A field does not have the shape it should have (a text or an encryption object was expected; also wrong: description) [line 14:25 at /mcpServers/value is an object/env/TOKEN]',
    ]);
  });

  test.each([
    ['broken/servers-is-a-list.json', { line: 2, column: 17, pointer: '/mcpServers' }],
    ['broken/servers-is-a-number.yaml', { line: 1, column: 13, pointer: '/mcpServers' }],
  ])('refuses %s', (sample, place) => {
    expect(() => parse(sample)).toThrow(expect.objectContaining({ code: 'DOCUMENT_INVALID', details: { place, expected: 'an object, one server a key' } }));
  });

  test.each([
    ['{}', undefined], ['[]', /^it is an empty list$/], ['[null]', /^it is a list/], ['{ "a": 1 }', /^it is no server definition/], ['"text"', /^it is plain text$/], ['[{ "name": "x" }]', /^it is a list/],
    ['{ "servers": { "a": {} }, "inputs": [{ "id": "k" }] }', /^it looks like VS Code: it has servers/],
  ])('finds nothing in %s, even when told so', (text, reason) => {
    expect(() => parseGenericMcp(parseText(text), { name: '' })).toThrow(expect.objectContaining({
      code: 'SERVERS_NOT_FOUND', details: {
        place: { line: 1, column: 1, pointer: '' }, expected: 'mcpServers, a map of servers, or one server with command or url',
        ...(reason !== undefined && { reason: expect.stringMatching(reason) as unknown }),
      },
    }));
  });

  test.each([['servers.json', 'servers'], ['cursor-work.json', 'cursor'], ['claude-desktop-a-b.json', 'claude-desktop'], ['cursor.json', 'servers']])('says of %s whose words it has: %s', (name, says) => {
    expect(parseGenericMcp(parseText('{ "mcpServers": { "a": { "command": "x" } } }'), { name }).profiles).toMatchObject([{ says }]);
  });

  test('takes on a person\'s word what it would not recognise', () => {
    const text = '{ "command": "run", "colour": "red" }';
    expect(parseGenericMcp(parseText(text), { name: 'x.json' }).profiles[0]?.mcps).toMatchObject([{ name: 'x', extra: new Map([['colour', plainText('red')]]) }]);
  });
});
