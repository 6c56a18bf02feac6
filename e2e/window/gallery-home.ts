import type { TemporaryHome } from '../temporary-home';

type Servers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What somebody who works with MCP servers keeps: names, sizes and oddities as they come up. */
const PROFILES: readonly { readonly name: string; readonly category: string; readonly tags: readonly string[]; readonly color: string; readonly icon: string; readonly servers: Servers; readonly description?: string }[] = [
  {
    name: 'Development', category: 'Development', tags: ['local', 'github'], color: '#3b6fe0', icon: 'code', description: 'MCPs for local development work',
    servers: {
      github: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-github'], env: { GITHUB_PERSONAL_ACCESS_TOKEN: 'ghp_4kV2nQ8sT1xY7zR3wL6mP9dF5hJ0bC2aE4uG', GITHUB_HOST: 'github.com' }, alwaysAllow: ['get_issue', 'list_commits', 'search_code'], lastUsed: '2026-11-20T18:12:00Z' },
      filesystem: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '/home/ada/code', '/home/ada/notes'] },
      postgres: { command: 'uvx', args: ['postgres-mcp', '--access-mode=restricted'], env: { DATABASE_URI: 'postgresql://app:Wr0ng-Horse-9@db.local/shop' } },
      playwright: { command: 'npx', args: ['@playwright/mcp@latest', '--headless', '--isolated'] },
      context7: { url: 'https://mcp.context7.com/mcp' },
      linear: { url: 'https://mcp.linear.app/mcp' },
      slack: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-slack'], env: { SLACK_BOT_TOKEN: '[REDACTED]' }, disabled: true },
    },
  },
  {
    name: 'Client: Nordwind', category: 'Clients', tags: ['work', 'eu-central'], color: '#c2662d', icon: 'briefcase',
    servers: {
      github: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-github'], env: { GITHUB_PERSONAL_ACCESS_TOKEN: 'ghp_9zX1cV7bN3mQ5wE8rT2yU6iO0pA4sD1fG7hJ' } },
      sentry: { url: 'https://mcp.sentry.dev/mcp', headers: { Authorization: 'Bearer sntrys_eyJpYXQiOjE3MzA0NTY3ODkuMTIzfQ_k2J9xQ4vL8' } },
      notion: { command: 'npx', args: ['-y', '@notionhq/notion-mcp-server'], env: { NOTION_TOKEN: 'ntn_47281935627Kd8Qw3Rt6Yu1Io5Pa9Sd2Fg' } },
    },
  },
  { name: 'Incident response', category: 'Operations', tags: ['on-call', 'read-only'], color: '#c9423f', icon: 'alarm', servers: { grafana: { command: 'uvx', args: ['mcp-grafana'], env: { GRAFANA_API_KEY: 'glsa_Zq3Wx5Ec7Rv9Tb1Yn2Um4Ik6Ol8Pa0Sd_1f3g5h7j' } }, pagerduty: { command: 'uvx', args: ['pagerduty-mcp'] } } },
  { name: 'Data and analytics', category: 'Data', tags: ['warehouse', 'work'], color: '#2c8a67', icon: 'chart', servers: { bigquery: { command: 'uvx', args: ['mcp-server-bigquery', '--project', 'shop-analytics'] }, duckdb: { command: 'uvx', args: ['mcp-server-duckdb', '--db-path', '/data/local.db'], disabled: true } } },
  { name: 'Writing', category: 'Personal', tags: ['notion', 'research'], color: '#8d51c9', icon: 'pencil', servers: { fetch: { command: 'uvx', args: ['mcp-server-fetch'] } } },
  { name: 'Production, read-only, audited every quarter by the security team', category: 'Operations', tags: ['prod', 'audited', 'security', 'quarterly', 'read-only'], color: '#a83255', icon: 'lock', servers: { kubernetes: { command: 'npx', args: ['mcp-server-kubernetes', '--read-only'] } } },
  { name: 'Browser testing', category: 'Testing', tags: ['playwright', 'ci'], color: '#3f8f46', icon: 'globe', servers: { playwright: { command: 'npx', args: ['@playwright/mcp@0.0.41', '--headless'] } } },
  { name: 'Experiments', category: 'Personal', tags: ['unstable'], color: '#62666f', icon: 'flask', servers: Object.fromEntries(Array.from({ length: 12 }, (_value, index) => [`trial-${index + 1}`, { command: 'node', args: [`/home/ada/trials/${index + 1}/index.js`], disabled: index > 0 }])) },
  { name: 'Home lab', category: 'Personal', tags: ['local', 'docker'], color: '#3f8f46', icon: 'home', servers: { docker: { command: 'docker', args: ['run', '-i', '--rm', 'mcp/docker'] }, 'home-assistant': { url: 'http://homeassistant.local:8123/mcp_server/sse', type: 'sse', headers: { Authorization: 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJoYSJ9.4pTq9vX2wZ7yB1nM5kL8sR3dF6gH0jC2aE4u' } } } },
  { name: 'Übersetzungen, vier Sprachen', category: 'Übersetzung', tags: ['i18n'], color: '#2f87a6', icon: 'book', servers: { deepl: { command: 'npx', args: ['-y', 'deepl-mcp-server'], env: { DEEPL_API_KEY: '279a2e9d-83b3-c416-7e2d-f721593e42a0:fx' } } } },
  { name: 'Empty one', category: 'Personal', tags: [], color: '#62666f', icon: 'terminal', servers: {} },
];

const AT = '2026-11-20T18:12:00.000Z';

/** A profile document (docs/format.md) of one of them, with other servers where given. */
function documentOf(index: number, others?: Servers): Readonly<Record<string, unknown>> {
  const { servers, ...profile } = PROFILES[index] ?? { servers: {} };
  const shown = others ?? servers;
  return {
    exportInfo: { version: '1.0', exportedAt: AT, exportedBy: 'Valise', format: 'profile-bundle' },
    profile: { id: `gallery-${index}`, description: '', ...profile },
    mcps: Object.entries(shown).map(([name, server]) => ({ id: name, name, type: 'url' in server ? 'http' : 'stdio', disabled: false, ...server })),
    ...('slack' in shown && { security: { encryptionUsed: false, exportedWithSecrets: false, sensitiveFields: ['mcps[slack].env.SLACK_BOT_TOKEN'] } }),
  };
}

/** Fills a home by the command line, as a person would. */
export async function fillGallery(home: TemporaryHome): Promise<void> {
  const files = PROFILES.map((_profile, index) => home.write(`profile-${index}.json`, documentOf(index)));
  const ended = await home.run('import', ...files, '--partial');
  if (ended.code !== 0 && ended.code !== 6) throw new Error(ended.stderr);
}

/** Development again, as a colleague has it: three servers changed, one new. */
export const CLASHING_FILE = documentOf(0, {
  github: { command: 'npx', args: ['-y', '@nordwind/server-github-enterprise@3.1.0'], env: { GITHUB_PERSONAL_ACCESS_TOKEN: 'ghp_0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX', GITHUB_HOST: 'ghe.nordwind.example' }, alwaysAllow: ['get_issue'] },
  filesystem: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '/srv/code'] },
  context7: { url: 'https://mcp.context7.com/mcp/v2' },
  memory: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-memory'] },
});
