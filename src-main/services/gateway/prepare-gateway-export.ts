import { DEFAULT_ENVIRONMENT } from '../../../src-shared/gateway/environment';
import type { GatewayExportOptions } from '../../../src-shared/gateway/gateway-export-options';
import type { GatewaySecretMode } from '../../../src-shared/gateway/gateway-secret-mode';
import { partsOf } from '../../formats/gateway/document-parts';
import type { KeptMoment } from '../export/kept-moment';
import { VaultGuard } from '../export/vault-guard';
import type { KeyDeriver } from '../sealing/key-deriver';
import type { VaultSource } from '../secrets/vault-source';
import { chooseEntities, type ChosenEntities } from './choose-entities';
import { leavesTextsInClear, type SecretTreatment } from './export-gateway';
import { aboutExport, runPreExport, type AboutExport, type PreExportHook } from './extension-points';
import { openSome, type EntitySource } from './open-entities';
import { planGatewaySecrets } from './plan-gateway-secrets';
import { resting, type Steps } from './read-at-one-moment';
import { refuseAlike } from './refuse-alike';
import { requireEnvironment } from './require-environment';
import { openEnvironment } from './seal-environment';
import { secretKeyOf } from './secret-key-of';
import type { EntityHead, StoredEnvironment } from './stored-gateway';
import { WithheldGateway } from './withhold-gateway';

export interface PreparingParts {
  /** What is kept, for as long as an export takes. */
  readonly moment: () => Pick<KeptMoment, 'gateway'> & Disposable;
  readonly vault: Pick<VaultSource, 'open'>;
  readonly deriver: Pick<KeyDeriver, 'freshKeys'>;
  readonly preExport: readonly PreExportHook[];
}

/** What an export is made of, for the caller to let go of. */
export interface PreparedGatewayExport extends Disposable {
  readonly about: AboutExport;
  readonly environment: StoredEnvironment;
  readonly source: EntitySource;
  readonly chosen: ChosenEntities;
  readonly treatment: SecretTreatment;
  readonly withheld: WithheldGateway;
  /** Places whose secret is known. */
  readonly secrets: number;
  readonly guard: VaultGuard;
}

/**
 * All that has to be known before the first entity is written, from what stands in clear.
 * @throws AppError ENVIRONMENT_NOT_FOUND, those of `planGatewaySecrets`, `chooseEntities`, `refuseAlike` and the hooks, VAULT_…
 */
export async function prepareGatewayExport({ moment: open, vault, deriver, preExport }: PreparingParts, reference: string | undefined, options: GatewayExportOptions): Promise<PreparedGatewayExport> {
  using held = new DisposableStack();
  const { gateway } = held.use(open());
  const environment = requireEnvironment(gateway, reference ?? DEFAULT_ENVIRONMENT);
  const mode = planGatewaySecrets(options, environment);
  const about = aboutExport(environment.name, options, mode);
  await runPreExport(preExport, about);
  const guard = new VaultGuard(vault);
  const source = { gateway, vault: await guard.open(), environmentId: environment.id };
  const secret = mode === 'environment-key' ? options.targetSecret ?? openEnvironment(environment, source.vault).secret : undefined;
  const chosen = await resting(chooseEntities(source, options));
  const heads = [...chosen.heads.values()].flat();
  // All of this moment are under one key: where it is not the one that was opened, it shows before anything is written.
  openSome(source, heads.slice(0, 1));
  const secrets = heads.reduce((sum, { secretCount }) => sum + secretCount, 0);
  const needsSealing = mode === 'sealed' && (secrets > 0 || (await resting(holdsSecretTexts(source, heads))));
  const treatment = await treatmentOf(mode === 'sealed' && !needsSealing ? 'omit' : mode, secret, options, deriver);
  refuseAlike(chosen.heads, treatment);
  const withheld = new WithheldGateway(leavesTextsInClear(treatment) ? [] : treatment.mode === 'sealed' ? ['address'] : ['text', 'address']);
  const keeping = held.move();
  return { about, environment, source, chosen, treatment, withheld, secrets, guard, [Symbol.dispose]: () => keeping.dispose() };
}

/** Whether there would be anything to seal: entities without secrets may have texts that look like some. */
function* holdsSecretTexts(source: EntitySource, heads: readonly EntityHead[]): Steps<boolean> {
  const withheld = new WithheldGateway(['text', 'address']);
  for (const part of partsOf(heads)) {
    for (const one of openSome(source, part)) withheld.leaving(one);
    if (withheld.found > 0) return true;
    yield;
  }
  return false;
}

async function treatmentOf(mode: GatewaySecretMode, secret: string | undefined, { password, allowPlain }: Pick<GatewayExportOptions, 'password' | 'allowPlain'>, deriver: PreparingParts['deriver']): Promise<SecretTreatment> {
  if (mode === 'environment-key') return { mode, key: secretKeyOf(secret ?? ''), textsInClear: allowPlain };
  if (mode !== 'sealed') return { mode };
  const bytes = new TextEncoder().encode(password);
  try {
    return { mode, keys: await deriver.freshKeys(bytes) };
  } finally {
    bytes.fill(0);
  }
}
