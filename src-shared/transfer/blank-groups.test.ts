import { expect, test } from 'vitest';
import { blankGroups } from './blank-groups';
import type { PlanItem } from './import-plan';

const item = (key: string, more: Partial<PlanItem>): PlanItem =>
  ({ key, kind: 'mcp', source: 0, secrets: 0, subject: `Work/${key}`, state: 'new', differences: [], blanks: [], withheld: [], findings: [], ...more });

test('blanks stand together by the name of their variable, header or flag', () => {
  const groups = blankGroups([
    item('a', { target: 'npx a', blanks: ['env.API_KEY', 'headers.X-Token', 'url', 'env["odd \\"name\\""]'], blankHeld: ['env.API_KEY'] }),
    item('b', { target: 'npx b', blanks: ['args[1]', 'args[3]'], blankNames: { 'args[1]': 'API_KEY' } }),
    item('c', { blanks: ['url', 'headers["x-token"]', 'env.__proto__', 'x.env.API_KEY'] }),
    item('d', {}),
  ]);
  expect(groups.map(({ name, blanks }) => [name, ...blanks.map(({ key, field }) => `${key} ${field}`)])).toEqual([
    ['API_KEY', 'a env.API_KEY', 'b args[1]'],
    ['X-Token', 'a headers.X-Token', 'c headers["x-token"]'],
    ['url', 'a url'],
    ['odd "name"', 'a env["odd \\"name\\""]'],
    ['args[3]', 'b args[3]'],
    ['url', 'c url'],
    ['__proto__', 'c env.__proto__'],
    ['x.env.API_KEY', 'c x.env.API_KEY'],
  ]);
  expect(groups[0]?.blanks).toEqual([
    { key: 'a', field: 'env.API_KEY', subject: 'Work/a', target: 'npx a', held: true },
    { key: 'b', field: 'args[1]', subject: 'Work/b', target: 'npx b', held: false },
  ]);
});
