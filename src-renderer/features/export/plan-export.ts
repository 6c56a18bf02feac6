import type { SaveRequest } from '../../../src-shared/contract/handed-file';
import type { SecretMode } from '../../../src-shared/transfer/export-options';
import { writtenLanguage } from '../../../src-shared/transfer/written-language';
import { chosenPointers } from './chosen-pointers';
import { modeOf, possibleModes, type ExportChoices } from './export-choices';
import { leafFields, type FieldNode } from './field-node';

/** What an export takes at once (src-shared/transfer/export-options). */
export const MOST_POINTERS = 1000;

export type ExportOptionsAsked = NonNullable<SaveRequest['options']>;

export interface ExportPlan {
  /** What a preview is asked with; neither password nor second yes is in it. */
  readonly options: ExportOptionsAsked;
  /** Ways in which secrets leave. */
  readonly modes: ReadonlySet<SecretMode>;
  readonly trouble: 'nothing' | 'tooMany' | undefined;
}

/** The request that the choices come to. `nodes`: the tree, as soon as there is one; before that nothing can have been left out. */
export function planExport(choices: ExportChoices, nodes: readonly FieldNode[], several: boolean): ExportPlan {
  const { exportType, as, format, compression, excluded, overrides } = choices;
  const mode = modeOf(choices);
  const possible = possibleModes(choices);
  const isOut = (pointer: string): boolean => excluded.has(pointer) && isShown(pointer, choices);
  const fields = chosenPointers(nodes, { has: isOut });
  const secretsFor = overrides.size === 0 ? [] : leafFields(nodes).flatMap(({ pointer, secret }) => {
    const other = overrides.get(pointer);
    return secret === true && other !== undefined && possible.includes(other) && !isOut(pointer) ? [{ pointer, mode: other }] : [];
  });
  const tooMany = (fields?.length ?? 0) > MOST_POINTERS || secretsFor.length > MOST_POINTERS;
  const sound = !tooMany && fields?.length !== 0;
  return {
    options: {
      exportType, as,
      format: writtenLanguage(as, format) === undefined ? 'json' : format,
      ...(!several && compression !== 'none' && { compression }),
      ...(possible.length > 0 && { secrets: mode }),
      ...(sound && secretsFor.length > 0 && { secretsFor }),
      ...(sound && fields !== undefined && { fields: [...fields] }),
    },
    modes: new Set(possible.length === 0 ? [] : [mode, ...secretsFor.map((one) => one.mode)]),
    trouble: tooMany ? 'tooMany' : fields?.length === 0 ? 'nothing' : undefined,
  };
}

/** A client's file has servers and what stands beside them; nothing else is asked about. */
export const isShown = (pointer: string, { as }: Pick<ExportChoices, 'as'>): boolean => as === 'native' || !/^\/(?:profile|dependencies)(?:\/|$)/.test(pointer);

/** The whole request: with what lets secrets leave, and only where some do. */
export const allowedOptions = ({ options, modes }: ExportPlan, password: string): ExportOptionsAsked => ({
  ...options,
  ...(modes.has('sealed') && { encryptionKey: password }),
  ...(modes.has('plain') && { allowPlain: true }),
});
