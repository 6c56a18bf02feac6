import { Button, Checkbox } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type ReactElement } from 'react';
import { IMPORT_GATEWAY_TEXTS } from '../../texts/import-gateway-texts';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { Notice } from '../../ui/notice';
import { setImport, useImportStore } from './import-store';
import type { LeftOut } from './left-out';

/** Few enough to be shown at once, where there is room. */
const AT_ONCE = 3;

/** What can't be imported, by name and reason, and the choice to import the rest. */
export function CannotNotice({ cannot }: { readonly cannot: readonly LeftOut[] }): ReactElement | null {
  const partial = useImportStore((state) => state.partial);
  const low = useMediaQuery('(max-height: 719px)', false, { getInitialValueInEffect: false }) === true;
  const [said, setSaid] = useState<boolean>();
  if (cannot.length === 0) return null;
  const opened = said ?? (!low && !partial && cannot.length <= AT_ONCE);
  const allTheSame = cannot.every((one) => one.allTheSame === true);
  const title = allTheSame ? IMPORT_GATEWAY_TEXTS.faulty(cannot.length) : REVIEW_TEXTS.cannot(cannot.length);
  const names = cannot.slice(0, AT_ONCE).map(({ subject }) => subject).join(', ') + (cannot.length > AT_ONCE ? '…' : '');
  return (
    <Notice tone={partial ? 'warn' : 'danger'} action={<Button size="compact-sm" aria-expanded={opened} onClick={() => setSaid(!opened)}>{opened ? REVIEW_TEXTS.hideThem : REVIEW_TEXTS.showThem}</Button>}>
      <b>{title}</b>{!opened && <> <span className="break">{names}</span></>}
      {opened && (
        <ul className="cannot scroll" tabIndex={0} aria-label={title}>
          {cannot.map(({ subject, reason }, index) => <li key={index} className="break"><b>{subject}</b>: {reason}</li>)}
        </ul>
      )}
      <Checkbox label={allTheSame ? IMPORT_GATEWAY_TEXTS.allTheSame(cannot.length) : REVIEW_TEXTS.rest} checked={partial} onChange={(event) => setImport({ partial: event.currentTarget.checked })} />
    </Notice>
  );
}
