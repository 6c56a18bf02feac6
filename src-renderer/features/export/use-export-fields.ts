import { useMemo } from 'react';
import type { ExportType } from '../../../src-shared/transfer/export-options';
import type { OperationError } from '../../bridge/operation-error';
import { useOperation } from '../../bridge/use-operation';
import { documentFields } from './document-fields';
import type { ExportWish } from './export-wish';
import type { FieldNode } from './field-node';
import { genericFields } from './generic-fields';

export interface ExportFields {
  readonly nodes: readonly FieldNode[];
  /** Why they are told by kind and not each; undefined: each is told. */
  readonly byKind: 'several' | 'tooLong' | undefined;
  /** They are those of the chosen type, or nobody has asked for any. */
  readonly ready: boolean;
  readonly error: OperationError | null;
  readonly retry: () => void;
}

/** As much of a document as an operation gives at once. */
const MOST = 1_000_000;

/** What can be chosen: of one profile what its document is made of, of several the kinds of fields there are. Asked for once `wanted`. */
export function useExportFields({ profiles, count }: Pick<ExportWish, 'profiles' | 'count'>, exportType: ExportType, wanted: boolean): ExportFields {
  const one = count === 1;
  // Sealed, to tell secrets from what nobody knows.
  const sealed = exportType === 'full';
  const { data, error, isPlaceholderData, refetch } = useOperation('export.preview', { profiles, options: { exportType, secrets: sealed ? 'sealed' : 'omit' }, most: MOST }, { enabled: wanted && one, keep: true });
  const byKind = !one ? 'several' : data?.cut === true ? 'tooLong' : undefined;
  const text = data?.text;
  const nodes = useMemo(() => {
    if (!wanted) return [];
    if (byKind !== undefined) return genericFields(exportType);
    return text === undefined ? [] : documentFields(text, sealed);
  }, [wanted, byKind, exportType, text, sealed]);
  return { nodes, byKind, error, ready: !wanted || !one || (data !== undefined && !isPlaceholderData), retry: () => void refetch() };
}
