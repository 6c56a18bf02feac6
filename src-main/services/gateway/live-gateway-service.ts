import type { GatewayPush } from '../../../src-shared/contract/gateway-operations';
import { AppError } from '../../../src-shared/errors/app-error';
import { FILE_ORDER } from '../../../src-shared/gateway/entity-type';
import { GatewayExportOptionsSchema, type GatewayExportOptions } from '../../../src-shared/gateway/gateway-export-options';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import { ResolutionSchema, type Strategy } from '../../../src-shared/transfer/resolution';
import type { Imports } from '../import/imports';
import { isStopped, reach, type JobWatch } from '../import/job-watch';
import { underOneKey } from '../secrets/under-one-key';
import type { VaultSource } from '../secrets/vault-source';
import { comparedFile, comparedGateway } from './compared-file';
import type { GatewayExports } from './gateway-exports';
import type { GatewayRepository } from './gateway-repository';
import { parseImportStatus } from './parse-import-status';
import { planPush } from './plan-push';
import type { GatewayAccess, RemoteGateway } from './remote-gateway';
import { requireEnvironment } from './require-environment';
import { openEnvironment } from './seal-environment';
import { secretKeyOf } from './secret-key-of';
import { sentSecrets } from './sent-secrets';
import type { StoredEnvironment } from './stored-gateway';

export interface LiveGatewayParts {
  readonly gateway: GatewayRepository;
  readonly vault: Pick<VaultSource, 'open'>;
  readonly imports: Pick<Imports, 'plan' | 'apply' | 'discard'>;
  readonly exports: Pick<GatewayExports, 'export'>;
  readonly remote: RemoteGateway;
}

export interface PullRequest {
  readonly environment: string;
  readonly conflictStrategy: Exclude<Strategy, 'merge'>;
  readonly dryRun: boolean;
  readonly partial: boolean;
}

export interface PushRequest {
  readonly environment: string;
  readonly dryRun: boolean;
  /** To a gateway that is no Valise too what it has already. */
  readonly existing: boolean;
}

/** An environment that has all that its gateway asks for. */
interface Live {
  readonly environment: StoredEnvironment;
  readonly access: GatewayAccess;
  /** With which the gateway encrypts. */
  readonly secret: string | undefined;
}

/** Between two looks whether somebody asked to stop, in milliseconds. */
const LOOK_MS = 100;

/** An environment and the live gateway that it is for. Errors, besides those stated: GATEWAY_NOT_REACHED, GATEWAY_REFUSED, CANCELLED, VAULT_… */
export class LiveGatewayService {
  readonly #parts: LiveGatewayParts;

  constructor(parts: LiveGatewayParts) {
    this.#parts = parts;
  }

  /**
   * Imports what the gateway has.
   * @throws AppError ENVIRONMENT_NOT_FOUND, USAGE (no address or token), ENVIRONMENT_SECRET_WRONG, FORMAT_UNKNOWN, those of `Imports`
   */
  async pull({ environment: reference, conflictStrategy, dryRun, partial }: PullRequest, watch: JobWatch): Promise<ImportReport> {
    const { imports, remote } = this.#parts;
    const { environment, access, secret } = await this.#live(reference);
    const { host } = new URL(access.url);
    reach(watch, { phase: 'read', done: 0, name: host });
    const content = await whileWanted(watch, (stopped) => remote.fetchExport(access, stopped));
    const request = { as: 'gateway', strict: false, withoutSecrets: false, environment: environment.id, sourceSecret: secret } as const;
    const plan = await imports.plan([{ name: host, content, optional: false }], request, watch);
    try {
      if (plan.environment === undefined && plan.sources.every(({ failure }) => failure === undefined)) throw new AppError('FORMAT_UNKNOWN', { place: { file: host }, reason: 'the gateway answered, but with no configuration' });
      return await imports.apply(plan.planId, { resolution: ResolutionSchema.parse({ strategy: conflictStrategy, partial }), dryRun, replan: true }, watch);
    } finally {
      await imports.discard(plan.planId);
    }
  }

