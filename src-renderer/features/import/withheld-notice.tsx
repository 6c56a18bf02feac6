import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import { Notice } from '../../ui/notice';
import { fieldName } from './field-name';
import { setImport, useImportStore } from './import-store';
import type { Question } from './questions';

/** A kept secret never follows to a new destination by itself; here a person can say that it shall. */
export function WithheldNotice({ question: { key, about, item }, planned }: { readonly question: Question; readonly planned: PlanItem }): ReactElement | null {
  const carries = useImportStore((state) => state.carries);
  const carried = carries[key] === about;
  const withheld = item.outcome === 'merged' || item.withheld.length > 0 ? item.withheld : planned.withheld;
  if (withheld.length === 0 && !carried) return null;
  const names = withheld.map((field) => fieldName(field).text).join(', ');
  const turn = (): void => {
    const { [key]: before, ...others } = carries;
    void before;
    setImport({ carries: carried ? others : { ...others, [key]: about } });
  };
  const one = withheld.length === 1;
  return (
    <Notice tone="warn" {...(carried && { icon: IconKey })} action={<Button size="compact-sm" onClick={turn}>{carried ? DECIDE_TEXTS.leaveEmpty : DECIDE_TEXTS.keepAnyway}</Button>}>
      {carried ? DECIDE_TEXTS.carried(names) : <>{DECIDE_TEXTS.withheldLead(names)}<b>{one ? DECIDE_TEXTS.withheldHead : DECIDE_TEXTS.withheldSecrets}</b> {one ? DECIDE_TEXTS.staysEmpty : DECIDE_TEXTS.stayEmpty}</>}
    </Notice>
  );
}
