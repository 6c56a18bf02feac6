import { lazy, Suspense, type ReactElement } from 'react';
import type { CodeProps } from './code-editor';
import type { MergeProps } from './merge-editor';
import { Waiting } from './waiting';

// Editors are heavy: they are loaded the first time that one is looked at.
const CodeEditor = lazy(async () => ({ default: (await import('./code-editor')).CodeEditor }));
const MergeEditor = lazy(async () => ({ default: (await import('./merge-editor')).MergeEditor }));

export const CodeView = (props: CodeProps): ReactElement => (
  <Suspense fallback={<Waiting label={props.label} />}><CodeEditor {...props} /></Suspense>
);

export const MergeView = (props: MergeProps): ReactElement => (
  <Suspense fallback={<Waiting label={props.theirs.label} />}><MergeEditor {...props} /></Suspense>
);
