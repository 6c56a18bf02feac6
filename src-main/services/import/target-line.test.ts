import { expect, test } from 'vitest';
import { cut, sampleMcp, type McpSketch } from '../profiles/samples/sample-profile';
import { targetLine } from './target-line';

test.each<readonly [sketch: McpSketch, line: string | undefined]>([
  [{ args: ['-y', '@example/server'] }, 'npx -y @example/server'],
  [{ args: ['--token', cut({ secret: 's' }), cut('--key=', { secret: null })] }, 'npx --token •••••• --key=(unknown)'],
  [{ url: cut('https://u:', { secret: 'p' }, '@example.com/mcp') }, 'https://u:••••••@example.com/mcp'],
  [{ url: 'https://example.com', command: 'npx' }, 'https://example.com'],
  [{ url: 'https://example.com', command: 'npx', type: 'stdio' }, 'npx'],
  [{ url: 'https://example.com', command: '', type: 'stdio' }, 'https://example.com'],
  [{ command: 'npx', type: 'sse' }, 'npx'],
  [{ args: ['one\r\ntwo\u2028three\u0000four'] }, 'npx one two three four'],
  [{ command: '' }, undefined],
  [{ command: 'x'.repeat(300) }, 'x'.repeat(300)],
  [{ command: 'x'.repeat(301) }, `${'x'.repeat(299)}…`],
  [{ command: `${'x'.repeat(298)}🙂x` }, `${'x'.repeat(298)}…`],
])('%j reads %j', (sketch, line) => {
  expect(targetLine(sampleMcp('a', sketch))).toBe(line);
});
