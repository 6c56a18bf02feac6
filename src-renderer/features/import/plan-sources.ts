import type { HandedFile } from '../../../src-shared/contract/handed-file';
import type { WrittenFormat } from '../../../src-shared/transfer/export-options';
import { call } from '../../bridge/use-operation';
import { targetOf, isWholeAim, type Aim } from './aim';
import { moveAnswers, movedKeys } from './answers';
import { FRESH, setImport, useImportStore, type ImportState } from './import-store';
import { refusedBy } from './refused';

/** A source of the plan so far, by its index, or a file that a door holds ready. */
type Wished = ({ readonly index: number } | { readonly file: HandedFile }) & { readonly as: WrittenFormat | null };

interface Wish {
  readonly sources: readonly Wished[];
  readonly aim: Aim;
  readonly withoutSecrets: boolean;
}

const { getState: now } = useImportStore;

const sourcesSoFar = ({ plan, formats }: ImportState): readonly Wished[] => (plan?.sources ?? []).map((_, index) => ({ index, as: formats[index] ?? null }));
const wishNow = (state: ImportState): Wish => ({ sources: sourcesSoFar(state), aim: isWholeAim(state.aim) ? state.aim : { kind: 'files' }, withoutSecrets: state.withoutSecrets });

let last: Promise<void> = Promise.resolve();

/** One after another: each plans anew what the one before it made. */
function planAnew(change: (state: ImportState) => Wish): Promise<void> {
  last = last.then(() => planOnce(change(now())));
  return last;
}

/** Plans, carries the answers over, and lets the earlier plan go. A refusal leaves everything as it was. */
async function planOnce({ sources, aim, withoutSecrets }: Wish): Promise<void> {
  const before = now().plan;
  setImport({ busy: 'planning', refused: undefined, note: undefined });
  const target = targetOf(aim);
  try {
    const plan = await call('import.plan', {
      sources: sources.map((source) => ({
        ...('file' in source ? { handle: source.file.handle } : { planId: before?.planId ?? '', index: source.index }),
        ...(source.as !== null && { as: source.as }),
      })),
      ...(target !== undefined && { target }),
      withoutSecrets,
    });
    const answers = before === undefined ? {} : moveAnswers(now(), movedKeys(before, plan, sources.map((source) => ('index' in source ? source.index : undefined))));
    setImport({ ...answers, plan, planId: plan.planId, names: plan.sources.map(({ name }) => name), formats: sources.map(({ as }) => as), withoutSecrets, busy: undefined });
    if (before !== undefined) await discard(before.planId);
  } catch (error) {
    setImport({ busy: undefined, refused: refusedBy(error, 'plan') });
  }
}

/** More files: they come behind those that are there. A locked vault is opened first, for a handle is good for one plan only. */
export async function addFiles(files: readonly HandedFile[]): Promise<void> {
  if (files.length === 0) return setImport({ busy: undefined });
  if (now().step === 'result') setImport(FRESH);
  setImport({ step: 'found', busy: 'planning', refused: undefined, note: undefined });
  try {
    const { state } = await call('vault.status', {});
    if (state === 'locked') return setImport({ step: 'source', waiting: files, busy: undefined });
  } catch (error) {
    return setImport({ step: 'source', busy: undefined, refused: refusedBy(error, 'open') });
  }
  setImport({ waiting: undefined });
  await planAnew((state) => ({ ...wishNow(state), sources: [...sourcesSoFar(state), ...files.map((file) => ({ file, as: null }))] }));
  if (now().plan === undefined) setImport({ step: 'source' });
}

export const sayFormat = (index: number, format: WrittenFormat | null): Promise<void> =>
  planAnew((state) => ({ ...wishNow(state), sources: sourcesSoFar(state).map((source, at) => (at === index ? { ...source, as: format } : source)) }));

/** The last one takes the import with it. */
export async function removeSource(index: number): Promise<void> {
  if (now().names.length <= 1) return leaveImport();
  await planAnew((state) => ({ ...wishNow(state), sources: sourcesSoFar(state).filter((_, at) => at !== index) }));
}

export const readWithoutSecrets = (withoutSecrets: boolean): Promise<void> => planAnew((state) => ({ ...wishNow(state), withoutSecrets }));

export async function aimAt(aim: Aim): Promise<void> {
  setImport({ aim });
  if (isWholeAim(aim)) await planAnew(wishNow);
}

/** The same once more, after what stood against it is out of the way. */
export const planAgain = (): Promise<void> => planAnew(wishNow);

/** For good: the plan is let go with the files in it. */
export async function leaveImport(): Promise<void> {
  const { planId } = now();
  setImport(FRESH);
  if (planId !== undefined) await discard(planId);
}

async function discard(planId: string): Promise<void> {
  try {
    await call('import.discard', { planId });
  } catch (error) {
    // The core forgets the oldest of its plans by itself; there is nothing that a person could do.
    console.warn(error);
  }
}
