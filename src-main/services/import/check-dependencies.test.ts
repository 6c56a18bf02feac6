import { describe, expect, test } from 'vitest';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { McpIdSchema } from '../../../src-shared/profile/mcp-id';
import type { Profile } from '../../../src-shared/profile/profile';
import { NO_DEPENDENCIES, type Dependencies } from '../../../src-shared/profile/dependencies';
import { ProfileIdSchema } from '../../../src-shared/profile/profile-id';
import { FindingSchema } from '../../../src-shared/transfer/finding';
import { checkDependencies, neededPrograms, requiredElsewhere, type DependencyContext } from './check-dependencies';
import { prepareProfile } from './prepare-profile';
import type { PreparedProfile } from './prepared-profile';
import { incomingProfile, type IncomingSketch } from './samples/incoming-samples';
import { sketchedServer, type ServerSketch } from './security-cases/scan-case';

type Sketch = Partial<Omit<Profile, 'id' | 'mcps' | 'dependencies'>> & { readonly id?: string; readonly needs?: Partial<Dependencies>; readonly servers?: readonly ServerSketch[] };
const NOTHING: DependencyContext = { keptProfiles: [], keptMcps: [], found: new Set(), version: '1.2.0' };

function profile({ id = 'p', needs = {}, servers = [], ...fields }: Sketch): Profile {
  const mcps = servers.map((sketch): Mcp => ({ ...sketchedServer(sketch), id: McpIdSchema.parse(`id of ${sketch.name ?? 'server'}`) }));
  return { name: 'Work', tags: [], extras: new Map(), ...fields, id: ProfileIdSchema.parse(id), dependencies: { ...NO_DEPENDENCIES, ...needs }, mcps };
}

const prepared = (whole: Profile, sketch: IncomingSketch = {}): PreparedProfile => prepareProfile(incomingProfile(whole, sketch));
const check = (sketch: Sketch, context: Partial<DependencyContext> = {}): readonly string[] =>
  (checkDependencies([prepared(profile(sketch))], { ...NOTHING, ...context }).get('p0') ?? []).map(({ code, severity, reason }) => `${code} ${severity}: ${reason}`);

describe('programs', () => {
  const server = (name: string, command: string, ...args: readonly string[]): ServerSketch => ({ name, command, args });

  test.each<[string, readonly ServerSketch[], readonly string[], readonly string[]]>([
    ['one that is there', [server('a', 'npx')], ['npx'], []],
    ['one that is not, once for all of its servers', [server('a', 'uvx'), server('b', 'uvx'), server('c', 'npx')], ['npx'], ['uvx, for a, b']],
    ['one with many servers', Array.from({ length: 7 }, (_, at) => server(`s${at}`, 'uvx')), [], ['uvx, for s0, s1, s2, s3, s4 and 2 more']],
    ['one behind cmd /c', [server('a', 'cmd', '/c', 'npx', '-y', 'x')], ['cmd'], ['npx, for a']],
    ['cmd itself', [server('a', 'cmd')], [], ['cmd, for a']],
    ['one with the ending of Windows', [server('a', 'npx.cmd')], ['npx'], []],
    ['one in capitals', [server('a', 'Rscript')], ['Rscript'], []],
    ['one in capitals here, where they do not count there', [server('a', 'Docker')], ['docker'], []],
    ['a whole line in the command', [server('a', 'npx -y x')], ['npx'], []],
    ['a path', [server('a', '/opt/x/server')], [], ['/opt/x/server, for a']],
    ['a path with a blank in it', [server('a', 'C:\\Program Files\\nodejs\\node.exe')], ['C:\\Program Files\\nodejs\\node.exe'], []],
    ['a path with arguments behind it', [server('a', '/usr/bin/node x.js')], ['/usr/bin/node'], []],
    ['a path that a variable makes', [server('a', '${workspaceFolder}/run'), server('b', '%APPDATA%\\x.exe')], [], []],
    ['a path from a folder that only the client knows', [server('a', './run.sh'), server('b', 'bin/x')], [], []],
    ['no program', [{ name: 'a', url: 'https://mcp.example.com' }, server('b', ''), server('c', '   ')], [], []],
  ])('%s', (_, servers, found, missing) => {
    expect(check({ servers }, { found: new Set(found) })).toEqual(missing.map((reason) => `RUNTIME_MISSING warning: ${reason}`));
  });

  test('are asked for once, in every spelling', () => {
    const servers = [server('a', 'npx'), server('b', 'npx.cmd'), server('c', 'Docker'), server('d', '/usr/bin/node x.js')];
    expect(neededPrograms([prepared(profile({ servers })), prepared(profile({ servers }))])).toEqual(['npx', 'Docker', 'docker', '/usr/bin/node x.js', '/usr/bin/node']);
  });

  test('that only the profile names count as well, and its servers\' own do not count twice', () => {
    const sketch: Sketch = { servers: [server('a', '/opt/bin/uvx')], needs: { runtimes: ['uvx', 'docker', '../x', 'npx'] } };
    expect(check(sketch, { found: new Set(['/opt/bin/uvx', 'npx']) })).toEqual(['RUNTIME_MISSING warning: docker, named by the profile']);
  });

  test('are named by themselves, too, as the reason shows them', () => {
    const found = checkDependencies([prepared(profile({ servers: [server('a', 'ux\u202E, y')], needs: { runtimes: ['docker'] } }))], NOTHING).get('p0') ?? [];
    expect(found.map(({ program, reason }) => [program, reason])).toEqual([['uxU+202E,', 'uxU+202E,, for a'], ['docker', 'docker, named by the profile']]);
  });

  test('of which there are very many do not fill the screen', () => {
    const found = check({ servers: Array.from({ length: 100 }, (_, at) => server(`s${at}`, `p${at}`)) });
    expect(found).toHaveLength(9);
    expect(found.at(-1)).toBe('RUNTIME_MISSING warning: 92 more');
  });
});

