import { queries } from '../../bridge/use-operation';

/** Resolves once what is on screen says what was just written; events alone would come a moment later. */
export async function refresh(): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['profile.show'] });
}
