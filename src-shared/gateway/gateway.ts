import { z } from 'zod';
import type { Tree, TreeMap } from '../profile/tree';
import { ActiveFlag, Extras, FilledText, NullableText, objectOr, OptionalSecret, OptionalSecrets, OptionalText, TagList, TextList, textOr } from './entity-fields';
import type { EntityRow, Remark } from './entity-row';
import { ENTITY_TITLES } from './entity-titles';
import { peerNameRemarks } from './peer-name';

/** An MCP server that the gateway passes on. */
export const GatewaySchema = z.object({
  name: FilledText,
  url: FilledText,
  description: NullableText,
  /** `SSE` or `STREAMABLEHTTP`, whatever the case in the file. */
  transport: textOr('SSE').transform((transport) => transport.toUpperCase()),
  capabilities: objectOr(new Map()),
  is_active: ActiveFlag,
  tags: TagList,
  passthrough_headers: TextList,
  /** `basic`, `bearer`, `authheaders`, `oauth`, `query_param` or `one_time_auth`. */
  auth_type: OptionalText,
  auth_value: OptionalSecret,
  auth_query_params: OptionalSecrets,
  extras: Extras,
});
export type Gateway = z.infer<typeof GatewaySchema>;

export const GATEWAY_ROW = {
  title: ENTITY_TITLES.gateways,
  schema: GatewaySchema,
  identity: 'name',
  conflict: 'slug',
  required: ['name', 'url'],
  secrets: { auth_value: 'values', auth_query_params: 'parameters' },
  destination: 'url',
  refersTo: [],
  aliases: {},
  ignored: ['capabilities'],
  beside: [],
  derived: [{ field: 'health_check', after: 'capabilities', from: healthCheck }],
  remarks: gatewayRemarks,
} as const satisfies EntityRow<typeof GatewaySchema>;

/** The peer writes the same for every gateway, and reads it nowhere. */
function healthCheck({ url }: Gateway): TreeMap {
  return new Map<string, Tree>([['url', `${url.replace(/\/+$/, '')}/health`], ['interval', 30], ['timeout', 10], ['retries', 3]]);
}

function gatewayRemarks({ name, transport }: Gateway): readonly Remark[] {
  return [
    ...peerNameRemarks({ name }),
    ...(['SSE', 'STREAMABLEHTTP'].includes(transport) ? [] : [{ field: 'transport', severity: 'warning', reason: 'the peer knows SSE and STREAMABLEHTTP only' } as const]),
  ];
}
