import { z } from 'zod';
import type { TreeMap } from '../profile/tree';
import type { EntityOf } from './entity-catalogue';
import { FilledText, OptionalFlag, OptionalText } from './entity-fields';
import type { EntityType } from './entity-type';

/** What the peer calls its encryption, written whether or not anything is sealed. */
export const ENCRYPTION_METHOD = 'AES-256-GCM';
export const GATEWAY_API_VERSION = 'v1';

/** What a document says of itself; `version` is the MCP revision of the gateway it comes from, and any will do. */
export const GatewayHeadSchema = z.object({
  version: FilledText,
  /** ISO 8601. */
  exported_at: OptionalText,
  exported_by: OptionalText,
  source_gateway: OptionalText,
  encryption_method: OptionalText,
  // Ours, from the spec's "API Evolution"; the peer reads none of them.
  api_version: OptionalText,
  backward_compatible: OptionalFlag,
  schema_url: OptionalText,
});
export type GatewayHead = z.infer<typeof GatewayHeadSchema>;

/** Fields of the root that are not of the head. */
export const DOCUMENT_PARTS = ['entities', 'metadata', 'valise'] as const;

/** Entities by type, a type that was not asked for being absent rather than empty. */
export type EntitiesByType = { readonly [T in EntityType]?: readonly EntityOf<T>[] };

/** A document as it is written. */
export interface GatewayDocument {
  readonly head: GatewayHead;
  readonly entities: EntitiesByType;
  /** Whether `metadata.dependencies` says what servers refer to. */
  readonly dependencies: boolean;
  /** `metadata.export_options`: how it was asked for. */
  readonly exportOptions: TreeMap;
  /** Unknown fields of the root, in order. */
  readonly extras: TreeMap;
}
