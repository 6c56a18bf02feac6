import { sentences } from './in-sentence';
import { counted, numberText } from './plural';

/** Secrets that come in blank: filled in before the import, or left. */
export const BLANKS_TEXTS = sentences({
  note: (places: number) => `${counted(places, 'secret')} ${places === 1 ? 'is' : 'are'} not in the files. Fill in, or leave empty.`,
  none: 'Nothing is left to fill in',
  noneNote: 'Every secret of what comes in is known, or nothing with a blank comes in any more.',
  goOn: (places: number) => `Fill in ${counted(places, 'secret')}`,
  table: 'Secrets to fill in',
  name: 'Name',
  value: 'Value',
  goesTo: 'Goes to',
  empty: 'Left empty',
  valueOf: (name: string) => `Value of ${name}`,
  valueFor: (name: string, subject: string) => `Value of ${name} for ${subject}`,
  secret: { show: 'Show', hide: 'Hide' },
  neverHeld: 'It never had such a secret here',
  unknown: 'Not said where it leads',
  merged: (theirs: string, mine: readonly string[]) => `${theirs}, but with my ${mine.join(', ')}`,
  myField: (field: string, value: string | undefined) => `${field} ${value === undefined ? 'not set' : `“${value}”`}`,
  apart: 'Another value',
  apartFor: (subject: string) => `Another value for ${subject}`,
  together: 'Same value',
  togetherFor: (subject: string) => `Same value for ${subject} as for the others`,
  nowhere: 'Say what it is for, or it is not used.',
  stays: 'Sealed with the import, and only then. Until that they are kept nowhere.',
  leftEmpty: (label: string, left: number) => `${label} (${numberText(left)} left empty)`,
} as const);
