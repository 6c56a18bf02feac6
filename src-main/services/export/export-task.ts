import type { Profile } from '../../../src-shared/profile/profile';
import type { ExportOptions } from '../../../src-shared/transfer/export-options';
import { planSecrets, type SecretPlan } from './plan-secrets';
import { parsePointer } from './pointer-pattern';
import { secretModes, type SecretModes } from './secret-modes';
import { selectFields, type ChosenField, type Selection } from './select-fields';

/** What is asked of an export, checked, the same for all of its profiles. */
export interface ExportTask {
  readonly options: ExportOptions;
  readonly secrets: SecretPlan;
  /** Undefined: everything. */
  readonly fields: readonly ChosenField[] | undefined;
  readonly now: Date;
  readonly exporterVersion: string;
}

/** One profile of it. */
export interface ProfileTask extends ExportTask {
  /** As it is kept. */
  readonly whole: Profile;
  /** What was chosen of it. */
  readonly selection: Selection | undefined;
  readonly modes: SecretModes;
}

/** @throws AppError USAGE */
export const exportTask = (options: ExportOptions, now: Date, exporterVersion: string): ExportTask => ({
  options, now, exporterVersion,
  secrets: planSecrets(options),
  fields: options.fields?.map((pointer) => ({ pointer, pattern: parsePointer(pointer) })),
});

export const profileTask = (task: ExportTask, whole: Profile): ProfileTask =>
  ({ ...task, whole, selection: task.fields && selectFields(whole, task.fields), modes: secretModes(task.secrets, whole.mcps) });

/** What pointers of `fields` and of `secretsFor` met. */
export interface MetPointers {
  readonly fields: ReadonlySet<string>;
  readonly secrets: ReadonlySet<string>;
}

/** The pointers of a task that met nothing in any of its profiles, in their order. */
export const unmetPointers = ({ options: { fields = [], secretsFor } }: Pick<ExportTask, 'options'>, met: MetPointers): string[] => [...new Set([
  ...fields.filter((pointer) => !met.fields.has(pointer)),
  ...secretsFor.map(({ pointer }) => pointer).filter((pointer) => !met.secrets.has(pointer)),
])];
