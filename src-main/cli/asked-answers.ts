import type { Resolution } from '../../src-shared/transfer/resolution';

/** What a person has answered so far; grows as they are asked. */
export type AskedAnswers = Pick<Resolution, 'strategy' | 'decisions' | 'fields' | 'names' | 'choices' | 'blanks' | 'carrySecrets'>;

export const noAnswers = (): AskedAnswers => ({ strategy: 'fail', decisions: {}, fields: {}, names: {}, choices: {}, blanks: {}, carrySecrets: [] });
