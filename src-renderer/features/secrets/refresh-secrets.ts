import { queries } from '../../bridge/use-operation';

/** Resolves once what is on screen says what was just written; events alone would come a moment later. */
export const refreshSecrets = (): Promise<void> => queries.invalidateQueries({ queryKey: ['secret.list'] });
