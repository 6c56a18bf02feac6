import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainText, unknownText, type SecretText } from '../../src-shared/profile/secret-text';
import { NumberText, type TreeOf } from '../../src-shared/profile/tree';
import { findingLine } from '../../src-shared/transfer/finding-text';
import { parseNativeProfile } from './native-profile-format';
import { parseText } from './parse-text';
import type { ParsedFile, ParsedMcp, ParsedProfile } from './parsed-file';

const parse = (sample: string): ParsedFile => parseNativeProfile(parseText(readFileSync(new URL(`samples/native/${sample}`, import.meta.url), 'utf8')));
const profileOf = (sample: string): ParsedProfile => {
  const [profile] = parse(sample).profiles;
  if (profile === undefined) throw new Error('no profile');
  return profile;
};
const text = plainText;
const texts = (entries: Readonly<Record<string, string>>): Map<string, SecretText> => new Map(Object.entries(entries).map(([name, value]) => [name, text(value)]));
const maps = (...entries: readonly (readonly [string, TreeOf<SecretText>])[]): Map<string, TreeOf<SecretText>> => new Map(entries);

const EMPTY: Omit<ParsedMcp, 'name' | 'type' | 'place'> = {
  id: undefined, command: undefined, args: [], cwd: undefined, env: new Map(), url: undefined, headers: new Map(), description: undefined, category: undefined,
  tags: [], disabled: false, alwaysAllow: undefined, usageCount: undefined, lastUsed: undefined, source: undefined, version: undefined, extra: new Map(),
  sensitive: new Set(), reference: false,
};
const BARE: Omit<ParsedProfile, 'name' | 'place'> = {
  id: undefined, description: undefined, category: undefined, tags: [], color: undefined, icon: undefined, author: undefined, version: undefined,
  compatibility: undefined, autoEnable: undefined, autoDisable: undefined, strictMode: undefined,
  dependencies: { requiredMCPs: [], conflictingProfiles: [], nodeVersion: undefined, npmPackages: [], runtimes: [], environmentVariables: [] },
  extras: new Map(), mcps: [], rejected: [], says: 'whole', markers: 'by-position', sensitive: new Set(), sealed: false,
};

