import { useEffect, useRef } from 'react';
import { choicesOf, type Choice } from './answers';
import type { Question } from './questions';

interface DecideKeys {
  readonly onStep: (step: 1 | -1) => void;
  readonly onChoice: (choice: Choice) => void;
}

const CHOICES: Readonly<Record<string, Choice>> = { 1: 'skip', 2: 'update', 3: 'rename' };
const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

/** J and K go on and back, 1, 2 and 3 decide: single keys, as long as nobody types and no dialog is open. */
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
      const step = STEPS[event.key.toLowerCase()];
      const choice = CHOICES[event.key];
      const { question: here, keys: act } = latest.current;
      if (step !== undefined) act.onStep(step);
      else if (choice !== undefined && here !== undefined && choicesOf(here.item.state).includes(choice)) act.onChoice(choice);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
