/** A file as Claude Desktop's users have it, made up: five servers, five secrets that open nothing. */
export const FIRST_FILE = {
  mcpServers: {
    github: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-github'], env: { GITHUB_PERSONAL_ACCESS_TOKEN: 'ghp_EXAMPLE9aB3cD5eF7gH1iJ2kL4mN6oP8qR0s' } },
    postgres: { command: 'uvx', args: ['postgres-mcp', '--access-mode=restricted', 'postgresql://reader:EXAMPLE7Kd2wVx9Lm4T@db.example.com:5432/shop'], env: { LOG_LEVEL: 'info' } },
    slack: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-slack'], env: { SLACK_BOT_TOKEN: 'xoxb-EXAMPLE-1234567890-abcdefGHIJ', SLACK_TEAM_ID: 'T0123456' } },
    filesystem: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '/home/anna/Documents'] },
    notion: { command: 'npx', args: ['-y', 'mcp-remote', 'https://mcp.example.com/notion/mcp', '--header', 'Authorization: Bearer ntn_EXAMPLE4f2a9c1e7b8d3a6f5e0c'] },
  },
};

/** The same file a week later: three servers changed, one new. */
export const EDITED_FILE = {
  mcpServers: {
    ...FIRST_FILE.mcpServers,
    github: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-github@2025.4.8'], env: { GITHUB_PERSONAL_ACCESS_TOKEN: 'ghp_EXAMPLEnEwNeWnEwNeWnEwNeWnEwNeWnEwN' } },
    postgres: { ...FIRST_FILE.mcpServers.postgres, args: ['postgres-mcp', '--access-mode=unrestricted', 'postgresql://reader:EXAMPLE7Kd2wVx9Lm4T@db.example.com:5432/shop'] },
    filesystem: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '/home/anna/Documents', '/home/anna/Projects'] },
    sentry: { url: 'https://mcp.sentry.dev/mcp' },
  },
};

/** What no template may hold. */
export const SECRETS = ['ghp_EXAMPLE', 'EXAMPLE7Kd2wVx9Lm4T', 'xoxb-EXAMPLE', 'T0123456', 'ntn_EXAMPLE'];