describe('parseNativeProfile', () => {
  test('reads the sample of spec 004 whole', () => {
    const sensitive = new Set(['env.GITHUB_PERSONAL_ACCESS_TOKEN', 'headers.Authorization']);
    const { profiles, findings, checksum, ...file } = parse('normal.json');
    expect(file).toEqual({ formatId: 'native', version: '1.0', yaml: false });
    expect(findings).toEqual([]);
    expect(checksum?.stated).toBe('sha256:abc123...');
    expect(checksum?.canonical()).not.toContain('checksum');
    expect(profiles).toEqual([{
      ...BARE,
      name: 'Development Environment', description: text('MCPs for local development work'), category: 'Development',
      tags: ['development', 'local', 'github'], color: '#3B82F6', icon: 'code', author: 'John Doe', version: '1.2.0', compatibility: '>=1.0.0',
      autoEnable: true, autoDisable: false, strictMode: false,
      dependencies: {
        requiredMCPs: [], conflictingProfiles: [], nodeVersion: '>=16.0.0', npmPackages: ['@modelcontextprotocol/server-github'], runtimes: [],
        environmentVariables: ['GITHUB_PERSONAL_ACCESS_TOKEN', 'NOTION_API_TOKEN'],
      },
      markers: 'listed', sensitive, place: { line: 11, column: 14, pointer: '/profile' },
      mcps: [
        {
          ...EMPTY, id: 'github-mcp-001', name: 'GitHub MCP', type: 'stdio', command: text('npx'), args: [text('-y'), text('@modelcontextprotocol/server-github')],
          env: texts({ GITHUB_PERSONAL_ACCESS_TOKEN: '[ENCRYPTED]' }), description: text('GitHub integration for repository management'),
          category: 'Development Tools', tags: ['github', 'git', 'repository'], alwaysAllow: ['read_file', 'write_file'], usageCount: 25,
          lastUsed: '2025-01-24T14:30:00Z', source: 'import', version: '1.0.0', sensitive, place: { line: 38, column: 5, pointer: '/mcps/0' },
        },
        {
          ...EMPTY, id: 'notion-mcp-002', name: 'Notion API', type: 'http', url: text('https://mcp.notion.com/mcp'),
          headers: texts({ Authorization: 'Bearer [ENCRYPTED]', 'Content-Type': 'application/json' }), description: text('Notion workspace integration'),
          category: 'Productivity', tags: ['notion', 'docs', 'workspace'], usageCount: 8, lastUsed: '2025-01-24T12:15:00Z', version: '2.1.0',
          sensitive, place: { line: 57, column: 5, pointer: '/mcps/1' },
        },
      ],
    }]);
  });

  test('keeps unknown fields at every level, odd keys in their order, and what other programs sealed as unknown', () => {
    const profile = profileOf('odd.json');
    expect([...profile.extras].map(([at, fields]) => [at, [...fields]])).toEqual([
      ['', [['$schema', text('https://valise.example/profile-document-1.0.schema.json')], ['__proto__', maps(['polluted', true])], ['10', text('ten')], ['9', text('nine')]]],
      ['/exportInfo', [['signedBy', [text('a'), maps(['b', null])]]]],
      ['/profile', [['owner', maps(['team', text('platform')], ['', text('empty key')], ['seats', new NumberText('1.50')])]]],
      ['/profile/metadata', [['licence', text('MIT')]]],
      ['/profile/settings', [['theme', text('dark')]]],
      ['/dependencies', [['ports', [1, 2]]]],
      ['/dependencies/systemRequirements', [['memory', text('2 GiB')]]],
      ['/security', [['audited', true]]],
    ]);
    expect(profile).toMatchObject({
      id: '0b0e7a52-5d1c-4f0e-8a51-3a6f5f1f0c11', name: 'Odd ✓ profile', description: unknownText(), author: 'Ada', compatibility: '>=1.0.0',
      autoEnable: true, autoDisable: undefined, sealed: false, markers: 'listed', rejected: [],
    });
    expect(profile.dependencies).toEqual({
      requiredMCPs: ['other'], conflictingProfiles: [], nodeVersion: '>=20', npmPackages: [], runtimes: [], environmentVariables: [],
    });
    const [odd, untyped, unnamed] = profile.mcps;
    expect([...(odd?.headers ?? [])]).toEqual([['X-Key', unknownText()], ['10', text('ten')], ['2', text('two')], ['__proto__', text('data')]]);
    expect([...(odd?.env ?? [])]).toEqual([
      ['PORT', text('8080')], ['RATIO', text('1.10')], ['FLAG', text('true')], ['NOTHING', text('')], ['a b', text('spaced')], ['constructor', text('c')], ['', text('no name')],
    ]);
    expect(odd).toMatchObject({ id: 'odd id]', type: 'http', args: [text('--n'), text('5'), text(''), text('false')], usageCount: 25, disabled: false });
    expect([...(odd?.extra ?? [])]).toEqual([
      ['enabled', false],
      ['extra', maps(['deep', [maps(['__proto__', [1, new NumberText('1e400'), text('x')]])]], ['sealed', unknownText()])],
    ]);
    expect(odd?.sensitive).toEqual(new Set(['env.PORT', 'profile.description', 'headers["a b"]', '["odd field"].x']));
    expect(untyped).toMatchObject({ id: undefined, name: 'no id, no type', type: 'sse', command: text(''), sensitive: new Set(['env.PORT', 'profile.description']) });
    expect(unnamed).toMatchObject({ name: 'server 3', type: 'stdio', args: [], disabled: true, alwaysAllow: [] });
    expect(parse('odd.json').findings.map(findingLine)).toEqual([
      'The file has a newer minor version; fields that Valise does not know are kept as they are (version 1.7) [line 5:30 at /exportInfo/version]',
      'odd one, env.NOTHING: A null became an empty text [line 23:70 at /mcps/0/env/NOTHING]',
      'odd one, args[2]: A null became an empty text [line 24:26 at /mcps/0/args/2]',
      'no id, no type, url: The transport is not stated; it is taken as SSE (the URL ends with /sse) [line 29:40 at /mcps/1/url]',
    ]);
  });

  test('takes the numbers of YAML as they are written', () => {
    const { version, yaml, profiles: [profile] } = parse('odd.yaml');
    expect({ version, yaml }).toEqual({ version: '1.0', yaml: true });
    expect(profile).toMatchObject({ name: '2025', tags: ['1.10', 'yes', '0x1F'], version: '1.20' });
    expect([...(profile?.extras ?? [])]).toEqual([['/exportInfo', maps(['build', new NumberText('0o17')])]]);
    expect(profile?.mcps).toEqual([{
      ...EMPTY, id: '007', name: 'numbers', type: 'stdio', command: text('run'), args: ['--port', '0123', '1.10', '1e3', 'true', ''].map(text),
      env: new Map([
        ['ZIP', text('0123')], ['RATIO', text('1.10')], ['BIG', text('1152921504606846977')], ['NOT', text('no')], ['ON', text('on')], ['EMPTY', text('')], ['10', text('ten')],
      ]),
      usageCount: 3, extra: maps(['retries', new NumberText('0123')]), place: { line: 13, column: 5, pointer: '/mcps/0' },
    }]);
  });

  test('needs a version and a name, nothing else', () => {
    expect(profileOf('minimal.json')).toEqual({ ...BARE, name: 'Bare', place: { line: 1, column: 50, pointer: '/profile' } });
  });

  test('says of a document that its values are sealed with a password', () => {
    expect(profileOf('sealed.json')).toMatchObject({ sealed: true, mcps: [{ env: new Map([['TOKEN', unknownText()]]) }] });
  });

  test('reads a template with its placeholders as text, listed as sensitive', () => {
    const { mcps: [github], markers } = profileOf('template.json');
    expect(github?.env).toEqual(texts({ GITHUB_TOKEN: '${GITHUB_TOKEN}', LOG_LEVEL: 'debug' }));
    expect([markers, github?.sensitive]).toEqual(['listed', new Set(['env.GITHUB_TOKEN'])]);
  });

  test('takes the servers of a manifest for references', () => {
    expect(profileOf('manifest.json').mcps.map(({ id, name, type, version, reference }) => [id, name, type, version, reference])).toEqual([
      ['github', 'GitHub', 'stdio', '1.2.0', true], ['notion', 'Notion', 'http', undefined, true],
    ]);
  });

  test('has a canonical text that the checksum itself is no part of', () => {
    const document = (checksum: string): string => `{ "exportInfo": { "version": "1.0"${checksum} }, "profile": { "name": "x" } }`;
    const [without, stated] = [parseNativeProfile(parseText(document(''))), parseNativeProfile(parseText(document(', "checksum": "sha256:00"')))];
    expect([without.checksum?.stated, stated.checksum?.stated]).toEqual([undefined, 'sha256:00']);
    expect(stated.checksum?.canonical()).toBe(without.checksum?.canonical());
    expect(without.checksum?.canonical()).toBe('{"exportInfo":{"version":"1.0"},"profile":{"name":"x"}}');
  });
});
