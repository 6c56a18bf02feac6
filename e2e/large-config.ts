/** So many servers that an import of them can be watched, and stopped. */
export const largeConfig = (servers: number): unknown => ({
  mcpServers: Object.fromEntries(Array.from({ length: servers }, (_, index) => [`server-${index}`, { command: 'npx', args: ['-y', `@example/server-${index}`], env: { API_TOKEN: `token-of-server-${index}`, LEVEL: 'info' } }])),
});
