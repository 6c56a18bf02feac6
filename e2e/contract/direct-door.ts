import type { OperationInput } from '../../src-shared/contract/operations';
import { valueOf } from '../../src-main/operations/value-of';
import { callingDoor } from './calling-door';
import { openCore } from './core-of-home';
import type { Doorway } from './door';

/** The core itself: what all doors are held against. */
export const directDoor: Doorway = {
  name: 'direct call',
  has: () => true,
  open: (home, environment) => {
    const core = openCore(home, environment);
    return Promise.resolve(callingDoor({
      call: (name, input) => core.call(name, input as never),
      hand: (files) => Promise.resolve(files),
      save: async (request: OperationInput<'export.create'>) => {
        const made = await core.call('export.create', request);
        if (!made.ok) return made;
        const { file: { fileName, content }, profiles, secretsWithheld, losses } = made.value;
        valueOf(await core.call('export.record', { profiles, fileName }));
        return { ok: true, value: { fileName, content, secretsWithheld, losses } };
      },
      close: () => core.close(),
    }));
  },
};
