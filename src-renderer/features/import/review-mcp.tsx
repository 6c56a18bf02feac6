import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import { useOperation } from '../../bridge/use-operation';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { STATE_WORDS } from '../../texts/import-texts';
import { Notice } from '../../ui/notice';
import { Waiting } from '../../ui/waiting';
import { questionMark } from './answers';
import { findingsOf } from './findings-of';
import { ItemFindings } from './item-findings';
import { setImport, useImportStore } from './import-store';
import { itemNames } from './item-names';
import { McpFields } from './mcp-fields';
import { StepFailure } from './step-failure';

/** A server as it comes in: command, every argument on its own line, address, variables, and what was noticed. */
export function ReviewMcp({ plan, item }: { readonly plan: ImportPlan; readonly item: PlanItem }): ReactElement {
  const shown = useOperation('import.show', { planId: plan.planId, key: item.key });
  const name = itemNames(plan).get(item.key)?.name ?? item.subject;
  const findings = findingsOf(plan, item, name);
  const file = plan.sources[item.source]?.name;
  return (
    <>
      <header className="row"><h2 className="page-title break">{name}</h2><span className="quiet nowrap">{[STATE_WORDS[item.state], item.type].filter((word) => word !== undefined).join(', ')}</span></header>
      <p className="quiet break">{file !== undefined && REVIEW_TEXTS.fromFile(file)} {item.keptName !== undefined && REVIEW_TEXTS.here(item.keptName)}</p>
      <ItemFindings findings={findings} />
      {item.state === 'new' && item.withheld.length > 0 && <CarryNotice item={item} />}
      {shown.isPending && <Waiting label={REVIEW_TEXTS.opening} />}
      {shown.isError && <StepFailure code={shown.error.failure.code} lines={shown.error.lines} inline again={() => void shown.refetch()} />}
      {shown.data !== undefined && <McpFields view={shown.data.theirs} findings={findings} />}
    </>
  );
}

/** What a manifest names is copied from another profile; its secrets come along only when somebody says so. */
function CarryNotice({ item }: { readonly item: PlanItem }): ReactElement {
  const carries = useImportStore((state) => state.carries);
  const carried = carries[item.key] !== undefined;
  const turn = (): void => {
    const { [item.key]: before, ...others } = carries;
    setImport({ carries: before === undefined ? { ...carries, [item.key]: questionMark(item) } : others });
  };
  return (
    <Notice tone="warn" icon={IconKey} action={<Button size="compact-sm" onClick={turn}>{carried ? REVIEW_TEXTS.leaveThere : REVIEW_TEXTS.carry}</Button>}>
      {carried ? REVIEW_TEXTS.carried : REVIEW_TEXTS.withheld(item.withheld.length)}
    </Notice>
  );
}
