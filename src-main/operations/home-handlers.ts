import type { HOME_OPERATIONS } from '../../src-shared/contract/home-operations';
import type { OperationOutput } from '../../src-shared/contract/operations';
import type { CheckService } from '../services/checks/check-service';
import type { HandlersOf } from './operation-handlers';
import type { Services } from './services';

export interface HomeParts {
  readonly services: () => Services;
  readonly checks: CheckService;
  readonly about: OperationOutput<'system.about'>;
}

/** The home itself: its vault, settings, keys for scripts. */
export function homeHandlers({ services, checks, about }: HomeParts): HandlersOf<typeof HOME_OPERATIONS> {
  return {
    'vault.status': () => services().vault.status(),
    'vault.unlock': ({ passphrase }) => services().vault.unlock(passphrase === undefined ? undefined : new TextEncoder().encode(passphrase)),
    'vault.lock': () => services().vault.lock(),
    'settings.read': () => services().settings.read(),
    'settings.update': (changes) => services().settings.update(changes),
    'token.create': ({ name }) => services().tokens.create(name),
    'token.list': () => [...services().tokens.list()],
    'token.revoke': ({ token }) => services().tokens.revoke(token),
    'system.about': () => about,
    'system.check': async () => [...(await checks.run())],
  };
}
