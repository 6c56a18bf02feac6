import { expect, test } from 'vitest';
import { NO_DEPENDENCIES } from '../../../src-shared/profile/dependencies';
import type { KeptMcpView } from '../../../src-shared/profile/profile-view';
import { needsOf } from './needs-of';

const mcp = (name: string, type: 'stdio' | 'http', fields: readonly (readonly [path: (string | number)[], shown: string])[], blanks: string[] = []): KeptMcpView => ({
  id: name, name, type, disabled: false, tags: [], blanks, revision: 1, fields: fields.map(([path, shown]) => ({ field: path.join('.'), path, shown, secret: false })),
});
const profile = {
  id: 'p', name: 'P', tags: [], totalMCPs: 2, enabledMCPs: 2, secrets: 0, blanks: 1, revision: 1,
  dependencies: { ...NO_DEPENDENCIES, runtimes: ['uvx'], environmentVariables: ['STATED', 'TOKEN'] },
};

test('what a profile needs is what its file states and what its servers show, each once', () => {
  const mcps = [
    mcp('github', 'stdio', [[['command'], 'C:\\tools\\npx.cmd'], [['env', 'TOKEN'], '(unknown)'], [['env', 'HOST'], 'a']], ['env.TOKEN']),
    mcp('docs', 'http', [[['command'], 'left-over'], [['url'], 'https://a.example']]),
  ];
  expect(needsOf({ profile, mcps })).toEqual({ runtimes: ['npx', 'uvx'], variables: ['HOST', 'STATED', 'TOKEN'], blanks: ['github: TOKEN'] });
});
