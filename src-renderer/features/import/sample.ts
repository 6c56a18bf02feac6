/** The name and text of resources/samples/claude_desktop_config.json: what is no code is not imported. Its secrets open nothing. */
export const SAMPLE_NAME = 'claude_desktop_config.json';

export const SAMPLE_TEXT = `{
  "mcpServers": {
    "github": {
      "command": "npx",
      "args": ["-y", "@modelcontextprotocol/server-github"],
      "env": {
        "GITHUB_PERSONAL_ACCESS_TOKEN": "ghp_EXAMPLEnotARealToken000000000000000000"
      }
    },
    "grafana": {
      "command": "docker",
      "args": [
        "run", "-i", "--rm",
        "-e", "GRAFANA_URL=https://grafana.example.com",
        "-e", "GRAFANA_SERVICE_ACCOUNT_TOKEN=glsa_EXAMPLEnotARealToken00000000000_0a1b2c3d",
        "mcp/grafana"
      ]
    },
    "notion": {
      "command": "npx",
      "args": [
        "-y", "mcp-remote", "https://mcp.example.com/notion/mcp",
        "--header", "Authorization: Bearer ntn_EXAMPLE4f2a9c1e7b8d3a6f5e0c"
      ]
    },
    "postgres": {
      "command": "uvx",
      "args": [
        "postgres-mcp", "--access-mode=restricted",
        "postgresql://reader:EXAMPLE7Kd2wVx9Lm4T@db.example.com:5432/shop"
      ],
      "env": {
        "LOG_LEVEL": "info"
      }
    }
  }
}
`;
