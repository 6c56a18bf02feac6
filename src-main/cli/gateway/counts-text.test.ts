import { expect, test } from 'vitest';
import { countsText } from './counts-text';

test.each([
  [{}, 'nothing'], [{ tools: 0 }, 'nothing'], [{ servers: 1, tools: 2000 }, '2,000 tools, 1 server'],
  [{ tools: 1, gateways: 1, servers: 1, prompts: 1, resources: 1, roots: 1 }, '1 root, 1 gateway, 1 tool, 1 resource, 1 prompt, 1 server'],
])('%j is told as %s', (counts, text) => {
  expect(countsText(counts)).toBe(text);
});
