import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import type { Choice } from './answers';
import type { Question } from './questions';

/** How a choice is called where it is about this question. */
export function choiceWord(group: Question['group'], choice: Choice): string {
  if (choice === 'candidate') return DECIDE_TEXTS.chosen;
  if (group === 'ambiguous' || group === 'dependency') return DECIDE_TEXTS.leaveOut;
  return group === 'duplicate' ? DECIDE_TEXTS.duplicateChoices[choice] : DECIDE_TEXTS.choices[choice];
}

/** Where it stands, in a word or two. */
export function standingWord({ group, choice, left, refused, standing }: Question): string {
  if (standing === 'moot') return DECIDE_TEXTS.moot;
  if (left > 0) return DECIDE_TEXTS.fieldsLeft(left);
  if (refused && choice === 'rename') return DECIDE_TEXTS.nameTaken;
  if (choice !== undefined && standing === 'decided') return choiceWord(group, choice);
  return standing === 'waits' ? DECIDE_TEXTS.waits : DECIDE_TEXTS.toDecide;
}
