import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { COMMANDS, type CommandName } from '../../src-shared/contract/commands';
import { menuTemplate } from './menu-template';

type Items = readonly MenuItemConstructorOptions[];

const submenuOf = (items: Items, label: string): Items => {
  const submenu = items.find((item) => item.label === label)?.submenu;
  return Array.isArray(submenu) ? submenu : [];
};
const flat = (items: Items): Items => items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
const template = (platform: NodeJS.Platform, development = false, choose: (command: CommandName) => void = () => undefined): Items => menuTemplate({ platform, development, choose });

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
