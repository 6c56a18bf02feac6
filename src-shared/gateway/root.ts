import { z } from 'zod';
import { Extras, FilledText, NullableText } from './entity-fields';
import type { EntityRow, Remark } from './entity-row';
import { ENTITY_TITLES } from './entity-titles';
import { rootFaults } from './root-policy';

export const RootSchema = z.object({
  uri: FilledText,
  name: NullableText,
  extras: Extras,
});
export type Root = z.infer<typeof RootSchema>;

export const ROOT_ROW = {
  title: ENTITY_TITLES.roots,
  schema: RootSchema,
  identity: 'uri',
  conflict: 'canonical-uri',
  required: ['uri', 'name'],
  secrets: {},
  destination: undefined,
  refersTo: [],
  aliases: {},
  ignored: [],
  beside: [],
  derived: [],
  remarks: rootRemarks,
} as const satisfies EntityRow<typeof RootSchema>;

/** Never with the address: it may hold what is nobody's business. */
function rootRemarks({ uri, name }: Root): readonly Remark[] {
  return rootFaults(uri, name).map((code) => ({ field: code === 'name_too_long' ? 'name' : 'uri', severity: 'warning', reason: `the peer refuses a file with it: ${code}` }));
}
