import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { project, user } from '../client-places';
import { fitsPattern } from '../name-pattern';
import { NEUTRAL_FIELDS, renameFields } from '../neutral-entry';
import { findSwitchedServers, withGeminiAddress } from './gemini-format';

/** Reads Qwen Code's `settings.json`: as Gemini CLI's, with patterns among the names of `mcp` and a time limit for finding the tools. */
export const QWEN_FORMAT: ClientFormat = {
  id: 'qwen',
  title: FORMAT_TITLES.qwen,
  specFormat: 'generic-mcp',
  places: [user('~/.qwen/settings.json'), project('.qwen/settings.json')],
  find: (tree) => findSwitchedServers(tree, fitsPattern),
  marks: ['$version'],
  translate: (tree) => withGeminiAddress(renameFields(tree, { discoveryTimeoutMs: NEUTRAL_FIELDS.startupTimeout }), FORMAT_TITLES.qwen),
};
