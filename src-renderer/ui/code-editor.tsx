import { EditorView } from '@codemirror/view';
import { useEffect, useRef, type ReactElement } from 'react';
import { codeSetup, type CodeLanguage } from './code-setup';

export interface CodeProps {
  readonly text: string;
  readonly label: string;
  readonly language?: CodeLanguage;
}

export function CodeEditor({ text, label, language = 'json' }: CodeProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return undefined;
    const view = new EditorView({ doc: text, extensions: codeSetup(language, label), parent: host.current });
    return () => view.destroy();
  }, [text, label, language]);
  return <div className="code-view" ref={host} />;
}
