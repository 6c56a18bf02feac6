import { z } from 'zod';
import { ActiveFlag, Extras, FilledText, NullableText, TagList } from './entity-fields';
import type { EntityRow } from './entity-row';
import { ENTITY_TITLES } from './entity-titles';
import { peerNameRemarks } from './peer-name';

export const ResourceSchema = z.object({
  name: FilledText,
  uri: FilledText,
  description: NullableText,
  mime_type: NullableText,
  tags: TagList,
  is_active: ActiveFlag,
  last_modified: NullableText,
  /** The peer never exports it. */
  content: NullableText,
  extras: Extras,
});

export const RESOURCE_ROW = {
  title: ENTITY_TITLES.resources,
  schema: ResourceSchema,
  identity: 'uri',
  conflict: 'text',
  required: ['name', 'uri'],
  secrets: {},
  destination: undefined,
  refersTo: [],
  aliases: {},
  ignored: ['last_modified'],
  beside: ['content'],
  derived: [],
  remarks: peerNameRemarks,
} as const satisfies EntityRow<typeof ResourceSchema>;
