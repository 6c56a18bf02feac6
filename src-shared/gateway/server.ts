import { z } from 'zod';
import type { Tree, TreeMap } from '../profile/tree';
import { ActiveFlag, Extras, FilledText, NullableText, objectOr, TagList, TextList } from './entity-fields';
import type { EntityRow } from './entity-row';
import { ENTITY_TITLES } from './entity-titles';
import { peerNameRemarks } from './peer-name';

const CHANGES: TreeMap = new Map([['list_changed', true]]);

/** A virtual server: a named bundle of tools, resources and prompts. */
export const ServerSchema = z.object({
  name: FilledText,
  description: NullableText,
  /** Names, slugs or ids of tools. */
  tool_ids: TextList,
  /** The endpoints hold the id that the server has in the gateway it comes from. */
  sse_endpoint: NullableText,
  websocket_endpoint: NullableText,
  jsonrpc_endpoint: NullableText,
  capabilities: objectOr(new Map<string, Tree>([['tools', CHANGES], ['prompts', CHANGES]])),
  is_active: ActiveFlag,
  tags: TagList,
  associated_resources: TextList,
  associated_prompts: TextList,
  extras: Extras,
});

export const SERVER_ROW = {
  title: ENTITY_TITLES.servers,
  schema: ServerSchema,
  identity: 'name',
  conflict: 'slug',
  required: ['name'],
  secrets: {},
  destination: undefined,
  refersTo: [
    { field: 'tool_ids', type: 'tools' },
    { field: 'associated_resources', type: 'resources' },
    { field: 'associated_prompts', type: 'prompts' },
  ],
  aliases: { tool_ids: 'associated_tools' },
  ignored: ['sse_endpoint', 'websocket_endpoint', 'jsonrpc_endpoint', 'capabilities'],
  beside: ['associated_resources', 'associated_prompts'],
  derived: [],
  remarks: peerNameRemarks,
} as const satisfies EntityRow<typeof ServerSchema>;
