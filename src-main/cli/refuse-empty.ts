import type { Command } from 'commander';
import { AppError } from '../../src-shared/errors/app-error';

/** Options that say something when they are empty: no description, a search for everything, the pointer to the whole document. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['description', 'search', 'fields']);

/** An empty word names nothing; it is what a variable without a value leaves in a script. @throws AppError USAGE */
export function refuseEmpty(command: Command): void {
  const position = command.args.indexOf('');
  const argument = command.registeredArguments.at(Math.min(position, command.registeredArguments.length - 1));
  if (position !== -1 && argument !== undefined) throw refusal(`The argument "${argument.name()}"`);
  const option = command.options.find((one) => !MAY_BE_EMPTY.has(one.attributeName()) && isEmpty(command.getOptionValue(one.attributeName())));
  if (option !== undefined) throw refusal(option.long ?? option.flags);
}

const refusal = (what: string): AppError => new AppError('USAGE', { reason: `${what} is empty` });

const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.includes(''));