describe('versions', () => {
  test.each<[Sketch, readonly string[]]>([
    [{ needs: { nodeVersion: '>=16.0.0', npmPackages: ['@modelcontextprotocol/server-github', 'x@1.2.3', '@a/b@^2'] } }, ['VERSION_NOT_CHECKED note: Node.js >=16.0.0, x@1.2.3, @a/b@^2']],
    [{ needs: { npmPackages: ['@modelcontextprotocol/server-github', 'x'] } }, []],
    [{ compatibility: '>=1.0.0' }, []],
    [{ compatibility: ' ' }, []],
    [{ compatibility: '>=2' }, ['COMPATIBILITY_UNMET warning: >=2; this is 1.2.0']],
    [{ compatibility: 'the newest\u202E one' }, ['COMPATIBILITY_UNMET note: the newestU+202E one is no range of versions that Valise can read']],
  ])('%j', (sketch, expected) => {
    expect(check(sketch)).toEqual(expected);
  });
});

describe('profiles that do not go together', () => {
  const keptProfiles = [{ id: 'k1', name: 'Private' }, { id: 'p', name: 'Work before' }, { id: 'k2', name: 'work' }];

  test.each<[string[], readonly string[]]>([
    [['PRIVATE '], ['Private']], [['k1', 'private'], ['Private']], [['Gone'], []],
    // Itself, by id and by name.
    [['Work before', 'p', 'Work'], []],
  ])('%j', (conflictingProfiles, met) => {
    expect(check({ needs: { conflictingProfiles } }, { keptProfiles })).toEqual(met.map((name) => `PROFILE_CONFLICTING warning: ${name}`));
  });

  test('are told of the same import too', () => {
    const incoming = [prepared(profile({ needs: { conflictingProfiles: ['Private'] } })), prepared(profile({ id: 'q', name: 'Private' }), { key: 'p1' })];
    expect(checkDependencies(incoming, NOTHING).get('p0')?.map(({ code }) => code)).toEqual(['PROFILE_CONFLICTING']);
  });
});

describe('servers that a profile needs', () => {
  const needs = { requiredMCPs: ['id of a', 'B ', 'kept-id', 'Kept name', 'gone', 'gone'] };
  const servers = [{ name: 'a', url: 'https://a.example' }, { name: 'b', url: 'https://b.example' }];

  test('are missing when nobody has them', () => {
    expect(check({ needs, servers }, { keptMcps: [{ id: 'kept-id', name: 'x' }, { id: 'y', name: 'kept NAME' }] })).toEqual(['REQUIRED_MCP_MISSING warning: gone']);
  });

  test('may come in another profile of the import', () => {
    const incoming = [prepared(profile({ needs: { requiredMCPs: ['a'] } })), prepared(profile({ id: 'q', servers }), { key: 'p1' })];
    expect(checkDependencies(incoming, NOTHING).get('p0')).toEqual([]);
    expect(requiredElsewhere(incoming)).toEqual([]);
  });

  test('are brought by nobody who only names them', () => {
    const incoming = [prepared(profile({ needs: { requiredMCPs: ['a'] } })), prepared(profile({ id: 'q', servers }), { key: 'p1', reference: true })];
    expect(checkDependencies(incoming, NOTHING).get('p0')?.map(({ reason }) => reason)).toEqual(['a']);
  });

  test('are items themselves where a manifest lists them', () => {
    const incoming = [prepared(profile({ needs, servers }), { reference: true })];
    expect(requiredElsewhere(incoming)).toEqual(['kept-id', 'Kept name', 'gone']);
  });
});

test('a finding says whom it is about and where', () => {
  const incoming = { ...prepared(profile({ compatibility: '>=9' })), place: { file: 'a.json', pointer: '/profile' } };
  const [found] = checkDependencies([incoming], NOTHING).get('p0') ?? [];
  expect(FindingSchema.parse(found)).toEqual({
    code: 'COMPATIBILITY_UNMET', severity: 'warning', step: 'dependencies', subject: 'Work', place: { file: 'a.json', pointer: '/profile' }, reason: '>=9; this is 1.2.0',
  });
});
