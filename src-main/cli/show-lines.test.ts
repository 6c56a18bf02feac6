import { expect, test } from 'vitest';
import type { OperationOutput } from '../../src-shared/contract/operations';
import { NO_DEPENDENCIES } from '../../src-shared/profile/dependencies';
import { showLines } from './show-lines';

type Shown = OperationOutput<'profile.show'>;
const PROFILE: Shown['profile'] = { id: 'p', name: 'Work', tags: [], totalMCPs: 2, enabledMCPs: 1, secrets: 0, blanks: 0, dependencies: NO_DEPENDENCIES, revision: 1 };
const MCP: Shown['mcps'][number] = { id: 'm', name: 'github', type: 'stdio', disabled: false, tags: [], fields: [], blanks: [], revision: 1 };
const field = (name: string, shown: string, secret = false): Shown['mcps'][number]['fields'][number] => ({ field: name, path: [name], shown, secret });

test('what is not there has no line', () => {
  expect(showLines({ profile: PROFILE, mcps: [{ ...MCP, alwaysAllow: [] }] })).toEqual(['Work: 1 of 2 servers on', '', 'github (stdio)']);
});

test('all that a file says of a profile and a server has one', () => {
  const profile: Shown['profile'] = {
    ...PROFILE, description: 'for work', category: 'dev', tags: ['a', 'b'], color: '#123456', icon: 'x', author: 'ada', version: '1.2', compatibility: '>=1', autoEnable: true, autoDisable: false, strictMode: false,
  };
  const mcp = {
    ...MCP, disabled: true, category: 'code', tags: ['git'], version: '2.0', source: 'https://example.com', alwaysAllow: ['read', 'write'], blanks: ['env.TOKEN'],
    fields: [
      field('command', 'npx'), field('args[0]', '-y'), field('args[1]', 'server'), field('env.TOKEN', '(unknown)'), field('enabledTools[0]', 'read'), field('enabledTools[1]', 'write'),
      field('auth.keys[0]', 'plain'), field('auth.keys[1]', '••••••', true), field('auth.args[0]', 'x'), field('notes["odd [0]"]', 'y'),
    ],
  };
  const others = { profile: [field('team', 'core'), field('list[0]', '1'), field('list[1]', '2')], mcps: { m: [field('timeout', '60000')], another: [field('other', '1')] } };
  expect(showLines({ profile, mcps: [mcp], others })).toEqual([
    'Work: 1 of 2 servers on', '  for work', '  category: dev', '  tags: a, b', '  color: #123456', '  icon: x', '  author: ada', '  version: 1.2', '  compatibility: >=1',
    '  autoEnable: true', '  autoDisable: false', '  strictMode: false', '  team: core', '  list: 1, 2',
    '', 'github (stdio, off)', '  category: code', '  tags: git', '  version: 2.0', '  source: https://example.com',
    '  command: npx', '  args[0]: -y', '  args[1]: server', '  env.TOKEN: (unknown)', '  enabledTools: read, write', '  auth.keys[0]: plain', '  auth.keys[1]: ••••••', '  auth.args: x', '  notes["odd [0]"]: y',
    '  alwaysAllow: read, write', '  timeout: 60000', '  to fill in: env.TOKEN',
  ]);
});
