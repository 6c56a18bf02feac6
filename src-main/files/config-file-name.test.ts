import { expect, test } from 'vitest';
import { isConfigFileName } from './config-file-name';

test.each(['a.json', '.mcp.json', '.claude.json', 'a.JSONC', 'a.json5', 'a.yaml', 'a.yml', 'config.toml', '.json'])('%s may be a configuration', (name) => {
  expect(isConfigFileName(name)).toBe(true);
});

test.each(['a.txt', 'json', 'a.json.gz', 'a.json.bak', '._a.json', 'a.jsonl', ''])('%j is none', (name) => {
  expect(isConfigFileName(name)).toBe(false);
});
