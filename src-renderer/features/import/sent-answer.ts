import type { Resolution } from '../../../src-shared/transfer/resolution';
import type { Answer } from './answers';

/** The parts of a resolution that one answer fills. */
export interface SentAnswer {
  readonly decisions?: Resolution['decisions'][string];
  readonly fields?: Resolution['fields'][string];
  readonly names?: string;
  readonly choices?: string;
}

/** An answer as the core takes it; one that lacks what it needs is none. */
export function sentAnswer({ choice, fields, name, candidate }: Answer): SentAnswer {
  switch (choice) {
    case 'skip': case 'update': return { decisions: choice };
    case 'candidate': return candidate === undefined ? {} : { choices: candidate };
    case 'merge': return { decisions: 'merge', fields: fields ?? {} };
    case 'rename': return name === undefined ? { decisions: 'rename' } : name.trim() === '' ? {} : { decisions: 'rename', names: name.trim() };
  }
}

/** Whether a resolution says just this of an item: then a report on it tells what comes of the answer. */
export function wasSent(resolution: Resolution, key: string, answer: Answer): boolean {
  const at = <Value>(record: Readonly<Record<string, Value>>): Value | null => (Object.hasOwn(record, key) ? record[key] ?? null : null);
  const { decisions = null, fields = null, names = null, choices = null } = sentAnswer(answer);
  return JSON.stringify([decisions, fields, names, choices]) === JSON.stringify([at(resolution.decisions), at(resolution.fields), at(resolution.names), at(resolution.choices)]);
}
