import { MergeView } from '@codemirror/merge';
import { useEffect, useRef, type ReactElement } from 'react';
import { codeSetup } from './code-setup';

export interface MergeProps {
  readonly mine: { readonly label: string; readonly text: string };
  readonly theirs: { readonly label: string; readonly text: string };
}

/** Two JSON texts side by side, what differs marked. */
export function MergeEditor({ mine, theirs }: MergeProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const [{ label: one, text: a }, { label: two, text: b }] = [mine, theirs];
  useEffect(() => {
    if (host.current === null) return undefined;
    const view = new MergeView({
      a: { doc: a, extensions: codeSetup('json', one) },
      b: { doc: b, extensions: codeSetup('json', two) },
      parent: host.current, gutter: false, highlightChanges: true,
    });
    return () => view.destroy();
  }, [a, b, one, two]);
  return (
    <div className="compare">
      <div className="compare-head"><span>{one}</span><span>{two}</span></div>
      <div className="code-view" ref={host} />
    </div>
  );
}
