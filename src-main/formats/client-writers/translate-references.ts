import { findReferences, type Reference } from './find-references';
import type { ReferenceSyntax } from './reference-syntax';

/**
 * `unfilled`: it stays as it is written, and the program does not fill it in; `default`: `${VAR:-default}` became a reference without
 * it; `input`: what would have been asked for became a variable.
 */
export type ReferenceLoss = 'unfilled' | 'default' | 'input';

export interface TranslatedText {
  readonly text: string;
  /** Each once. */
  readonly losses: readonly ReferenceLoss[];
}

interface TranslationOptions {
  /** It is all of a string, not a piece beside a secret. */
  readonly whole: boolean;
  /** Variables that the started program fills in itself (`--header X:${AUTH}` beside `AUTH` in `env`); they stay. */
  readonly filledByProgram?: ReadonlySet<string>;
}

/** The text with every client's variable references in one client's own syntax. */
export function translateReferences(text: string, to: ReferenceSyntax, { whole, filledByProgram = NONE }: TranslationOptions): TranslatedText {
  if (to.verbatim === true) return { text, losses: [] };
  const losses = new Set<ReferenceLoss>();
  let translated = '';
  let from = 0;
  for (const reference of findReferences(text, whole)) {
    const written = text.slice(reference.start, reference.end);
    const mine = reference.kind === 'variable' && reference.byShell && filledByProgram.has(reference.name);
    const { spelled, loss } = mine ? { spelled: written, loss: undefined } : translateOne(reference, written, to);
    if (loss !== undefined) losses.add(loss);
    translated += text.slice(from, reference.start) + spelled;
    from = reference.end;
  }
  return { text: translated + text.slice(from), losses: [...losses] };
}

const NONE: ReadonlySet<string> = new Set();

interface TranslatedReference {
  readonly spelled: string;
  readonly loss?: ReferenceLoss | undefined;
}

function translateOne(reference: Reference, written: string, to: ReferenceSyntax): TranslatedReference {
  if (to.knows?.(written) === true) return { spelled: written };
  if (reference.kind === 'other') return { spelled: written, loss: 'unfilled' };
  if (reference.kind === 'input') {
    if (to.inputs === true) return { spelled: written };
    const variable = to.variable(variableOfInput(reference.id));
    return variable === undefined ? { spelled: written, loss: 'unfilled' } : { spelled: variable, loss: 'input' };
  }
  const variable = to.variable(reference.name);
  if (variable === undefined) return { spelled: written, loss: 'unfilled' };
  if (!reference.fallback) return { spelled: variable };
  return to.defaults === true ? { spelled: written } : { spelled: variable, loss: 'default' };
}

/** Ids of inputs have hyphens, which variables have not: `github-token` becomes `github_token`. */
const variableOfInput = (id: string): string => id.replace(/\W/g, '_').replace(/^(?=\d)/, '_');
