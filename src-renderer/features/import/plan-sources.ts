import type { FormatId } from '../../../src-shared/transfer/format-id';
import { isLocked } from '../../../src-shared/transfer/locked-source';
import { stopJob } from '../../bridge/jobs';
import { call } from '../../bridge/use-operation';
import { isWholeAim, type Aim, type Aims } from './aim';
import { answeredKeys, moveAnswers } from './answers';
import { heldSourceSecret, holdSourceSecret } from './gateway-source-secret';
import { FRESH, setImport, useImportStore, type ImportState } from './import-store';
import { discardPlan, keysStay, makePlan, movedAims, type MadePlan, type Wish, type Wished } from './make-plan';
import type { Brought, Origin } from './origin';
import { IDLE, usePlanningStore } from './planning-store';
import { refusedBy } from './refused';

const { getState: now } = useImportStore;

type SourceSoFar = Extract<Wished, { index: number }>;

const sourcesSoFar = ({ plan, formats, origins, withoutSecrets }: ImportState): readonly SourceSoFar[] =>
  (plan?.sources ?? []).map((_, index) => ({ index, as: formats[index] ?? null, origin: origins[index] ?? null, withoutSecrets: withoutSecrets[index] ?? false }));
const wishNow = (state: ImportState): Wish => ({ sources: sourcesSoFar(state), aim: state.aim, aims: state.aims, environment: state.environment });

let last: Promise<void> = Promise.resolve();
/** Counts up when planning is called off: what was begun before is not wanted then. */
let turn = 0;
/** Where the plan on screen goes. */
let planned: Aims = FRESH;

/** One after another: each plans anew what the one before it made. */
function planAnew(change: (state: ImportState) => Wish): Promise<void> {
  const own = turn;
  last = last.then(() => (own === turn ? planOnce(change(now()), () => own === turn) : undefined));
  return last;
}

/** Plans, carries the answers over, and lets the earlier plan go. A refusal leaves everything as it was. */
async function planOnce(wish: Wish, isWanted: () => boolean): Promise<void> {
  if (wish.sources.length === 0) return;
  const before = now().plan;
  setImport({ busy: 'planning', refused: undefined, note: undefined });
  try {
    const made = await makePlan(wish, before, isWanted);
    if (made === undefined) return;
    setImport(afterPlanning(wish, made));
    planned = { aim: wish.aim, aims: keysStay(wish.sources) ? wish.aims : movedAims(wish.aims, made.moved(Object.keys(wish.aims))) };
    if (before !== undefined) await discardPlan(before.planId);
  } catch (error) {
    if (isWanted()) setImport({ busy: undefined, refused: refusedBy(error, 'plan') });
  } finally {
    if (isWanted()) usePlanningStore.setState(IDLE);
  }
}

function afterPlanning({ sources }: Wish, { plan, moved }: MadePlan): Partial<ImportState> {
  const state = now();
  const keys = moved([...answeredKeys(state), ...Object.keys(state.aims)]);
  // Only what was brought last can have become several: an archive stands for the files in it.
  const each = plan.sources.map((_, index) => sources[index]);
  const { excluded, ...answers } = moveAnswers(state, keys);
  return {
    ...(state.plan !== undefined && { ...answers, excluded: [...excluded] }), ...(!keysStay(sources) && { aims: movedAims(state.aims, keys), settings: [] }),
    plan, planId: plan.planId, names: plan.sources.map(({ name }) => name),
    formats: each.map((source) => source?.as ?? null), origins: each.map(originOf), withoutSecrets: each.map((source) => source?.withoutSecrets ?? false), busy: undefined,
  };
}

function originOf(source: Wished | undefined): Origin | null {
  if (source === undefined) return null;
  if ('index' in source) return source.origin;
  return 'clientFile' in source.brought ? source.brought : null;
}

