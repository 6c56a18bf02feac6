import type { OperationName } from '../../src-shared/contract/operations';
import type { Outcome } from '../../src-shared/errors/outcome';
import type { Door, TakenOut } from './door';
import { inputOf, type ExportStep, type SourceFile } from './step';

/** What a door that passes operations on does in its own way. */
export interface Calling {
  call(name: OperationName, input: unknown): Promise<Outcome<unknown>>;
  /** Makes sources for `import.plan` of files. */
  hand(files: readonly SourceFile[]): Promise<readonly unknown[]>;
  save(request: ExportStep['request']): Promise<Outcome<TakenOut>>;
  close(): Promise<void> | void;
}

/** Every door but the command line is one of these. */
export const callingDoor = (calling: Calling): Door => ({
  take: async (step, kept) => {
    switch (step.kind) {
      case 'call': return calling.call(step.name, inputOf(step, kept));
      case 'export': return calling.save(step.request);
      case 'import': {
        const planned = await calling.call('import.plan', { sources: await calling.hand(step.files), ...step.plan });
        if (!planned.ok) return planned;
        const { planId } = planned.value as { readonly planId: string };
        return calling.call('import.apply', { planId, ...step.apply });
      }
    }
  },
  close: async () => calling.close(),
});
