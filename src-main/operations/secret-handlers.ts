import type { SECRET_OPERATIONS } from '../../src-shared/contract/secret-operations';
import type { HandlersOf } from './operation-handlers';
import type { Services } from './services';

/** Secrets by themselves. */
export function secretHandlers(services: () => Services): HandlersOf<typeof SECRET_OPERATIONS> {
  return {
    'secret.list': async (query) => (await services().secrets()).page(query),
    'secret.reveal': async (place) => (await services().secrets()).reveal(place),
    'secret.set': async (input) => (await services().secrets()).set(input),
    'secret.fill': async (input) => (await services().changes()).fillSecrets(input),
    'secret.unset': async (input) => (await services().changes()).unsetSecrets(input),
  };
}
