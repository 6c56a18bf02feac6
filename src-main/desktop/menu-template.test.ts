import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { COMMANDS, type CommandName } from '../../src-shared/contract/commands';
import { menuTemplate, type MenuParts } from './menu-template';

type Items = readonly MenuItemConstructorOptions[];

const submenuOf = (items: Items, label: string): Items => {
  const submenu = items.find((item) => item.label === label)?.submenu;
  return Array.isArray(submenu) ? submenu : [];
};
const flat = (items: Items): Items => items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
const template = (platform: NodeJS.Platform, development = false, choose: (command: CommandName) => void = () => undefined, known: Partial<MenuParts> = {}): Items => menuTemplate({ platform, development, choose, recent: [], openRecent: () => undefined, forgetRecent: () => undefined, blocked: {}, ...known });

test('the Export menu is that of the specification, in its order', () => {
  const labels = submenuOf(submenuOf(template('linux'), '&File'), 'Export').map((item) => item.label ?? item.type);
  expect(labels).toEqual(['Copy as JSON', 'Copy as YAML', 'Download JSON', 'Download YAML', 'separator', 'Export Current Profile', 'Export All Profiles', 'Export Profile Template']);
});

describe.each<NodeJS.Platform>(['linux', 'win32', 'darwin'])('on %s', (platform) => {
  test('every command stands in it once, and is what is chosen', () => {
    const chosen: CommandName[] = [];
    const items = flat(template(platform, false, (command) => chosen.push(command))).filter((item) => item.id !== undefined);
    for (const item of items) (item.click as (() => void) | undefined)?.();
    expect(chosen.toSorted()).toEqual(COMMANDS.toSorted());
    expect(items.map((item) => item.id)).toEqual(chosen);
  });

  test('no key is taken from the page', () => {
    const items = flat(template(platform)).filter((item) => item.accelerator !== undefined || item.role === 'undo' || item.role === 'redo');
    expect(items.length).toBeGreaterThan(6);
    expect(items.filter((item) => item.registerAccelerator !== false)).toEqual([]);
  });

  test('text can be cut, copied, pasted and selected', () => {
    const roles = submenuOf(template(platform), '&Edit').map((item) => item.role);
    expect(roles).toEqual(expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']));
  });

  test('the page is loaded anew and looked into in development only', () => {
    const inside = (development: boolean): readonly unknown[] => flat(template(platform, development)).map((item) => item.role).filter((role) => role === 'reload' || role === 'toggleDevTools');
    expect([inside(false), inside(true)]).toEqual([[], ['reload', 'toggleDevTools']]);
  });
});

test('macOS shows no second ⌘Z: the system acts on whatever key it shows', () => {
  const undo = (platform: NodeJS.Platform): unknown => flat(template(platform)).find((item) => item.id === 'change.undo')?.accelerator;
  expect([undo('darwin'), undo('linux')]).toEqual([undefined, 'CmdOrCtrl+Z']);
});

describe('what was opened last', () => {
  const recentOf = (recent: readonly string[], known: Partial<MenuParts> = {}): MenuItemConstructorOptions | undefined =>
    submenuOf(template('linux', false, undefined, { recent, ...known }), '&File').find(({ label }) => label === 'Import recent');
  const labels = (item: MenuItemConstructorOptions | undefined): readonly unknown[] => (Array.isArray(item?.submenu) ? item.submenu.map(({ label, type }) => label ?? type) : []);

  test('stands by its name, and by its folder where two have one name', () => {
    expect(labels(recentOf(['/work/mcp.json', '/home/a&b.json', '/other/mcp.json']))).toEqual(['mcp.json — /work', 'a&&b.json', 'mcp.json — /other', 'separator', 'Clear this list']);
  });

  test('is opened again, and forgotten', () => {
    const done: string[] = [];
    const item = recentOf(['/work/mcp.json'], { openRecent: (path) => done.push(path), forgetRecent: () => done.push('forgotten') });
    for (const { click } of Array.isArray(item?.submenu) ? item.submenu : []) (click as (() => void) | undefined)?.();
    expect(done).toEqual(['/work/mcp.json', 'forgotten']);
  });

  test('is nothing at first', () => {
    expect(recentOf([])?.enabled).toBe(false);
  });
});

test('what can not act stays in the menu, off, with the reason', () => {
  const item = flat(template('darwin', false, undefined, { blocked: { 'export.current': 'Open a profile first.' } })).find(({ id }) => id === 'export.current');
  expect(item).toMatchObject({ enabled: false, toolTip: 'Open a profile first.' });
});

test('settings stand where macOS has them, with the key that they have everywhere', () => {
  const [first] = template('darwin');
  const inside = Array.isArray(first?.submenu) ? first.submenu : [];
  expect(inside.map(({ role, id, type }) => role ?? id ?? type)).toEqual(['about', 'separator', 'show.settings', 'separator', 'services', 'separator', 'hide', 'hideOthers', 'unhide', 'separator', 'quit']);
  expect(inside[2]).toMatchObject({ label: 'Settings…', accelerator: 'CmdOrCtrl+,' });
});
