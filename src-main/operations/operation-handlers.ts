import type { CheckedInput, OperationName, OperationOutput } from '../../src-shared/contract/operations';

/** A function for every operation of the contract; one that is missing does not compile. */
export type Handlers = {
  readonly [Name in OperationName]: (input: CheckedInput<Name>) => Promise<OperationOutput<Name>> | OperationOutput<Name>;
};

/** Those of one part of the contract, by the type of its map. */
export type HandlersOf<Operations> = Pick<Handlers, keyof Operations & OperationName>;
