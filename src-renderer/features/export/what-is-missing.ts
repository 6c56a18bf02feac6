import type { ExportPlan } from './plan-export';

export type Missing = 'nothing' | 'tooMany' | 'password' | 'again' | 'differs' | 'inClear';

interface Given {
  readonly password: string;
  readonly again: string;
  /** The second yes to secrets in clear. */
  readonly inClear: boolean;
}

/** What a person has to do before this can go out; undefined: nothing. */
export function whatIsMissing({ modes, trouble }: Pick<ExportPlan, 'modes' | 'trouble'>, { password, again, inClear }: Given): Missing | undefined {
  if (trouble !== undefined) return trouble;
  if (modes.has('sealed') && password !== again) return password === '' ? 'password' : again === '' ? 'again' : 'differs';
  if (modes.has('sealed') && password === '') return 'password';
  return modes.has('plain') && !inClear ? 'inClear' : undefined;
}

/** Where it is done in the dialog, as a selector. */
export const PLACES: Readonly<Record<Missing, string>> = {
  nothing: '[role=tree]', tooMany: '[role=tree]', password: '[name=password]', again: '[name=again]', differs: '[name=again]', inClear: '[name=in-clear]',
};
