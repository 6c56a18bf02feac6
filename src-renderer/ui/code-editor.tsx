import { EditorView } from '@codemirror/view';
import { useEffect, useRef, type ReactElement } from 'react';
import { codeMarks, showMarks } from './code-marks';
import { codeSetup, type CodeLanguage } from './code-setup';
import type { TextMatch } from './text-matches';

export interface CodeProps {
  readonly text: string;
  readonly label: string;
  readonly language?: CodeLanguage;
  /** What was found in the text, and which of them is stepped to. */
  readonly matches?: readonly TextMatch[] | undefined;
  readonly current?: number;
}

const NONE: readonly TextMatch[] = [];

export function CodeEditor({ text, label, language = 'json', matches = NONE, current = 0 }: CodeProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  useEffect(() => {
    if (host.current === null) return undefined;
    const view = new EditorView({ doc: text, extensions: [codeSetup(language, label), codeMarks], parent: host.current });
    editor.current = view;
    return () => view.destroy();
  }, [text, label, language]);
  useEffect(() => {
    if (editor.current !== undefined) showMarks(editor.current, { matches, current });
  }, [text, label, language, matches, current]);
  return <div className="code-view" ref={host} />;
}
