import { z } from 'zod';
import { ActiveFlag, Extras, FilledText, NullableText, objectOr, TagList, textOr } from './entity-fields';
import type { EntityRow } from './entity-row';
import { ENTITY_TITLES } from './entity-titles';
import { peerNameRemarks } from './peer-name';

export const PromptSchema = z.object({
  name: FilledText,
  original_name: NullableText,
  custom_name: NullableText,
  display_name: NullableText,
  /** Jinja. */
  template: textOr(''),
  description: NullableText,
  input_schema: objectOr(new Map<string, string | ReadonlyMap<string, never>>([['type', 'object'], ['properties', new Map<string, never>()]])),
  tags: TagList,
  is_active: ActiveFlag,
  extras: Extras,
});

export const PROMPT_ROW = {
  title: ENTITY_TITLES.prompts,
  schema: PromptSchema,
  identity: 'name',
  conflict: 'slug',
  required: ['name', 'template'],
  secrets: {},
  destination: undefined,
  refersTo: [],
  aliases: {},
  ignored: [],
  beside: [],
  derived: [],
  remarks: peerNameRemarks,
} as const satisfies EntityRow<typeof PromptSchema>;
