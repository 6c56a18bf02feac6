import { z } from 'zod';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Failure } from '../../../src-shared/errors/outcome';
import { FormatIdSchema } from '../../../src-shared/transfer/format-id';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import { AimSchema } from './aim';
import { AnswerSchema } from './answers';
import { OriginSchema, type Brought } from './origin';
import { ImportNumbersSchema } from './import-numbers';
import { lateStorage } from './late-storage';

export const STEPS = ['source', 'found', 'review', 'decide', 'blanks', 'import', 'result'] as const;
export type Step = (typeof STEPS)[number];

/** What outlives a reload of the window: names, keys and choices, nothing of what the files say. */
const RemainsSchema = z.object({
  step: z.enum(STEPS),
  planId: z.string().optional(),
  /** File names, for when the plan is gone. */
  names: z.array(z.string()),
  /** What a person said of each source; null where recognition was right. */
  formats: z.array(FormatIdSchema.nullable()),
  /** Which of them are clients' own files on this computer. */
  origins: z.array(OriginSchema.nullable()),
  /** Which of them are read without what is sealed in them. */
  withoutSecrets: z.array(z.boolean()),
  aim: AimSchema,
  /** Where gateway configuration goes, by id or name. */
  environment: z.string().optional(),
  /** Where single profiles go, by `PlanItem.key`. */
  aims: z.record(z.string(), AimSchema),
  excluded: z.array(z.string()),
  decisions: z.record(z.string(), AnswerSchema),
  carries: z.record(z.string(), z.string()),
  /** `SettingsOffer.key` of those that are wanted. */
  settings: z.array(z.string()),
  /** What can't be imported may be left out. */
  partial: z.boolean(),
  /** The import that runs or was refused: what it would do, and from which step it was started. */
  run: z.object({ numbers: ImportNumbersSchema, from: z.enum(STEPS) }).optional(),
  /** The job of the import that runs. */
  jobId: z.string().optional(),
});
type Remains = z.infer<typeof RemainsSchema>;

export interface Refused {
  readonly during: 'open' | 'plan' | 'recall' | 'run';
  readonly failure: Failure | undefined;
  readonly lines: readonly string[];
}

export interface ImportState extends Readonly<Remains> {
  readonly plan: ImportPlan | undefined;
  readonly busy: 'planning' | 'recalling' | 'running' | undefined;
  readonly refused: Refused | undefined;
  /** Files that wait for the vault. */
  readonly waiting: readonly Brought[] | undefined;
  readonly note: 'gone' | 'doneBefore' | 'doneAlready' | 'stopped' | 'changedMeanwhile' | 'busy' | undefined;
  readonly report: ImportReport | undefined;
}

export const FRESH: ImportState = {
  step: 'source', planId: undefined, names: [], formats: [], origins: [], withoutSecrets: [], aim: { kind: 'files' }, environment: undefined, aims: {}, excluded: [], decisions: {}, carries: {}, settings: [], partial: false, run: undefined, jobId: undefined,
  plan: undefined, busy: undefined, refused: undefined, waiting: undefined, note: undefined, report: undefined,
};

/** The wizard, wherever the window is: an import goes on while something else is looked at, and after the window was loaded again. */
export const useImportStore = create<ImportState>()(persist(() => FRESH, {
  name: 'valise-import',
  storage: lateStorage<Remains>(() => sessionStorage),
  partialize: ({ step, planId, names, formats, origins, withoutSecrets, aim, environment, aims, excluded, decisions, carries, settings, partial, run, jobId }): Remains =>
    ({ step, planId, names, formats, origins, withoutSecrets, aim, environment, aims, excluded, decisions, carries, settings, partial, run, jobId }),
  merge: (stored, fresh) => ({ ...fresh, ...afterReload(stored) }),
}));

export const setImport = (change: Partial<ImportState> | ((state: ImportState) => Partial<ImportState>)): void => {
  useImportStore.setState(change);
};

/** What is left of the wizard after the window was loaded again. */
export function afterReload(stored: unknown): Partial<ImportState> {
  const read = RemainsSchema.safeParse(stored);
  if (!read.success) return {};
  const { data } = read;
  if (data.step === 'result') return { note: 'doneBefore' };
  if (data.planId === undefined) return {};
  // It may run still, or have ended meanwhile: its job says.
  if (data.jobId !== undefined) return { ...data, step: 'import', busy: 'running' };
  return { ...data, step: data.step === 'import' ? data.run?.from ?? 'review' : data.step };
}
