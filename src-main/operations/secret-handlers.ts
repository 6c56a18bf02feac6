import type { SECRET_OPERATIONS } from '../../src-shared/contract/secret-operations';
import type { HandlersOf } from './operation-handlers';
import type { Services } from './services';

/** Secrets by themselves. */
export function secretHandlers(services: () => Services): HandlersOf<typeof SECRET_OPERATIONS> {
  return {
    'secret.list': (query) => services().secrets.page(query),
    'secret.reveal': (place) => services().secrets.reveal(place),
    'secret.set': (input) => services().secrets.set(input),
    'secret.fill': (input) => services().changes.fillSecrets(input),
    'secret.unset': (input) => services().changes.unsetSecrets(input),
  };
}
