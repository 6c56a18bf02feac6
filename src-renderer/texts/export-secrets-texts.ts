import type { ExportType, SecretMode, WrittenFormat } from '../../src-shared/transfer/export-options';
import type { Leaving } from '../../src-shared/transfer/exported-file';
import { sentences } from './in-sentence';
import { counted, numberText } from './plural';

/** How secrets leave, and what is asked before they do. */
export const EXPORT_SECRETS_TEXTS = sentences({
  title: 'Secrets',
  modes: { omit: 'Left out', placeholder: 'Placeholders', sealed: 'Sealed', plain: 'In clear' } satisfies Readonly<Record<SecretMode, string>>,
  notes: {
    omit: 'Secret values are not in the file. Whoever imports it fills them in.',
    placeholder: 'Each secret becomes a placeholder such as ${NAME}, to be filled in or read from the environment.',
    sealed: 'Sealed with a password, AES-256-GCM. Whoever opens the file needs the password; it can’t be recovered.',
    plain: 'Secrets stand in the file as they are.',
  } satisfies Readonly<Record<SecretMode, string>>,
  manifest: 'A manifest names what is needed and holds no values.',
  nothingSealed: 'There is no secret in it: nothing will be sealed.',
  password: 'Password',
  again: 'Again',
  show: 'Show',
  hide: 'Hide',
  strengthLabel: 'Password strength, estimated',
  strength: { weak: 'Weak: can be guessed.', fair: 'Fair: add a word or two.', good: 'Good.', strong: 'Strong.' },
  match: 'The two match.',
  differ: 'The two differ.',
  clearTitle: 'Whoever gets the file can read these secrets.',
  clearNote: 'So can every program that reads it, and every backup that holds it.',
  clearYes: 'I know that anybody who gets the file can read them',
  variables: 'To be filled in by whoever gets it',
  moreVariables: (count: number) => `and ${numberText(count)} more`,
  missing: {
    nothing: 'Choose at least one field.',
    tooMany: 'Too many single choices: choose whole MCPs, or fewer fields.',
    password: 'Type a password to seal with.',
    again: 'Type the password again.',
    differs: 'The two passwords differ.',
    inClear: 'Tick that you know who can read them.',
  },
  asChosen: (mode: string) => `As chosen above (${mode.toLowerCase()})`,
} as const);

/** Why some modes can't be chosen; undefined: all can. */
export const modeReason = sentences((exportType: ExportType, as: WrittenFormat, reader: string): string | undefined => {
  if (exportType === 'template') return 'A template holds no secrets: sealed and in clear are for full profiles.';
  return as === 'native' ? undefined : `Only Valise opens sealed values; ${reader} does not.`;
});

export interface LeavingWords {
  readonly title: string;
  readonly note: string | undefined;
  readonly tone: 'none' | 'sealed' | 'plain';
}

/** What of the secrets leaves, in plain sight. */
export function leavingWords({ sealed, plain }: Leaving, withheld: number): LeavingWords {
  const all = sealed + plain;
  if (all === 0) return { title: 'No secret leaves this computer', note: withheld === 0 ? undefined : `${counted(withheld, 'value')} left out or replaced`, tone: 'none' };
  const title = `${counted(all, 'secret')} will leave this computer`;
  if (plain === 0) return { title, note: 'sealed with your password', tone: 'sealed' };
  if (sealed === 0) return { title: `${title} in clear`, note: `readable for whoever gets ${plain === 1 ? 'it' : 'them'}`, tone: 'plain' };
  return { title, note: `${numberText(plain)} in clear, ${numberText(sealed)} sealed with your password`, tone: 'plain' };
}

/** The same once it is done; undefined: nothing left. */
export function leftWords({ sealed, plain }: Leaving): string | undefined {
  if (sealed + plain === 0) return undefined;
  if (plain === 0) return `${counted(sealed, 'secret')} in it ${sealed === 1 ? 'is' : 'are'} sealed. Keep the password: it can’t be recovered.`;
  const clear = `${counted(plain, 'secret')} in it ${plain === 1 ? 'stands' : 'stand'} in clear${sealed === 0 ? '' : `, ${numberText(sealed)} ${sealed === 1 ? 'is' : 'are'} sealed`}.`;
  return `${clear} Delete it as soon as nobody needs it.`;
}
