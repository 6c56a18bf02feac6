import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import type { Resolution } from '../../../src-shared/transfer/resolution';
import { sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import { checkName } from './check-name';
import type { IncomingProfile } from './incoming';
import { incomingProfile } from './samples/incoming-samples';
import { KeptState } from './samples/kept-state';

const kept = (): KeptState => new KeptState(
  sampleProfile('Work', [sampleMcp('github', { id: 'g', args: ['1'] }), sampleMcp('slack', { id: 's' })], { id: 'w' }), sampleProfile('Home', [], { id: 'h' }),
);
const files: readonly IncomingProfile[] = [
  incomingProfile(sampleProfile('Work', [sampleMcp('github', { id: 'g', args: ['2'] }), sampleMcp('files', { id: 'f' })], { id: 'w', color: 'red' })),
  incomingProfile(sampleProfile('Team', [sampleMcp('jira')], { id: 't' }), { key: 'p1' }),
];
const shown = (state: KeptState): readonly string[] => state.profiles.map(({ name, mcps }) => `${name}: ${mcps.map((mcp) => mcp.name).join(', ')}`);

const TAKEN = 'a kept server of the profile has this name';
const OTHER = 'another item of the import has this name';
const CASES: readonly (readonly [key: string, name: string, reason: string | undefined])[] = [
  ['p0/m0', 'github 2', undefined], ['p0/m0', ' github 2 ', undefined], ['p0/m0', 'jira', undefined], ['p0/m0', 'a'.repeat(1000), undefined],
  ['p0/m0', '', 'a name is needed'], ['p0/m0', ' \t', 'a name is needed'], ['p0/m0', 'a'.repeat(1001), 'a name has at most 1000 characters'],
  ['p0/m0', 'github', TAKEN], ['p0/m0', 'ＧitHub', TAKEN], ['p0/m0', 'SLACK', TAKEN], ['p0/m0', 'Files', OTHER],
  ['p0', 'Work 2', undefined], ['p0', 'slack', undefined], ['p0', 'work', 'another profile has this name'], ['p0', 'HOME', 'another profile has this name'], ['p0', 'team ', OTHER],
];

describe('a name is checked before it is given', () => {
  test.each(CASES)('%s as %j', (key, name, reason) => {
    expect(checkName(kept().plan(files), key, name)).toEqual(reason === undefined ? { free: true } : { free: false, reason });
  });
  test.each(CASES.filter(([, name]) => name.trim() !== '' && name.length <= 1000))('and kept under only then: %s as %j', (key, name, reason) => {
    const state = kept();
    const before = shown(state);
    const { items, unmet } = state.bring(files, { strategy: 'skip', decisions: { [key]: 'rename' }, names: { [key]: name.trim() } });
    const item = items.find((one) => one.key === key);
    expect(item?.outcome).toBe(reason === undefined ? 'renamed' : 'undecided');
    expect(unmet).toEqual(reason === undefined ? [] : [`${item?.subject ?? ''}: it can't be kept as ${JSON.stringify(name.trim())}: ${reason}`]);
    if (reason === undefined) expect(item?.keptName).toBe(name.trim());
    else expect(shown(state).slice(0, 1)).toEqual([key === 'p0' ? before[0] : `${before[0] ?? ''}, files`]);
  });
  test('what a replacement removes does not count', () => {
    const plan = kept().plan([files[0] ?? incomingProfile(sampleProfile('Work'))], { kind: 'replace', name: 'Work' });
    expect(checkName(plan, 'p0/m0', 'slack')).toEqual({ free: true });
  });
  test('of nothing there is none', () => {
    expect(() => checkName(kept().plan(files), 'p0/m9', 'x')).toThrow(new AppError('MCP_NOT_FOUND', { subject: 'p0/m9' }));
  });
});

describe('a given name', () => {
  const two = [incomingProfile(sampleProfile('Work', [sampleMcp('github', { id: 'g', args: ['2'] }), sampleMcp('slack', { id: 's', args: ['2'] })], { id: 'w' }))];
  const rename = (names: Resolution['names']): Partial<Resolution> => ({ strategy: 'rename', names });
  test('goes to the first that asks for it', () => {
    const state = kept();
    const { items, unmet } = state.bring(two, rename({ 'p0/m0': 'new', 'p0/m1': 'NEW' }));
    expect(items.map(({ outcome, keptName }) => [outcome, keptName])).toEqual([['unchanged', undefined], ['renamed', 'new'], ['undecided', undefined]]);
    expect(unmet).toEqual(['Work/slack: it can\'t be kept as "NEW": another item was given this name']);
  });
  test('comes before one that is made up', () => {
    const state = kept();
    state.bring(two, rename({ 'p0/m1': 'github (20250124-150000)' }));
    expect(shown(state)[0]).toBe('Work: github, slack, github (20250124-150000) 2, github (20250124-150000)');
  });
  test('is no question again', () => {
    const state = kept();
    state.bring(two, rename({ 'p0/m0': 'new', 'p0/m1': 'newer' }));
    expect(state.bring(two).changes).toEqual({ putProfiles: [], putMcps: [], removeMcps: [], remember: [] });
  });
  test('of a profile goes to the first that asks for it', () => {
    const state = kept();
    const copies = [incomingProfile(sampleProfile('Work', [], { id: 'w', color: 'red' })), incomingProfile(sampleProfile('Home', [], { id: 'h', color: 'red' }), { key: 'p1' })];
    const { items, unmet } = state.bring(copies, rename({ p0: 'New', p1: 'new' }));
    expect(items.map(({ outcome }) => outcome)).toEqual(['renamed', 'undecided']);
    expect(unmet).toEqual(['Home: it can\'t be kept as "new": another item was given this name']);
    expect(state.profiles.map(({ name }) => name)).toEqual(['Work', 'Home', 'New']);
  });
});
