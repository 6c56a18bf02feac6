import { breathe, BREATH_MS } from '../import/job-watch';
import type { GatewayRepository } from './gateway-repository';

/** Work in steps, between which others may have the thread. */
export type Steps<Value> = Generator<unknown, Value, undefined>;

/**
 * Reads in steps what stands at one moment. Others have the thread between the steps; where somebody wrote meanwhile, all is read again,
 * at once.
 */
export async function readAtOneMoment<Value>(gateway: Pick<GatewayRepository, 'revision' | 'consistently'>, steps: () => Steps<Value>, look?: () => void): Promise<Value> {
  const revision = gateway.revision();
  const read = await resting(steps(), look);
  return gateway.revision() === revision ? read : gateway.consistently(() => atOnce(steps()));
}

/** All of it, with breaths between the steps. `look` is called before each breath, and may throw to end it. */
export async function resting<Value>(steps: Steps<Value>, look: () => void = () => undefined): Promise<Value> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < BREATH_MS) continue;
    look();
    await breathe();
    began = performance.now();
  }
}

/** All of it, without letting go of the thread. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
