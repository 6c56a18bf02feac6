import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { withBareUrlAsSse } from '../bare-url';
import type { ClientFormat } from '../client-format';
import { project } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';
import { NEUTRAL_FIELDS, renameFields } from '../neutral-entry';

/** Reads `librechat.yaml`: servers under `mcpServers` at the root; `interface.mcpServers` only says what people see of them. */
export const LIBRECHAT_FORMAT: ClientFormat = {
  id: 'librechat',
  title: FORMAT_TITLES.librechat,
  specFormat: 'generic-mcp',
  places: [project('librechat.yaml')],
  find: findMcpServers,
  marks: ['version'],
  translate: (tree) => withBareUrlAsSse(renameFields(tree, { initTimeout: NEUTRAL_FIELDS.startupTimeout }), FORMAT_TITLES.librechat),
};
