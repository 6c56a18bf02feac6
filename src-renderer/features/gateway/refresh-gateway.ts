import { queries } from '../../bridge/use-operation';

/** Resolves once what is on screen says what was just written; events alone would come a moment later. */
export const refreshGateway = async (): Promise<void> => {
  await Promise.all(['environment.list', 'entity.list', 'entity.show'].map((name) => queries.invalidateQueries({ queryKey: [name] })));
};
