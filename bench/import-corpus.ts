import JSZip from 'jszip';
import { seededRandom } from '../e2e/seeded-random';

const TOPICS = ['github', 'postgres', 'filesystem', 'slack', 'sentry', 'browser', 'memory', 'fetch', 'notion', 'linear', 'jira', 'redis'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export interface CorpusOptions {
  readonly seed?: number;
  /** The number that the first profile is named with. */
  readonly first?: number;
  /** How many each profile has; else six to eighteen. */
  readonly servers?: number;
}

/** Documents of version 1.0, twelve servers each on average, some nine kilobytes: the corpus of `reference/performance.md`, made up from a seed. */
export function corpusDocuments(profiles: number, { seed = 7, first = 0, servers }: CorpusOptions = {}): readonly { readonly path: string; readonly text: string }[] {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const token = (length: number): string => Array.from({ length }, () => LETTERS[below(LETTERS.length)] ?? '').join('');
  const uuid = (): string => [8, 4, 4, 4, 12].map((length) => Array.from({ length }, () => '0123456789abcdef'[below(16)] ?? '').join('')).join('-');
  return Array.from({ length: profiles }, (_, position) => {
    const profile = first + position;
    const mcps = Array.from({ length: servers ?? 6 + below(13) }, (__, index) => {
      const topic = TOPICS[(profile + index) % TOPICS.length] ?? '';
      const common = {
        id: uuid(), name: `${topic} ${index}`, description: `What the team uses for ${topic}: the everyday work on the project, its documents and its tickets`,
        category: 'Development', tags: ['team', topic], disabled: below(10) === 0, alwaysAllow: ['read', 'list', 'search'], version: `1.${below(20)}.0`,
      };
      if (below(5) === 0) return { ...common, type: 'http', url: `https://mcp${profile}.example.com/v1/${topic}`, headers: { Authorization: `Bearer ${token(40)}`, Accept: 'application/json' } };
      return { ...common, type: 'stdio', command: 'npx', args: ['-y', `@example/server-${topic}`, `/srv/team${profile}/work`], env: { [`${topic.toUpperCase()}_TOKEN`]: token(36), LOG_LEVEL: 'info', REGION: 'eu-west-1' } };
    });
    return {
      path: `profiles/profile-${profile}.json`,
      text: JSON.stringify({
        exportInfo: { version: '1.0', exportedAt: '2025-06-01T00:00:00Z', exportedBy: 'bench', format: 'profile-bundle' },
        profile: { id: uuid(), name: `Team ${profile}`, description: `Servers of team ${profile}`, metadata: { category: 'Work', tags: ['team', `floor ${profile % 40}`], version: '1.0.0' } },
        mcps,
        dependencies: { requiredMCPs: [], conflictingProfiles: [], systemRequirements: { npmPackages: [] }, environmentVariables: [] },
        security: { encryptionUsed: false, exportedWithSecrets: true, sensitiveFields: [] },
      }, null, 2),
    };
  });
}

export async function corpusArchive(profiles: number, options: CorpusOptions = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const { path, text } of corpusDocuments(profiles, options)) zip.file(path, text, { date: new Date(Date.UTC(1980, 0, 1)), createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 6 } });
}

