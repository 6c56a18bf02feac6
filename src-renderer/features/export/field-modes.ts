import { createContext, use } from 'react';
import type { SecretMode } from '../../../src-shared/transfer/export-options';

/** How secrets at single fields leave, for the rows of the tree. */
export interface FieldModes {
  readonly mode: SecretMode;
  readonly possible: readonly SecretMode[];
  readonly overrides: ReadonlyMap<string, SecretMode>;
  /** The field whose choice is open. */
  readonly open: string | undefined;
  readonly setOpen: (pointer: string | undefined) => void;
  /** Undefined: as chosen for all. */
  readonly choose: (pointer: string, mode: SecretMode | undefined) => void;
}

export const FieldModesContext = createContext<FieldModes | undefined>(undefined);

export const useFieldModes = (): FieldModes | undefined => use(FieldModesContext);