  /**
   * Has the gateway import what differs there; it keeps what only it has.
   * @throws AppError ENVIRONMENT_NOT_FOUND, USAGE (no address or token), ENVIRONMENT_SECRET_REQUIRED, ENVIRONMENT_SECRET_WRONG, and those of
   *   `comparedFile` for what it exports
   */
  async push({ environment: reference, dryRun, existing }: PushRequest, watch: JobWatch): Promise<GatewayPush> {
    const { remote } = this.#parts;
    const live = await this.#live(reference);
    const { environment, access, secret } = live;
    const { host } = new URL(access.url);
    const key = secret === undefined ? undefined : secretKeyOf(secret);
    const mine = comparedFile({ name: '', content: await this.#exported(live) }, key);
    reach(watch, { phase: 'read', done: 0, name: host });
    const exported = await whileWanted(watch, (stopped) => remote.fetchExport(access, stopped));
    reach(watch, { phase: 'compare', done: 0 });
    const there = comparedGateway({ name: host, content: exported }, key);
    // A gateway that does not speak of a type has none of it, or will not say; what is sent then is new to it.
    const theirs = { types: FILE_ORDER, entities: there.entities, unread: there.unread };
    const { include, sent, ...told } = planPush(mine, theirs, existing);
    const plan = { environment: environment.name, gateway: access.url, dryRun, sent, differences: [...told.differences], secretsNotTold: [...told.secretsNotTold], withheld: [...told.withheld], alreadyThere: [...told.alreadyThere] };
    if (dryRun || sent === 0) return plan;

    const chosen = await this.#exported(live, { include: Object.fromEntries(Object.entries(include).map(([type, names]) => [type, [...names]])) });
    reach(watch, { phase: 'write', done: 0, name: host });
    const answer = await whileWanted(watch, (stopped) => remote.sendImport(access, importBody(chosen), stopped));
    const status = parseImportStatus(answer, [access.token, ...sentSecrets(mine.entities)]);
    if (status === undefined) throw new AppError('GATEWAY_REFUSED', { subject: new URL(access.url).origin, reason: 'its answer is no status of an import, so whether it took what was sent is not known' });
    return { ...plan, status };
  }

  #live(reference: string): Promise<Live> {
    return underOneKey(async () => {
      const { gateway, vault } = this.#parts;
      const environment = requireEnvironment(gateway, reference);
      const name = JSON.stringify(environment.name);
      const { url } = environment;
      if (url === undefined) throw new AppError('USAGE', { reason: `The environment ${name} has no address of a gateway; give it one: valise gateway environments update ${name} --url URL` });
      const { token, secret } = openEnvironment(environment, await vault.open());
      if (token === undefined) throw new AppError('USAGE', { reason: `The environment ${name} has no token for its gateway; keep one: valise gateway environments set-secret ${name} --token-file FILE` });
      return { environment, access: { url, token }, secret };
    });
  }

  /** What is in the environment as its gateway reads it: texts stand as they are, since a mask would take the place of what the gateway has. @throws AppError ENVIRONMENT_SECRET_REQUIRED where a secret would have to stay */
  async #exported({ environment, secret }: Live, chosen: Pick<GatewayExportOptions, 'include'> = {}): Promise<Uint8Array> {
    const treatment = secret === undefined ? { secrets: 'omit' } : { secrets: 'environment-key', allowPlain: true };
    const options = GatewayExportOptionsSchema.parse({ includeInactive: true, dependencies: false, ...treatment, ...chosen });
    const { file, secretsWithheld } = await this.#parts.exports.export(environment.id, options);
    if (secretsWithheld > 0) {
      throw new AppError('ENVIRONMENT_SECRET_REQUIRED', { subject: environment.name, reason: `the environment ${JSON.stringify(environment.name)} has none, and its entries have secrets that the gateway has to open` });
    }
    return file.content;
  }
}

/** The request of the gateway's `POST /import`, around a document as it stands. */
const importBody = (document: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([Buffer.from('{"import_data":'), document, Buffer.from(',"conflict_strategy":"update","dry_run":false}')]));

/** Work on the network, which is given up once somebody asks to stop. */
async function whileWanted<Value>({ signal }: JobWatch, work: (stopped: AbortSignal) => Promise<Value>): Promise<Value> {
  const stopping = new AbortController();
  const looking = setInterval(() => {
    if (isStopped(signal)) stopping.abort();
  }, LOOK_MS);
  try {
    return await work(stopping.signal);
  } finally {
    clearInterval(looking);
  }
}
