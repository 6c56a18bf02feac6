import type { KeyObject } from 'node:crypto';
import { secretsOf } from '../../../src-shared/gateway/entity-secrets';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import { ENCRYPTION_METHOD, GATEWAY_API_VERSION, type EntitiesByType } from '../../../src-shared/gateway/gateway-document';
import type { EntitySelection, GatewayExportOptions, GatewaySecretMode } from '../../../src-shared/gateway/gateway-export-options';
import { isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { spellInClear, withholdSecret, type SpellSecret } from '../../formats/gateway/secret-spelling';
import { gatewayDocumentTree } from '../../formats/gateway/serialize-gateway-document';
import type { SealingKeys } from '../sealing/key-deriver';
import { maskedText } from './masked-text';
import { spellForPeer } from './open-entity';
import { placeholders } from './placeholder-names';
import { sealGateway } from './seal-gateway';
import type { KeptEntity } from './seal-entity';
import { SecretMarks } from './secret-marks';
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
  /** Without what must not leave in their texts (withhold-gateway). */
  readonly entities: readonly KeptEntity[];
  /** Types whose lists the document has though they may be empty. */
  readonly types: readonly EntityType[];
  /** Of the live gateway; empty where none is known. */
  readonly source: string;
  readonly options: GatewayExportOptions;
  readonly exportedAt: Date;
  readonly version: string;
}

/** The gateway document of entities: the same for the same ones, whatever their order. */
export function exportGateway(content: GatewayContent, secrets: SecretTreatment): TreeMap {
  switch (secrets.mode) {
    case 'omit': return documentTree(content, secrets, withholdSecret);
    case 'plain': return documentTree(content, secrets, spellInClear);
    case 'environment-key': return documentTree(content, secrets, spellForPeer(secrets.key));
    case 'placeholder': {
      const marks = new SecretMarks();
      return marks.fill(documentTree(content, secrets, marks.spell), placeholders());
    }
    case 'sealed': {
      const marks = new SecretMarks();
      return sealGateway(documentTree(content, secrets, marks.spell), marks, secrets.keys);
    }
  }
}

/** How many places hold a secret that is known. */
export const countSecrets = (entities: readonly KeptEntity[]): number =>
  entities.reduce((count, { type, entity }) => count + secretsOf(type, entity).filter(({ value }) => value.state === 'open').length, 0);

function documentTree({ entities, types, source, options, exportedAt, version }: GatewayContent, secrets: SecretTreatment, spell: SpellSecret): TreeMap {
  const inClear = leavesTextsInClear(secrets);
  const tree = gatewayDocumentTree({
    head: {
      version: MCP_REVISION, exported_at: exportedAt.toISOString(), exported_by: 'valise', source_gateway: inClear ? source : maskedText(source, { kind: 'url' }), encryption_method: ENCRYPTION_METHOD,
      api_version: GATEWAY_API_VERSION, backward_compatible: true, schema_url: SCHEMA_URL,
    },
    entities: byType(entities, types),
    dependencies: options.dependencies,
    exportOptions: optionsTree(options, types, secrets.mode, inClear),
    extras: new Map(),
  }, spell);
  const ours = tree.get('valise');
  return new Map(tree).set('valise', new Map<string, Tree>([['exporterVersion', version], ...(isMap(ours) ? ours : [])]));
}

function byType(entities: readonly KeptEntity[], types: readonly EntityType[]): EntitiesByType {
  const grouped = Map.groupBy(entities, ({ type }) => type);
  const present = FILE_ORDER.filter((type) => types.includes(type) || grouped.has(type));
  return Object.fromEntries(present.map((type) => [type, (grouped.get(type) ?? []).map(({ entity }) => entity)]));
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
