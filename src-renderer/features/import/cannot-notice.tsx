import { Button, Checkbox } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { Notice } from '../../ui/notice';
import { setImport, useImportStore } from './import-store';
import type { LeftOut } from './left-out';

/** Few enough to be shown at once. */
const AT_ONCE = 3;

/** What can't be imported, by name and reason, and the choice to import the rest. */
export function CannotNotice({ cannot }: { readonly cannot: readonly LeftOut[] }): ReactElement | null {
  const partial = useImportStore((state) => state.partial);
  const [opened, { toggle }] = useDisclosure();
  if (cannot.length === 0) return null;
  const shown = opened ? cannot : cannot.slice(0, AT_ONCE);
  const more = cannot.length > AT_ONCE && <Button size="compact-sm" onClick={toggle}>{opened ? REVIEW_TEXTS.hideThem : REVIEW_TEXTS.showThem}</Button>;
  return (
    <Notice tone="danger" action={more}>
      <b>{REVIEW_TEXTS.cannot(cannot.length)}</b>
      <ul className="cannot scroll" tabIndex={opened ? 0 : undefined} aria-label={REVIEW_TEXTS.cannot(cannot.length)}>
        {shown.map(({ subject, reason }, index) => <li key={index} className="break"><b>{subject}</b>: {reason}</li>)}
      </ul>
      <Checkbox label={REVIEW_TEXTS.rest} checked={partial} onChange={(event) => setImport({ partial: event.currentTarget.checked })} />
    </Notice>
  );
}
