import { describe, expect, test } from 'vitest';
import { McpDraftSchema } from '../../../src-shared/profile/mcp-draft';
import { newText, NO_TEXT, typed } from './form-text';
import { draftOf, faultsOf, formOf, isSameForm, movedRow, NEW_MCP, type FormRow } from './mcp-form-state';

const field = (path: (string | number)[], shown: string, secret = false) => ({ field: path.join('.'), path, shown, secret });
const github = {
  id: 'github', name: 'github', type: 'stdio' as const, disabled: false, tags: ['code'], revision: 3, blanks: ['env.LATER'],
  fields: [
    field(['command'], 'npx'), field(['args', 0], ''), field(['args', 1], '--token=••••••', true), field(['env', 'TOKEN'], '••••••', true),
    field(['env', 'LATER'], '(unknown)'), field(['oauth', 'clientId'], 'abc'),
  ],
};
const row = (id: string, name: string, value = NO_TEXT): FormRow => ({ id, name, value });

describe('a kept server in the form', () => {
  test('untouched, is sent back as kept, an empty argument and the order included', () => {
    expect(draftOf(formOf(github))).toEqual({
      name: 'github', type: 'stdio', disabled: false, command: { kept: 'command' }, args: [{ kept: 'args.0' }, { kept: 'args.1' }],
      env: [{ name: 'TOKEN', value: { kept: 'env.TOKEN' } }, { name: 'LATER', value: { kept: 'env.LATER' } }], headers: [], tags: ['code'], alwaysAllow: [],
    });
  });

  test('makes a draft that the contract takes', () => {
    expect(McpDraftSchema.safeParse(draftOf(formOf(github))).success).toBe(true);
  });

  test('is the same as itself, and another one once something was typed', () => {
    const form = formOf(github);
    expect(isSameForm(form, { ...form, name: ' github ' })).toBe(true);
    expect(isSameForm(form, { ...form, env: [...form.env, row('new', '')] })).toBe(true);
    expect(isSameForm(form, { ...form, command: typed(form.command, 'npx ') })).toBe(false);
    expect(isSameForm(form, { ...form, args: movedRow(form.args, 0, 1) })).toBe(false);
  });
});

describe('a new server', () => {
  test('leaves out what was not written, and rows in which nothing stands', () => {
    expect(draftOf({ ...NEW_MCP, name: 'a', command: typed(NO_TEXT, 'npx'), args: [row('1', ''), row('2', '', typed(NO_TEXT, '-y'))], env: [row('3', '')] })).toEqual({
      name: 'a', type: 'stdio', disabled: false, command: { text: 'npx', secret: false }, args: [{ text: '-y', secret: false }], env: [], headers: [], tags: [], alwaysAllow: [],
    });
  });

  test('can leave a secret to be filled in later', () => {
    expect(draftOf({ ...NEW_MCP, env: [row('1', ' TOKEN ', newText(true))] }).env).toEqual([{ name: 'TOKEN', value: { unknown: true } }]);
  });
});

describe('faults', () => {
  test.each([
    ['nothing written', NEW_MCP, [['name', 'name'], ['command', 'command']]],
    ['a stdio server without command', { ...NEW_MCP, name: 'a', command: typed(NO_TEXT, '  ') }, [['command', 'command']]],
    ['an http server without address', { ...NEW_MCP, name: 'a', type: 'http' as const, command: typed(NO_TEXT, 'npx') }, [['url', 'url']]],
    ['a row without name', { ...NEW_MCP, name: 'a', command: typed(NO_TEXT, 'npx'), env: [row('r1', '', typed(NO_TEXT, 'x'))] }, [['r1', 'rowName']]],
    ['a name that stands twice', { ...NEW_MCP, name: 'a', command: typed(NO_TEXT, 'npx'), env: [row('r1', 'A'), row('r2', 'A ')] }, [['r2', 'twice']]],
    ['the same name in env and headers is none', { ...NEW_MCP, name: 'a', command: typed(NO_TEXT, 'npx'), env: [row('r1', 'A')], headers: [row('r2', 'A')] }, []],
    ['a kept server has none', formOf(github), []],
  ])('%s', (_name, form, faults) => {
    expect([...faultsOf(form)]).toEqual(faults);
  });
});

describe('moving a row', () => {
  const rows = [row('a', ''), row('b', ''), row('c', '')];
  test.each([[0, 1, 'bac'], [2, -1, 'acb'], [0, -1, 'abc'], [2, 1, 'abc'], [7, 1, 'abc']])('row %i by %i: %s', (index, by, order) => {
    expect(movedRow(rows, index, by).map(({ id }) => id).join('')).toBe(order);
  });
});