/** More files: they come behind those that are there. A locked vault is opened first, for a handle is good for one plan only. */
export async function addFiles(brought: readonly Brought[]): Promise<void> {
  const files = [...new Set([...now().waiting ?? [], ...brought])];
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
  await planAnew((state) => ({ ...wishNow(state), sources: [...sourcesSoFar(state), ...files.map((one) => ({ brought: one, as: null, withoutSecrets: false }))] }));
  if (now().plan === undefined) setImport({ step: 'source' });
}

/** The same sources, some of them read otherwise. */
const readAnew = (isMeant: (source: SourceSoFar) => boolean, change: Partial<SourceSoFar>): Promise<void> =>
  planAnew((state) => ({ ...wishNow(state), sources: sourcesSoFar(state).map((source) => (isMeant(source) ? { ...source, ...change, changed: true } : source)) }));

export const sayFormat = (at: number, format: FormatId | null): Promise<void> => readAnew(({ index }) => index === at, { as: format });

/** Opens one sealed file, or tries all that wait for a password. */
export function unlockSources(at: number, password: string, all: boolean): Promise<void> {
  return readAnew(({ index }) => index === at || (all && isLocked(now().plan?.sources[index] ?? {})), { password });
}

/** Takes what is sealed in one file as unknown. */
export const readWithoutSecrets = (at: number): Promise<void> => readAnew(({ index }) => index === at, { withoutSecrets: true });

/** Asks for the passwords of such files again. */
export const readWithSecrets = (): Promise<void> => readAnew(({ withoutSecrets }) => withoutSecrets, { withoutSecrets: false });

/** The last one takes the import with it. */
export async function removeSources(indexes: readonly number[]): Promise<void> {
  const out = new Set(indexes);
  if (now().names.every((_, index) => out.has(index))) return leaveImport();
  await planAnew((state) => ({ ...wishNow(state), sources: sourcesSoFar(state).filter(({ index }) => !out.has(index)) }));
}

/** Sends everything that has no aim of its own there. */
export async function aimAt(aim: Aim): Promise<void> {
  setImport({ aim });
  if (isWholeAim(aim)) await planAnew(wishNow);
}

/** Sends one profile somewhere else, or where all go. */
export async function aimProfile(key: string, aim: Aim): Promise<void> {
  const { [key]: before, ...others } = now().aims;
  setImport({ aims: aim.kind === 'files' ? others : { ...others, [key]: aim } });
  if (isWholeAim(aim) || (before !== undefined && isWholeAim(before))) await planAnew(wishNow);
}

/** Sends gateway configuration into an environment, by id or name. */
export async function aimEnvironment(environment: string): Promise<void> {
  setImport({ environment });
  await planAnew(wishNow);
}

/** Tries a secret on what a gateway has encrypted; one that is refused is forgotten. */
export async function openEntities(secret: string): Promise<void> {
  const before = heldSourceSecret();
  holdSourceSecret(secret);
  await planAnew(wishNow);
  if (now().refused?.during === 'plan') holdSourceSecret(before);
}

/** The same once more, after what stood against it is out of the way. */
export const planAgain = (): Promise<void> => planAnew(wishNow);

/** Calls off what is planned just now; the plan before it stays. */
export async function stopPlanning(): Promise<void> {
  const { plan } = now();
  const stopped = callOff();
  setImport({ busy: undefined, aim: planned.aim, aims: planned.aims, note: 'stopped', ...(plan === undefined && { step: 'source' }) });
  await stopped;
}

/** For good: the plan is let go with the files in it. */
export async function leaveImport(): Promise<void> {
  const { planId } = now();
  const stopped = callOff();
  planned = FRESH;
  holdSourceSecret(undefined);
  setImport(FRESH);
  await stopped;
  if (planId !== undefined) await discardPlan(planId);
}

async function callOff(): Promise<void> {
  turn += 1;
  const { jobId } = usePlanningStore.getState();
  usePlanningStore.setState(IDLE);
  if (jobId === undefined) return;
  try {
    await stopJob(jobId);
  } catch (error) {
    // It may be done already; what it made is let go when it arrives.
    console.warn(error);
  }
}
