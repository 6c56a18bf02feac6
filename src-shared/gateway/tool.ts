import { z } from 'zod';
import { ActiveFlag, AnyTree, Extras, FilledText, HeaderValues, NullableObject, NullableText, objectOr, OptionalSecret, OptionalText, TagList, textOr } from './entity-fields';
import type { EntityRow, Remark } from './entity-row';
import { ENTITY_TITLES } from './entity-titles';

export const ToolSchema = z.object({
  /** The original name, not its slug. */
  name: FilledText,
  displayName: NullableText,
  url: NullableText,
  /** `REST`, `MCP` or `A2A`. */
  integration_type: FilledText,
  request_type: textOr('GET'),
  description: NullableText,
  original_description: NullableText,
  headers: HeaderValues,
  input_schema: objectOr(new Map<string, string | ReadonlyMap<string, never>>([['type', 'object'], ['properties', new Map<string, never>()]])),
  output_schema: NullableObject,
  annotations: objectOr(new Map()),
  jsonpath_filter: NullableText,
  tags: TagList,
  rate_limit: AnyTree,
  timeout: AnyTree,
  is_active: ActiveFlag,
  created_at: NullableText,
  updated_at: NullableText,
  /** `basic`, `bearer` or `authheaders`. */
  auth_type: OptionalText,
  auth_value: OptionalSecret,
  extras: Extras,
});
export type Tool = z.infer<typeof ToolSchema>;

export const TOOL_ROW = {
  title: ENTITY_TITLES.tools,
  schema: ToolSchema,
  identity: 'name',
  conflict: 'slug',
  required: ['name', 'url', 'integration_type'],
  secrets: { headers: 'headers', auth_value: 'values' },
  destination: 'url',
  refersTo: [],
  aliases: {},
  ignored: ['rate_limit', 'timeout', 'created_at', 'updated_at'],
  beside: [],
  derived: [],
  remarks: toolRemarks,
} as const satisfies EntityRow<typeof ToolSchema>;

const PEER_NAME = /^[a-zA-Z0-9_][a-zA-Z0-9._/-]*$/;

function toolRemarks({ name, integration_type: type }: Tool): readonly Remark[] {
  return [
    ...(type === 'REST' ? [] : [{ field: 'integration_type', severity: 'note', reason: 'the peer imports tools of the type REST only' } as const]),
    ...(PEER_NAME.test(name) && name.length <= 255 ? [] : [{ field: 'name', severity: 'note', reason: 'the peer takes names of up to 255 letters, digits and . _ / - only' } as const]),
  ];
}
