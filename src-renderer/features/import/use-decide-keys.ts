import { useEffect, useRef } from 'react';
import { choicesOf } from './answers';
import type { WordChoice } from './decide';
import type { Question } from './questions';

interface DecideKeys {
  readonly onStep: (step: 1 | -1) => void;
  readonly onChoice: (choice: WordChoice) => void;
  /** One of those that could be meant, by its id. */
  readonly onCandidate: (id: string) => void;
}

const CHOICES: Readonly<Record<string, WordChoice>> = { 1: 'skip', 2: 'update', 3: 'rename', m: 'merge' };
const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

/**
 * J and K go on and back; 1, 2, 3 and M decide, or where several could be meant, their numbers and 0: single keys, as long as nobody
 * types and no dialog is open.
 */
export function useDecideKeys(question: Question | undefined, keys: DecideKeys): void {
  const latest = useRef({ question, keys });
  useEffect(() => {
    latest.current = { question, keys };
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return;
      if (target instanceof HTMLElement && (target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select') || target.isContentEditable)) return;
      if (document.querySelector('[role=dialog]') !== null) return;
      const { question: here, keys: act } = latest.current;
      const step = STEPS[event.key.toLowerCase()];
      if (step !== undefined) act.onStep(step);
      else if (here === undefined || !chooseBy(event.key.toLowerCase(), here, act)) return;
      event.preventDefault();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}

function chooseBy(key: string, { asked }: Question, { onChoice, onCandidate }: DecideKeys): boolean {
  const choices = choicesOf(asked);
  if (choices.includes('candidate')) {
    const candidate = /^[1-9]$/.test(key) ? asked.candidates?.[Number(key) - 1] : undefined;
    if (candidate !== undefined) onCandidate(candidate.id);
    else if (key === '0') onChoice('skip');
    else return false;
    return true;
  }
  const choice = CHOICES[key];
  if (choice === undefined || !choices.includes(choice)) return false;
  onChoice(choice);
  return true;
}
