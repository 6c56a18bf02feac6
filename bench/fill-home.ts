import { sampleDocument } from '../e2e/sample-document';
import type { TemporaryHome } from '../e2e/temporary-home';

const TOPICS = ['github', 'postgres', 'filesystem', 'slack', 'sentry', 'browser', 'memory', 'fetch', 'notion', 'linear', 'jira', 'redis'];
const CATEGORIES = ['Development', 'Research', 'Operations'];
/** A command takes no longer than the journeys allow it. */
const FILES = 2000;

const from = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** Five servers a profile: three that many profiles keep, one that few do, and one of its own. */
function document(profile: number): unknown {
  const topic = from(TOPICS, profile);
  const server = (name: string, args: readonly string[], at: number): Readonly<Record<string, unknown>> => ({
    id: `mcp-${profile}-${at}`, name, type: 'stdio', command: 'npx', args: ['-y', ...args], description: `What the ${topic} team uses for ${name}`,
    env: { API_TOKEN: `token-${profile}-${at}-Zk3vQ9xW`, LOG_LEVEL: 'info' },
  });
  return sampleDocument(
    { id: `profile-${profile}`, name: `${topic} team ${profile}`, description: `Servers of team ${profile}`, category: from(CATEGORIES, profile), tags: [topic, `floor ${profile % 40}`] },
    [
      server('github', ['@modelcontextprotocol/server-github'], 0),
      server('files', ['@modelcontextprotocol/server-filesystem', '/srv'], 1),
      server(`fetch ${profile % 20}`, ['mcp-server-fetch'], 2),
      server(`${topic} tools`, [`@example/${topic}-${profile % 1000}`], 3),
      { id: `mcp-${profile}-4`, name: `own ${profile}`, type: 'http', url: `https://mcp${profile}.example.com/sse`, headers: { Authorization: `Bearer own-${profile}-Xw8kR2mT5` } },
    ],
  );
}

/** Imports so many profiles through the built program. */
export async function fillHome(home: TemporaryHome, profiles: number): Promise<void> {
  for (let first = 0; first < profiles; first += FILES) {
    const files = Array.from({ length: Math.min(FILES, profiles - first) }, (_, index) => home.write(`${first + index}.json`, document(first + index)));
    const { code, stderr } = await home.run('import', '--json', ...files);
    if (code !== 0) throw new Error(`the import ended with ${code}: ${stderr}`);
  }
}
