import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { isMap, NumberText, type TreeMap } from '../../../src-shared/profile/tree';
import type { ClientFormat } from '../client-format';
import { project } from '../client-places';
import { groupAt } from '../mcp-servers-group';
import { withoutFields } from '../neutral-entry';
import { onlyHere, seconds, silently, textOf, translated, type TranslationStep } from './translation-steps';

/** Zed's settings. Servers that an extension brings have settings only, and run nowhere else. */
export const ZED_FORMAT: ClientFormat = {
  id: 'zed',
  title: FORMAT_TITLES.zed,
  specFormat: 'generic-mcp',
  places: [
    { path: '~/.config/zed/settings.json', systems: ['darwin', 'linux'], scope: 'user' },
    { path: '%APPDATA%/Zed/settings.json', systems: ['win32'], scope: 'user' },
    project('.zed/settings.json'),
  ],
  find: (tree) => (isMap(tree) && isMap(tree.get('context_servers')) ? { groups: groupAt(tree, ['context_servers']) } : undefined),
  translate: (entry) => translated(entry, [
    silently(withFlatCommand), silently(withoutDefaultSource), inMilliseconds, onlyHere({ remote: 'it runs where the project is' }), boundToZed,
  ]),
};

/** `command: { path, args, env }`, as it was first written. */
function withFlatCommand(entry: TreeMap): TreeMap {
  const command = entry.get('command');
  if (!isMap(command)) return entry;
  const words = new Map([...command].map(([key, value]) => [key === 'path' ? 'command' : key, value]));
  return new Map([...words, ...withoutFields(entry, ['command'])]);
}

/** `custom` is what every server is that no extension brings. */
const withoutDefaultSource = (entry: TreeMap): TreeMap => (entry.get('source') === 'custom' ? withoutFields(entry, ['source']) : entry);

/** Seconds since the end of 2025, milliseconds before, with 60000 as the default. */
const inMilliseconds: TranslationStep = (entry) => {
  const timeout = entry.get('timeout');
  const number = timeout instanceof NumberText ? Number(timeout.source) : timeout;
  return typeof number === 'number' && number < 1000 ? seconds({ timeout: 'timeout' })(entry) : { entry, notes: [] };
};

const boundToZed: TranslationStep = (entry) => ({
  entry,
  notes: textOf(entry.get('command')) === undefined && textOf(entry.get('url')) === undefined && (entry.has('settings') || entry.get('source') === 'extension')
    ? [{ code: 'RUNS_ONLY_IN_CLIENT', severity: 'warning', reason: 'an extension of Zed brings and starts it' }]
    : [],
});
