import { expect, test } from 'vitest';
import { meetings, metByClients } from './met-profiles';
import { planItem, planOf, source } from './samples/sample-plan';

const plan = planOf([
  planItem('p0', 'Cursor', { state: 'identical' }), planItem('p0/m0', 'Cursor/a'),
  planItem('p1', 'Zed', { source: 1 }), planItem('p2', 'ZED', { source: 1, state: 'identical' }), planItem('p3', 'Work', { source: 2, state: 'changed' }),
], { sources: [source('mcp.json', { formatId: 'cursor' }), source('settings.json', { formatId: 'zed' }), source('work.json', { formatId: 'native' })] });

test('a profile meets what is kept, or what another file of the import makes', () => {
  expect([...meetings(plan)]).toEqual([['p0', 'kept'], ['p1', undefined], ['p2', 'made'], ['p3', 'kept']]);
});

test('where a client gave the name, it is asked whether they are the same', () => expect(metByClients(plan).map(({ key }) => key)).toEqual(['p0']));
