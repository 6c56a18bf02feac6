import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { isList, isMap, type Tree } from '../../../src-shared/profile/tree';
import type { ClientFormat, FoundServers } from '../client-format';
import { project } from '../client-places';
import { groupAt } from '../mcp-servers-group';
import { hasSchemaOf, mcpRootSpelling } from './mcp-root';
import { isToggle, onlyHere, renamed, seconds, TOGGLE, translated, type TranslationStep } from './translation-steps';

/** Crush's `crush.json`. Values that Crush would run as shell commands are kept as text. */
export const CRUSH_FORMAT: ClientFormat = {
  id: 'crush',
  title: FORMAT_TITLES.crush,
  specFormat: 'generic-mcp',
  places: [
    { path: '~/.config/crush/crush.json', systems: ['darwin', 'linux'], scope: 'user' },
    { path: '%LOCALAPPDATA%/crush/crush.json', systems: ['win32'], scope: 'user' },
    project('.crush.json'), project('crush.json'),
  ],
  find,
  translate: (entry) => (isToggle(entry) ? TOGGLE : translated(entry, [
    seconds({ timeout: 'timeout' }), renamed({ disabled_tools: 'disabledTools', enabled_tools: 'enabledTools' }), commandsInValues,
    onlyHere({
      oauth_client_id: 'how it signs in', oauth_client_secret: 'how it signs in', oauth_callback_port: 'how it signs in',
    }),
  ])),
};

function find(tree: Tree): FoundServers | undefined {
  const spelling = mcpRootSpelling(tree);
  const stated = hasSchemaOf(tree, /charm\.(?:land|sh)\/crush/i);
  if (spelling === undefined || spelling === 'opencode') return undefined;
  return stated || ((spelling === 'crush' || spelling === 'plain') && !hasSchemaOf(tree, /opencode\.ai/i)) ? { groups: groupAt(tree, ['mcp']) } : undefined;
}

const COMMAND = /\$\(/;

/** `$(…)` in a value: code that Crush runs to get it. */
const commandsInValues: TranslationStep = (entry) => ({
  entry,
  notes: [...entry].filter(([, value]) => holdsCommand(value)).map(([field]) => ({
    code: 'FIELD_NOT_CARRIED', severity: 'warning', field, reason: 'Crush runs the command in $(…) to get this value; Valise keeps it as text and never runs it',
  })),
});

function holdsCommand(value: Tree): boolean {
  if (isMap(value)) return [...value.values()].some(holdsCommand);
  return isList(value) ? value.some(holdsCommand) : typeof value === 'string' && COMMAND.test(value);
}
