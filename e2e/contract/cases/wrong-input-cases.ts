import type { OperationName } from '../../../src-shared/contract/operations';
import { call, callWrongly, type ContractCase } from '../step';

/** What a caller without types may send, and the field that is named for it; what was sent is never repeated. */
const WRONG: readonly (readonly [name: OperationName, input: unknown, field: string])[] = [
  ['profile.list', { more: 1 }, 'input'],
  ['profile.list', { limit: 0 }, 'limit'],
  ['profile.list', { limit: 'many' }, 'limit'],
  ['profile.list', { sort: 'size' }, 'sort'],
  ['profile.list', { descending: 'perhaps' }, 'descending'],
  ['profile.facets', { more: 1 }, 'input'],
  ['mcp.groups', { offset: -1 }, 'offset'],
  ['profile.create', {}, 'changes'],
  ['profile.create', { changes: {} }, 'changes.name'],
  ['profile.create', { changes: { name: ' ' } }, 'changes.name'],
  ['profile.create', { changes: { name: 5 } }, 'changes.name'],
  ['profile.create', { changes: { name: 'Work', colour: 'red' } }, 'changes'],
  ['profile.create', { changes: { name: 'Work' }, path: '/etc/passwd' }, 'input'],
  ['profile.create', JSON.parse('{"changes":{"name":"Work","__proto__":{"admin":true}}}'), 'changes'],
  ['profile.create', JSON.parse('{"changes":{"name":"Work"},"__proto__":{"admin":true}}'), 'input'],
  ['profile.create', JSON.parse('{"__proto__":{"changes":{"name":"Work"}}}'), 'changes'],
  ['profile.create', { changes: { name: 'Work', constructor: { prototype: {} } } }, 'changes'],
  ['profile.update', { profileId: 'a', changes: { color: 'red' } }, 'changes.color'],
  ['profile.update', { profileId: 'a', changes: {}, revision: 1.5 }, 'revision'],
  ['profile.remove', { profileIds: [] }, 'profileIds'],
  ['mcp.add', { profileId: 'a', draft: { name: 'x', type: 'telnet' } }, 'draft.type'],
  ['mcp.add', { profileId: 'a', draft: { name: 'x', type: 'stdio', command: 'plain' } }, 'draft.command'],
  ['mcp.add', { profileId: 'a', draft: { name: 'x', type: 'stdio', env: [{ name: 'A', value: { text: '' } }, { name: 'A', value: { text: '' } }] } }, 'draft.env'],
  ['mcp.switch', { places: [{ profileId: 'a' }], on: true }, 'places.0.mcpId'],
  ['mcp.compare', { places: [{ profileId: 'a', mcpId: 'b' }] }, 'places'],
  ['secret.set', { profileId: 'a', mcpId: 'b', field: 'env.A', value: '' }, 'value'],
  ['secret.reveal', { profileId: 'a', mcpId: 'b', field: ['env', 'A'] }, 'field'],
  ['import.plan', { sources: [] }, 'sources'],
  ['import.plan', { sources: [{ name: 'a', content: 'text' }] }, 'sources.0.content'],
  ['import.plan', { sources: [{ name: 'a', content: [123, 125] }] }, 'sources.0.content'],
  ['import.plan', { sources: [{ path: '/etc/passwd' }] }, 'sources.0'],
  ['import.apply', { planId: 'x', resolution: { decisions: { p0: 'overwrite' } } }, 'resolution.decisions.p0'],
  ['export.create', { profiles: [] }, 'profiles'],
  ['export.create', { profiles: 'all', options: { includeSensitiveData: true } }, 'options.includeSensitiveData'],
  ['history.undo', { id: 0 }, 'id'],
  ['history.undo', { id: '1' }, 'id'],
  ['vault.unlock', { passphrase: 5 }, 'passphrase'],
  ['settings.update', { theme: 'pink' }, 'theme'],
  ['settings.update', { theme: null }, 'theme'],
  ['token.create', {}, 'name'],
];

export const WRONG_INPUT_CASES: readonly ContractCase[] = [
  {
    name: 'an input of the wrong shape is refused, and nothing is done',
    steps: [
      ...WRONG.map(([name, input, field]) => callWrongly(name, input, field)),
      call('profile.list', {}),
      call('token.list', {}),
    ],
    keeps: [],
  },
];
