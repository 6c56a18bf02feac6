import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import type { Choice } from './answers';
import type { Question } from './questions';

/** How a choice is called where it is about this question. */
export function choiceWord(group: Question['group'], choice: Choice): string {
  if (group === 'ambiguous') return DECIDE_TEXTS.leaveOut;
  return group === 'duplicate' ? DECIDE_TEXTS.duplicateChoices[choice] : DECIDE_TEXTS.choices[choice];
}

/** Where it stands, in a word. */
export function standingWord({ group, choice, standing }: Question): string {
  if (standing === 'moot') return DECIDE_TEXTS.moot;
  if (choice !== undefined) return choiceWord(group, choice);
  return standing === 'waits' ? DECIDE_TEXTS.waits : DECIDE_TEXTS.toDecide;
}
