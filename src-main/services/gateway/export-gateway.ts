import type { KeyObject } from 'node:crypto';
import { ENTITY_CATALOGUE } from '../../../src-shared/gateway/entity-catalogue';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import { ENCRYPTION_METHOD, GATEWAY_API_VERSION } from '../../../src-shared/gateway/gateway-document';
import type { EntitySelection, GatewayExportOptions } from '../../../src-shared/gateway/gateway-export-options';
import type { GatewaySecretMode } from '../../../src-shared/gateway/gateway-secret-mode';
import type { Tree, TreeMap } from '../../../src-shared/profile/tree';
import { partsOf, type DocumentParts } from '../../formats/gateway/document-parts';
import { spellInClear, withholdSecret } from '../../formats/gateway/secret-spelling';
import { gatewayDocumentParts, inCodeUnits, type SpellFor, type TypeParts } from '../../formats/gateway/serialize-gateway-document';
import type { SealingKeys } from '../sealing/key-deriver';
import { maskedText } from '../secrets/masked-text';
import { spellForPeer } from './open-entity';
import { placeholders } from './placeholder-names';
import { sealGateway } from './seal-gateway';
import type { KeptEntity } from './seal-entity';
import type { EntityHead } from './stored-gateway';
import { shownIdentity } from './withhold-texts';

/** The MCP revision whose gateways the document is written for; readers take any. */
const MCP_REVISION = '2025-11-25';
/** The name of the document's shape, as the spec has it ("API Evolution"). */
const SCHEMA_URL = 'https://gateway.com/schemas/export/v1.json';

/** What becomes of secrets, with what that takes. */
export type SecretTreatment =
  | { readonly mode: Exclude<GatewaySecretMode, 'sealed' | 'environment-key'> }
  | { readonly mode: 'sealed'; readonly keys: SealingKeys }
  | { readonly mode: 'environment-key'; readonly key: KeyObject; readonly textsInClear: boolean };

/** Whether what looks like a secret in other texts leaves as it stands. The peer has no way to encrypt it. */
export const leavesTextsInClear = (secrets: SecretTreatment): boolean => secrets.mode === 'plain' || (secrets.mode === 'environment-key' && secrets.textsInClear);

export interface GatewayContent {
  /** Of the entities of each type. */
  readonly heads: ReadonlyMap<EntityType, readonly EntityHead[]>;
  /** Types whose lists the document has though they may be empty. */
  readonly types: readonly EntityType[];
  /** Opens some of them, without what must not leave in their texts (withhold-gateway). */
  readonly open: (some: readonly EntityHead[]) => readonly KeptEntity[];
  /** Of the live gateway; empty where none is known. */
  readonly source: string;
  readonly options: GatewayExportOptions;
  readonly exportedAt: Date;
  readonly version: string;
  /** Where what was opened so far has a mask for what looks like a secret. */
  readonly masked: () => readonly string[];
}

/** The gateway document of entities, which are opened as it is taken: the same for the same ones, whatever their order. */
export function exportGateway(content: GatewayContent, secrets: SecretTreatment): DocumentParts {
  const write = (spellFor: SpellFor): DocumentParts => documentParts(content, secrets, spellFor);
  switch (secrets.mode) {
    case 'omit': return write(() => withholdSecret);
    case 'plain': return write(() => spellInClear);
    case 'environment-key': {
      const spell = spellForPeer(secrets.key, secrets.textsInClear);
      return write(() => spell);
    }
    case 'placeholder': {
      const spellFor = placeholders();
      return write(({ identity }) => spellFor(identity));
    }
    case 'sealed': return sealGateway(write, secrets.keys);
  }
}

function documentParts({ heads, types, open, source, options, exportedAt, version, masked }: GatewayContent, secrets: SecretTreatment, spellFor: SpellFor): DocumentParts {
  const inClear = leavesTextsInClear(secrets);
  const present = FILE_ORDER.filter((type) => types.includes(type) || heads.has(type));
  const parts = gatewayDocumentParts({
    head: {
      version: MCP_REVISION, exported_at: exportedAt.toISOString(), exported_by: 'valise', source_gateway: inClear ? source : maskedText(source, { kind: 'url' }), encryption_method: ENCRYPTION_METHOD,
      api_version: GATEWAY_API_VERSION, backward_compatible: true, schema_url: SCHEMA_URL,
    },
    types: present.map((type) => typeParts(type, heads.get(type) ?? [], open, (shown, identity) => (inClear ? identity : shownIdentity(shown, identity)))),
    dependencies: options.dependencies,
    exportOptions: optionsTree(options, types, secrets.mode, inClear),
    extras: new Map(),
  }, spellFor);
  return { ...parts, after: () => withOurs(parts.after(), version, masked()) };
}

function withOurs(after: TreeMap, version: string, masked: readonly string[]): TreeMap {
  const ours = after.get('valise');
  return new Map(after).set('valise', new Map<string, Tree>([
    ['exporterVersion', version], ...(masked.length === 0 ? [] : [['masked', masked] as const]), ...(ours instanceof Map ? ours as TreeMap : []),
  ]));
}

/** As they stand in the document: in the order of names or addresses, these as they are shown there. */
function typeParts(type: EntityType, heads: readonly EntityHead[], open: GatewayContent['open'], shown: (type: EntityType, identity: string) => string): TypeParts {
  const sorted = heads.map((head) => ({ head, identity: shown(type, head.identity) })).toSorted((one, other) => inCodeUnits(one.identity, other.identity));
  return {
    type, count: sorted.length,
    parts: openedParts(sorted.map(({ head }) => head), open),
    references: new Map(ENTITY_CATALOGUE[type].refersTo.map(({ type: to }) => [to, sorted.map(({ head, identity }) =>
      [identity, head.refersTo.filter((reference) => reference.type === to).map(({ name }) => shown(to, name))] as const)])),
  };
}

function* openedParts(heads: readonly EntityHead[], open: GatewayContent['open']): Generator<readonly KeptEntity['entity'][], undefined> {
  for (const part of partsOf(heads)) yield open(part).map(({ entity }) => entity);
  return undefined;
}

/** As the peer tells them, and with names where it has some; the same fields for a whole and a selective export. */
const optionsTree = ({ include, includeInactive, dependencies, tags }: GatewayExportOptions, types: readonly EntityType[], mode: GatewaySecretMode, inClear: boolean): TreeMap => new Map<string, Tree>([
  ['selective', include !== undefined],
  ['include_inactive', includeInactive],
  ['include_dependencies', dependencies],
  ['selected_types', types],
  ['filter_tags', tags],
  ['selections', selectionTree(include ?? {}, inClear)],
  ['secrets', mode],
]);

const selectionTree = (include: EntitySelection, inClear: boolean): TreeMap => new Map(FILE_ORDER.flatMap((type) => {
  const names = include[type];
  return names === undefined ? [] : [[type, inClear ? names : names.map((name) => shownIdentity(type, name))] as const];
}));
