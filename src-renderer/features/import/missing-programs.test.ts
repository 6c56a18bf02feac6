import { expect, test } from 'vitest';
import type { Finding } from '../../../src-shared/transfer/finding';
import { missingFor } from './missing-programs';

const missing = (reason: string, program?: string): Finding => ({ code: 'RUNTIME_MISSING', severity: 'warning', step: 'dependencies', subject: 'Work', reason, program });
const OF_PROFILE = [missing('uvx, for jira, confluence', 'uvx'), missing('deno, named by the profile', 'deno'), { ...missing('npx'), code: 'VERSION_NOT_CHECKED' } as const, missing('7 more')];

test.each([
  ['by its name', 'uvx mcp-atlassian', ['uvx, for jira, confluence']],
  ['by a path and an ending', String.raw`C:\tools\UVX.exe mcp-atlassian`, ['uvx, for jira, confluence']],
  ['although only the profile names it', 'deno run server.ts', ['deno, named by the profile']],
  ['nothing where the program is another', 'npx -y server-github', []],
  ['nothing where nothing is started', '', []],
])('a server hears of the program that it misses: %s', (_, target, reasons) => {
  expect(missingFor({ type: 'stdio', target }, OF_PROFILE).map(({ reason }) => reason)).toEqual(reasons);
});

test('a server that is not started misses none', () => {
  expect(missingFor({ type: 'http', target: 'uvx.example' }, OF_PROFILE)).toEqual([]);
  expect(missingFor({ type: 'stdio', target: undefined }, OF_PROFILE)).toEqual([]);
});
