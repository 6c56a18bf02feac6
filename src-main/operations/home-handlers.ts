import type { Figures } from '../../src-shared/contract/figures';
import type { HOME_OPERATIONS } from '../../src-shared/contract/home-operations';
import type { OperationOutput } from '../../src-shared/contract/operations';
import type { CheckService } from '../services/checks/check-service';
import type { HandlersOf } from './operation-handlers';
import type { Later } from './later';
import type { Services } from './services';

export interface HomeParts {
  readonly services: () => Services;
  readonly checks: Later<CheckService>;
  /** What this process did since it started. */
  readonly figures: () => Promise<Figures>;
  /** Gathered for whoever helps. */
  readonly diagnostics: () => Promise<OperationOutput<'system.diagnostics'>>;
  readonly about: OperationOutput<'system.about'>;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const maybeBytes = (text: string | undefined): Uint8Array | undefined => (text === undefined ? undefined : bytesOf(text));

/** The home itself: its vault, settings, keys for scripts. */
export function homeHandlers({ services, checks, figures, diagnostics, about }: HomeParts): HandlersOf<typeof HOME_OPERATIONS> {
  return {
    'vault.status': () => services().vault.status(),
    'vault.unlock': ({ passphrase }) => services().vault.unlock(maybeBytes(passphrase)),
    'vault.lock': () => services().vault.lock(),
    'vault.rotate': ({ passphrase, jobId }) => {
      const { vault, jobs } = services();
      return jobs.run({ id: jobId, kind: 'rotate', title: '' }, (watch) => vault.rotate(maybeBytes(passphrase), watch));
    },
    'vault.move': ({ to, passphrase }) => services().vault.move(to, maybeBytes(passphrase)),
    'vault.changePassphrase': ({ current, next }) => services().vault.changePassphrase({ current: bytesOf(current), next: bytesOf(next) }),
    'settings.read': () => services().settings.read(),
    'settings.update': (changes) => services().settings.update(changes),
    'token.create': ({ name }) => services().tokens.create(name),
    'token.list': () => [...services().tokens.list()],
    'token.revoke': ({ token }) => services().tokens.revoke(token),
    'system.about': () => about,
    'metrics.read': () => figures(),
    'system.check': async () => [...(await (await checks()).run())],
    'system.diagnostics': () => diagnostics(),
  };
}
