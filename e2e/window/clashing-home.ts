import { canary } from '../canary';
import { sampleDocument } from '../sample-document';
import type { TemporaryHome } from '../temporary-home';

type Server = Readonly<Record<string, unknown>>;

const many = (count: number, server: (index: number) => Server): Server[] => Array.from({ length: count }, (_, index) => server(index));
const two = (index: number): string => String(index).padStart(2, '0');

/** One server by its index, as it is kept and as a file has it. */
const changed = (index: number, side: 'mine' | 'theirs'): Server => ({
  id: `c${index}`, name: `changed-${two(index)}`, type: 'stdio', command: 'npx', args: ['-y', 'server', side],
  env: { TOKEN: secretOf(index, side), ...(side === 'theirs' && index < 2 && { EXTRA_KEY: '[REDACTED]' }) }, description: `${side} ${index}`,
});

export const secretOf = (index: number, side: 'mine' | 'theirs'): string => canary(`clash ${side} ${index}`);

export const CLASHES = { changed: 20, taken: 10, twice: 5, ambiguous: 3 } as const;

/** Kept: a profile that the files clash with, and two more that hold servers of the same names. */
export async function fillClashing(home: TemporaryHome): Promise<void> {
  const kept = sampleDocument({ id: 'work', name: 'Work' }, [
    ...many(CLASHES.changed, (index) => changed(index, 'mine')),
    ...many(CLASHES.taken, (index) => ({ id: `t${index}`, name: `taken-${two(index)}`, type: 'stdio', command: 'uvx', args: ['mine'] })),
    { id: 'free', name: 'spare', type: 'stdio', command: 'uvx', args: ['spare'] },
  ]);
  const shared = (profile: string): unknown => sampleDocument({ id: profile, name: profile }, many(CLASHES.ambiguous, (index) => ({ id: `${profile}-${index}`, name: `shared-${two(index)}`, type: 'stdio', command: 'uvx', args: ['shared', profile] })));
  const ended = await home.run('import', home.write('work.json', kept), home.write('east.json', shared('East')), home.write('west.json', shared('West')));
  if (ended.code !== 0) throw new Error(ended.stderr);
}

/**
 * Forty conflicts: servers that changed (two with a new blank), names that others have, servers that stand twice, a manifest whose names
 * several kept servers bear, and a file of version 0.9 with two servers of one name and a dependency on one of them.
 */
export function writeClashing(home: TemporaryHome): readonly string[] {
  const team = sampleDocument({ id: 'work', name: 'Work' }, [
    ...many(CLASHES.changed, (index) => changed(index, 'theirs')),
    ...many(CLASHES.taken, (index) => ({ id: `other${index}`, name: `taken-${two(index)}`, type: 'stdio', command: 'uvx', args: ['theirs'] })),
    ...many(CLASHES.twice, (index) => ({ id: `d${index}`, name: `twice-${two(index)}`, type: 'stdio', command: 'uvx', args: ['first'] })),
    ...many(CLASHES.twice, (index) => ({ id: `d${index}`, name: `twice-${two(index)}`, type: 'stdio', command: 'uvx', args: ['second'] })),
    { id: 'fresh', name: 'fresh', type: 'http', url: 'https://fresh.example/mcp', headers: { Authorization: 'Bearer [REDACTED]' }, env: { EXTRA_KEY: '[REDACTED]' } },
  ]);
  const ids = Array.from({ length: CLASHES.ambiguous }, (_, index) => `shared-${two(index)}`);
  const manifest = {
    exportInfo: { version: '1.0', format: 'profile-manifest' }, profile: { id: 'list', name: 'List' },
    mcps: ids.map((name) => ({ id: `elsewhere-${name}`, name, type: 'stdio' })), dependencies: { requiredMCPs: ids.map((name) => `elsewhere-${name}`) },
  };
  const old = {
    exportInfo: { version: '0.9' }, profile: { name: 'Twins' }, dependencies: ['files'],
    servers: [{ name: 'files', command: 'npx', args: ['server-filesystem', '/work'] }, { name: 'Files', id: 'f-2', command: 'uvx', args: ['server-files', '/home'] }],
  };
  return [home.write('team.json', team), home.write('list.json', manifest), home.write('old.json', old)].map((name) => `${home.work}/${name}`);
}
