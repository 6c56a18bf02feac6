import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { failureLines } from '../../src-shared/errors/error-text';
import { plainText } from '../../src-shared/profile/secret-text';
import { NumberText } from '../../src-shared/profile/tree';
import { findingLine } from '../../src-shared/transfer/finding-text';
import { parseJsonText } from './json-text';
import { parseNativeProfile } from './native-profile-format';
import type { ParsedFile, ParsedProfile } from './parsed-file';
import { parseYamlText } from './yaml-text';

function parse(sample: string): ParsedFile {
  const text = readFileSync(new URL(`samples/native-${sample}`, import.meta.url), 'utf8');
  return parseNativeProfile(sample.endsWith('.yaml') ? parseYamlText(text) : parseJsonText(text));
}
function profileOf({ profiles: [profile] }: ParsedFile): ParsedProfile {
  if (profile === undefined) throw new Error('no profile');
  return profile;
}
/** `GitHub MCP#github-mcp-001 (off) at /servers/0` */
const servers = ({ mcps }: ParsedProfile): readonly string[] =>
  mcps.map(({ name, id, disabled, place }) => `${name}${id === undefined ? '' : `#${id}`}${disabled ? ' (off)' : ''} at ${place.pointer ?? ''}`);
const places = ({ findings }: ParsedFile): readonly string[] =>
  findings.map(({ code, subject, field, place }) => `${code === 'FIELD_MIGRATED' ? 'moved' : 'lost'} ${subject === undefined ? '' : `${subject}, `}${field ?? ''} ${place?.line ?? 0}:${place?.column ?? 0}`);

describe('parseNativeProfile, version 0.9,', () => {
  test('reads everything under its new name', () => {
    const file = parse('0.9/normal.json');
    expect([file.version, file.checksum]).toEqual(['0.9', undefined]);
    const profile = profileOf(file);
    expect(profile).toMatchObject({
      name: 'Development Environment', category: 'Development', author: 'John Doe', version: '1.2.0', tags: ['development', 'local', 'github'], autoEnable: true,
      says: 'whole', markers: 'by-position', rejected: [], place: { line: 8, pointer: '/profile' }, extras: new Map(),
      dependencies: { requiredMCPs: ['github-mcp-001', 'Jira'] },
      questions: [{ name: 'Notion API', candidates: [{ id: 'm1', label: 'Notion API (server 2)' }], place: { line: 36, column: 34, pointer: '/dependencies/1' } }],
    });
    expect(servers(profile)).toEqual(['GitHub MCP#github-mcp-001 at /servers/0', 'Notion API (off) at /servers/1']);
    expect(profile.mcps[0]).toMatchObject({ tags: ['github', 'git'], lastUsed: '2025-01-24T14:30:00.000Z', env: new Map([['GITHUB_PERSONAL_ACCESS_TOKEN', plainText('[ENCRYPTED]')]]) });
    expect(places(file)).toEqual([
      'moved exportInfo.version 3:16', 'moved exportInfo.exportedAt 4:19', 'moved profile.tags 14:13', 'moved profile.author 12:15', 'moved profile.version 13:16', 'moved servers 17:14',
      'moved GitHub MCP, tags 25:15', 'moved GitHub MCP, lastUsed 26:19', 'moved dependencies 36:19', 'moved dependencies[2] 36:48', 'moved security.encrypted 37:30',
    ]);
  });

  test('keeps what is odd: unknown fields, servers under both names, numbers as they are written', () => {
    const file = parse('0.9/odd.yaml');
    const profile = profileOf(file);
    expect([...profile.extras]).toEqual([
      ['', new Map([['extra', new Map([['10', plainText('ten')], ['9', plainText('nine')]])]])],
      ['/exportInfo', new Map([['build', new NumberText('0o17')]])],
      ['/profile', new Map([['author', plainText('Flat')], ['owner', plainText('platform')]])],
      ['/profile/metadata', new Map([['licence', plainText('MIT')]])],
    ]);
    expect(profile).toMatchObject({
      id: '0b0e7a52-5d1c-4f0e-8a51-3a6f5f1f0c11', name: '2025', author: 'Ada', compatibility: '>=0.9', tags: ['7'], markers: 'listed', dependencies: { requiredMCPs: ['007', 'later', '12'] },
    });
    expect(profile.questions).toBeUndefined();
    expect(servers(profile)).toEqual(['numbers#007 at /servers/0', 'text time at /servers/1', 'later#later at /mcps/0']);
    expect(profile.mcps.map(({ lastUsed, tags, sensitive }) => [lastUsed, tags, [...sensitive]])).toEqual([
      ['1969-12-31T23:59:59.999Z', [], ['env.servers', 'env.TOKEN']], ['2025-01-24T14:30:00Z', [], ['env.servers']], [undefined, ['a', 'b,c'], ['env.servers', 'env.TOKEN']],
    ]);
    expect(places(file).filter((line) => line.startsWith('lost'))).toEqual(['lost exportInfo.exportedAt 3:15', 'lost exportInfo.checksum 4:13', 'lost later, lastUsed 18:55']);
  });

  test('asks which of two servers of a name is meant, and counts those that could not be read', () => {
    const twins = profileOf(parse('0.9/same-names.json'));
    expect(twins.dependencies.requiredMCPs).toEqual(['s-1', 'notes']);
    expect(twins.questions?.map(({ name, candidates }) => [name, ...candidates.map(({ id, label }) => `${id} ${label}`)])).toEqual([
      ['FILES', 'm0 files (server 1)', 'm2 Files (server 4)'], ['clock', 'm3 clock (server 5)'],
    ]);
    const broken = profileOf(parse('0.9/broken/entries.json'));
    expect(broken.dependencies.requiredMCPs).toEqual(['lonely']);
    expect(broken.questions?.map(({ name, candidates }) => [name, ...candidates.map(({ id }) => id)])).toEqual([['twin', 'r1', 'm1']]);
    expect(broken.rejected.map(({ name }) => name)).toEqual(['server 1', 'twin', 'time', 'lonely']);
    expect(JSON.stringify(broken.rejected.map(({ finding }) => findingLine(finding)))).not.toContain('CANARY');
  });

  test.each([
    ['servers-is-a-map.json', { expected: 'a list', place: { line: 4, column: 14, pointer: '/servers' } }],
    ['dependencies-is-a-text.json', { expected: 'a list', place: { line: 4, column: 19, pointer: '/dependencies' } }],
    ['several.json', {
      place: { line: 2, column: 53, pointer: '/exportInfo/exportedAt' },
      items: [
        '/exportInfo/exportedAt (line 2): a text or a number was expected',
        '/profile (line 3): "name", a text or a number was expected',
        '/profile/author (line 4): a text or a number was expected',
        '/profile/tags (line 5): a list was expected',
        '/mcps (line 8): a list was expected',
        '/dependencies/1 (line 9): a text or a number was expected',
        '/dependencies/3 (line 9): a text or a number was expected',
        '/security/encrypted (line 10): true or false was expected',
      ],
    }],
  ])('refuses %s with places in the file as it is', (sample, details) => {
    expect(refusal(`0.9/broken/${sample}`)).toEqual(details);
  });
});

describe('parseNativeProfile, version 0.8,', () => {
  test('reads the name and the servers, and lists what is lost', () => {
    const file = parse('0.8/normal.json');
    const profile = profileOf(file);
    expect([file.version, file.checksum, profile.name, profile.description, profile.says, profile.markers]).toEqual(['0.8', undefined, 'Old machine', undefined, 'servers', 'by-position']);
    expect(servers(profile)).toEqual(['github at /mcpServers/github', 'notion (off) at /mcpServers/notion', 'clock at /mcpServers/clock']);
    expect(places(file)).toEqual([
      'moved version 2:14', 'moved name 3:11', 'moved mcpServers 4:17', 'lost description 14:18', 'lost lastSync 15:15', 'moved github, enabled 9:18', 'moved notion, enabled 11:65',
    ]);
    expect(findingText(file)).not.toContain('ghp_');
  });

  test('keeps odd names and unknown fields of servers', () => {
    const file = parse('0.8/odd.json');
    const profile = profileOf(file);
    expect(servers(profile)).toEqual([
      '10 at /mcpServers/10', 'Nine (off) at /mcpServers/9', '__proto__ at /mcpServers/__proto__', 'both (off) at /mcpServers/both', 'server 5 at /mcpServers/',
    ]);
    expect(profile.mcps.map(({ extra }) => [...extra])).toEqual([[['timeout', 5]], [], [], [], []]);
    expect(places(file).filter((line) => line.startsWith('lost'))).toEqual(['lost Nine,  8:10', 'lost Nine, enabled 8:58', 'lost both, enabled 10:45']);
  });

  test('reads one without servers', () => {
    expect(profileOf(parse('0.8/empty.json'))).toMatchObject({ name: 'Empty', mcps: [], rejected: [] });
  });

  test('tells every broken entry under its key, and takes the sound ones', () => {
    const { mcps, rejected } = profileOf(parse('0.8/broken/entries.json'));
    expect(mcps.map(({ name }) => name)).toEqual(['good']);
    expect(rejected.map(({ finding }) => findingLine(finding))).toEqual([
      'text: An entry is no server definition (an object with command or url was expected) [line 5:13 at /mcpServers/text]',
      'neither: An entry is no server definition (it has neither command nor url) [line 6:16 at /mcpServers/neither]',
      'wrong, args: A field does not have the shape it should have (a list was expected) [line 8:42 at /mcpServers/wrong/args]',
    ]);
  });

  test.each([
    ['no-name.json', { expected: '"name", a text or a number', place: { line: 1, column: 1, pointer: '' } }],
    ['servers-is-a-text.json', { expected: 'a list', place: { line: 4, column: 17, pointer: '/mcpServers' } }],
  ])('refuses %s', (sample, details) => {
    expect(refusal(`0.8/broken/${sample}`)).toEqual(details);
  });
});

const findingText = ({ findings }: ParsedFile): string => findings.map(findingLine).join('\n');

function refusal(sample: string): unknown {
  try {
    parse(sample);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe('DOCUMENT_INVALID');
    expect(failureLines(error).join('\n')).not.toContain('CANARY');
    return error.details;
  }
  throw new Error('it was read');
}
