import { randomUUID } from 'node:crypto';
import type { ErrorCode } from '../../src-shared/errors/error-code';
import { AppError } from '../../src-shared/errors/app-error';
import type { Profile } from '../../src-shared/profile/profile';
import { ExportOptionsSchema, type ExportOptions } from '../../src-shared/transfer/export-options';
import type { ImportPlan } from '../../src-shared/transfer/import-plan';
import type { ImportReport } from '../../src-shared/transfer/import-report';
import { ResolutionSchema, type Resolution } from '../../src-shared/transfer/resolution';
import { compress } from '../files/compress';
import { compressPieces } from '../files/compress-pieces';
import { unpackSource } from '../files/unpack-source';
import { zipChunks } from '../files/write-zip';
import { MemoryKeychain } from '../keychain/memory-keychain';
import { ActivityService } from '../services/activity/activity-service';
import { ExportService, type PackInPieces } from '../services/export/export-service';
import { EntityService } from '../services/gateway/entity-service';
import { ENTITY_VALIDATORS } from '../services/gateway/entity-validators';
import { EnvironmentService } from '../services/gateway/environment-service';
import { GatewayExportService } from '../services/gateway/gateway-export-service';
import { GatewayFileService } from '../services/gateway/gateway-file-service';
import { GATEWAY_FORMATS } from '../services/gateway/gateway-formats';
import { LiveGatewayService } from '../services/gateway/live-gateway-service';
import type { RemoteGateway } from '../services/gateway/remote-gateway';
import { readingHere } from '../services/import/file-reader';
import type { ImportRequest } from '../services/import/import-request';
import { ImportService } from '../services/import/import-service';
import { EditService } from '../services/profiles/edit-service';
import { ProfileService } from '../services/profiles/profile-service';
import { SecretService } from '../services/profiles/secret-service';
import { sealMcp } from '../services/profiles/seal-mcp';
import { sealProfile } from '../services/profiles/seal-profile';
import { CheapDeriver } from '../services/sealing/samples/cheap-deriver';
import { leastWork } from './vault-home';
import { VaultService } from '../services/secrets/vault-service';
import { SettingsService } from '../services/settings/settings-service';
import { SilentGateway } from './silent-gateway';
import { TemporaryStorage } from '../storage/samples/temporary-storage';
import { openMoment } from '../worker/open-moment';

type Files = Readonly<Record<string, unknown>>;

/** The core without a door: real storage that goes with the end of the scope, a keychain in memory, a clock that stands. */
export class SmallHome implements Disposable {
  readonly storage = new TemporaryStorage();
  /** Paths and contents of the last archive. */
  packed: Parameters<PackInPieces>[0] = [];
  readonly deriver = new CheapDeriver();
  readonly keychain = new MemoryKeychain();
  readonly vault: VaultService;
  readonly profiles: ProfileService;
  readonly imports: ImportService;
  readonly exports: ExportService;
  readonly activity: ActivityService;
  readonly edits: EditService;
  readonly secrets: SecretService;
  readonly settings: SettingsService;
  readonly environments: EnvironmentService;
  readonly entities: EntityService;
  readonly gatewayExports: GatewayExportService;
  readonly gatewayFiles: GatewayFileService;
  readonly liveGateways: LiveGatewayService;

  constructor(remote: RemoteGateway = new SilentGateway()) {
    const { profiles, gateway, history, vault } = this.storage.storage;
    const now = (): Date => new Date('2025-01-24T15:00:00.000Z');
    this.vault = new VaultService({ repository: vault, keychain: this.keychain, passphrases: { given: false, askable: false, passphrase: async () => undefined }, freshScrypt: leastWork, now });
    this.profiles = new ProfileService(profiles, this.vault);
    this.settings = new SettingsService(this.storage.storage.settings);
    this.imports = new ImportService({
      profiles, gateway, history, vault: this.vault, settings: this.settings, validators: ENTITY_VALIDATORS, reader: readingHere(randomUUID), unpacker: { unpack: unpackSource }, deriver: this.deriver,
      runtimes: { find: async (programs) => new Set(programs) }, version: '0.0.0', now, mintId: randomUUID,
    });
    this.exports = new ExportService({
      moment: () => openMoment(this.storage.folder), vault: this.vault, pack: (files, onFile) => this.#pack(files, onFile), compress, deriver: this.deriver, now, exporterVersion: '0.0.0',
    });
    this.activity = new ActivityService({ history, vault: this.vault, now });
    this.edits = new EditService({ profiles, history, vault: this.vault, now, mintId: randomUUID });
    this.secrets = new SecretService({ profiles, history, vault: this.vault, now });
    this.environments = new EnvironmentService({ gateway, history, vault: this.vault, now, mintId: randomUUID });
    this.entities = new EntityService({ gateway, history, vault: this.vault, now, mintId: randomUUID });
    this.gatewayExports = new GatewayExportService({ gateway, moment: () => openMoment(this.storage.folder), vault: this.vault, compressPieces, formats: GATEWAY_FORMATS, preExport: [], deriver: this.deriver, now, version: '0.0.0' });
    this.gatewayFiles = new GatewayFileService({ gateway, vault: this.vault, unpacker: { unpack: unpackSource }, deriver: this.deriver, compress });
    this.liveGateways = new LiveGatewayService({ gateway, vault: this.vault, imports: this.imports, exports: this.gatewayExports, remote });
  }

  /** Keeps profiles as they are, past the import. */
  async keep(...profiles: readonly Profile[]): Promise<void> {
    const vault = await this.vault.openOrCreate();
    this.storage.apply({
      putProfiles: profiles.map((profile) => sealProfile(profile, vault)),
      putMcps: profiles.flatMap(({ id, mcps }) => mcps.map((mcp, position) => ({ profileId: id, mcp: sealMcp(id, mcp, position, vault) }))),
    });
  }

  async kept(): Promise<readonly Profile[]> {
    return this.profiles.open(this.profiles.allIds());
  }

  /** Texts by file name; what is no text is written as JSON. */
  async plan(files: Files, request: Partial<ImportRequest> = {}): Promise<ImportPlan> {
    const sources = Object.entries(files).map(([name, content]) => ({
      name, optional: false, content: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
    }));
    return this.imports.plan(sources, { strict: false, withoutSecrets: false, ...request });
  }

  async bring(files: Files, answers: Partial<Resolution> = {}, request: Partial<ImportRequest> = {}): Promise<ImportReport> {
    const { planId } = await this.plan(files, request);
    return this.imports.apply(planId, { resolution: ResolutionSchema.parse(answers), dryRun: false, replan: false });
  }

  /** The text of one profile's export. */
  async written(name: string, options: Partial<ExportOptions> = {}): Promise<string> {
    const { file } = await this.exports.export(this.profiles.resolve([name]), ExportOptionsSchema.parse(options));
    return new TextDecoder().decode(file.content);
  }

  #pack(...[files, onFile]: Parameters<PackInPieces>): ReturnType<PackInPieces> {
    this.packed = files;
    return zipChunks(files, onFile);
  }

  [Symbol.dispose](): void {
    this.storage[Symbol.dispose]();
  }
}

/** The code of a refusal; throws when it is none. */
export async function refusal(outcome: Promise<unknown>): Promise<ErrorCode> {
  try {
    await outcome;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  throw new Error('it was not refused');
}
