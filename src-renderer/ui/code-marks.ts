import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { TextMatch } from './text-matches';

interface Marked {
  readonly matches: readonly TextMatch[];
  /** The one that is stepped to. */
  readonly current: number;
}

const marked = StateEffect.define<Marked>();
const found = Decoration.mark({ class: 'cm-found' });
const foundHere = Decoration.mark({ class: 'cm-found cm-found-here' });

/** Shows what was found in the text. */
export const codeMarks: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, { effects }) => effects.reduce((marks, effect) => (effect.is(marked) ? marksOf(effect.value) : marks), before),
  provide: (field) => EditorView.decorations.from(field),
});

const marksOf = ({ matches, current }: Marked): DecorationSet => Decoration.set(matches.map(({ from, to }, index) => (index === current ? foundHere : found).range(from, to)));

/** Marks all of them, and brings the current one into sight. */
export function showMarks(view: EditorView, { matches, current }: Marked): void {
  const end = view.state.doc.length;
  const there = matches.filter(({ to }) => to <= end);
  const here = there[current];
  view.dispatch({ effects: [marked.of({ matches: there, current }), ...(here === undefined ? [] : [EditorView.scrollIntoView(here.from, { y: 'nearest', yMargin: 40 })])] });
}
