import type { ReactElement } from 'react';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { Notice } from '../../ui/notice';

/** What a person wished and the import could not do. */
export function UnmetNotice({ lines }: { readonly lines: readonly string[] }): ReactElement | null {
  if (lines.length === 0) return null;
  const head = RESULT_TEXTS.unmet(lines.length);
  return (
    <div className="wizard-notes" role="status">
      <Notice tone="warn">
        <b>{head}</b>
        <ul className="cannot scroll" tabIndex={0} aria-label={head}>{lines.map((line, index) => <li key={index} className="break">{line}</li>)}</ul>
      </Notice>
    </div>
  );
}
