import { expect, test } from 'vitest';
import { matchingMcps } from './matching-mcps';

const mcp = (name: string, tags: string[] = []) =>
  ({ id: name, name, type: 'stdio' as const, disabled: false, tags, fields: [{ field: 'command', path: ['command'], shown: 'npx', secret: false }], blanks: [], revision: 1 });

const mcps = [mcp('GitHub', ['code']), mcp('postgres'), mcp('github-enterprise')];

test.each([
  ['', ['GitHub', 'postgres', 'github-enterprise']], ['  ', ['GitHub', 'postgres', 'github-enterprise']], ['github', ['GitHub', 'github-enterprise']],
  ['code npx', ['GitHub']], ['nothing of this', []],
])('%j finds %j', (search, names) => {
  expect(matchingMcps(mcps, search).map(({ name }) => name)).toEqual(names);
});
