import { randomUUID } from 'node:crypto';
import type { GatewayExport } from '../../src-shared/contract/gateway-operations';
import { ENTITY_CATALOGUE, type Entity } from '../../src-shared/gateway/entity-catalogue';
import { EntityIdSchema } from '../../src-shared/gateway/entity-id';
import { FILE_ORDER, type EntityType } from '../../src-shared/gateway/entity-type';
import { EnvironmentIdSchema } from '../../src-shared/gateway/environment-id';
import { GatewayExportOptionsSchema, type GatewayExportOptions } from '../../src-shared/gateway/gateway-export-options';
import type { ImportReport } from '../../src-shared/transfer/import-report';
import { ResolutionSchema, type Resolution } from '../../src-shared/transfer/resolution';
import { compressPieces } from '../files/compress-pieces';
import { SmallHome } from './small-home';
import { GatewayExportService } from '../services/gateway/gateway-export-service';
import { GATEWAY_FORMATS } from '../services/gateway/gateway-formats';
import type { ImportRequest } from '../services/import/import-request';
import { openPages } from '../services/gateway/open-entities';
import { requireEnvironment } from '../services/gateway/require-environment';
import { sealEntity, type KeptEntity } from '../services/gateway/seal-entity';
import { sealEnvironment, type EnvironmentSecrets } from '../services/gateway/seal-environment';
import { openMoment } from '../worker/open-moment';

export type Kept = readonly [type: EntityType, entity: Entity];

/** An entity of the fields that matter to a test. */
export function sampleEntity(type: EntityType, fields: Readonly<Record<string, unknown>>): Kept {
  const required = { tools: { integration_type: 'REST', headers: new Map() }, gateways: { url: 'https://gateway.example.com' }, servers: {}, prompts: {}, resources: { name: 'a resource' }, roots: {} };
  // The row of a type has the schema of its entities.
  return [type, ENTITY_CATALOGUE[type].schema.parse({ extras: new Map(), ...required[type], ...fields }) as Entity];
}

/** A home with environments of gateway configuration, and what exports it. */
export class ExportingHome implements Disposable {
  readonly home = new SmallHome();
  readonly exports = new GatewayExportService({
    gateway: this.home.storage.storage.gateway, moment: () => openMoment(this.home.storage.folder), vault: this.home.vault, compressPieces, formats: GATEWAY_FORMATS, preExport: [], deriver: this.home.deriver,
    now: () => new Date('2025-01-24T15:00:00.000Z'), version: '1.2.3',
  });

  async keep(name: string, kept: readonly Kept[], secrets: EnvironmentSecrets = {}, url?: string): Promise<void> {
    const vault = await this.home.vault.openOrCreate();
    const id = EnvironmentIdSchema.parse(randomUUID());
    this.home.storage.apply({
      gateway: {
        putEnvironments: [sealEnvironment({ id, name, description: '', ...(url !== undefined && { url }) }, secrets, vault)],
        putEntities: kept.map(([type, entity]) => ({ environmentId: id, entity: sealEntity(id, { id: EntityIdSchema.parse(randomUUID()), type, entity }, vault) })),
      },
    });
  }

  async kept(environment: string): Promise<readonly KeptEntity[]> {
    const { gateway } = this.home.storage.storage;
    const { id } = requireEnvironment(gateway, environment);
    const vault = await this.home.vault.open();
    return FILE_ORDER.flatMap((type) => [...openPages({ gateway, vault, environmentId: id }, type)].flat());
  }

  export(environment: string | undefined, options: Partial<GatewayExportOptions> = {}): Promise<GatewayExport> {
    return this.exports.export(environment, GatewayExportOptionsSchema.parse(options));
  }

  async text(environment: string, options: Partial<GatewayExportOptions> = {}): Promise<string> {
    const { file } = await this.export(environment, options);
    return new TextDecoder().decode(file.content);
  }

  /** Imports a document into an environment. */
  async bring(document: object | string, environment: string, answers: Partial<Resolution> = {}, request: Partial<ImportRequest> = {}): Promise<ImportReport> {
    const text = typeof document === 'string' ? document : JSON.stringify(document);
    const { planId } = await this.home.imports.plan([{ name: 'x.json', content: new TextEncoder().encode(text), optional: false, as: 'gateway' }], { strict: false, withoutSecrets: false, environment, ...request });
    return this.home.imports.apply(planId, { resolution: ResolutionSchema.parse(answers), dryRun: false, replan: false });
  }

  [Symbol.dispose](): void {
    this.home[Symbol.dispose]();
  }
}
