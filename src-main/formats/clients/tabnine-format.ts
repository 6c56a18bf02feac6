import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { user } from '../client-places';
import { findSwitchedServers, withGeminiAddress } from './gemini-format';

/** Reads the `settings.json` of Tabnine's agent, of Gemini CLI's shape. */
export const TABNINE_FORMAT: ClientFormat = {
  id: 'tabnine',
  title: FORMAT_TITLES.tabnine,
  specFormat: 'generic-mcp',
  places: [user('~/.tabnine/agent/settings.json')],
  find: (tree) => findSwitchedServers(tree),
  translate: (tree) => withGeminiAddress(tree, FORMAT_TITLES.tabnine),
};
