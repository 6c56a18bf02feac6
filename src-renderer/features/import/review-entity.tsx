import type { ReactElement } from 'react';
import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import { IMPORT_GATEWAY_TEXTS as TEXTS } from '../../texts/import-gateway-texts';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { IMPORT_TEXTS, STATE_WORDS } from '../../texts/import-texts';
import { Notice } from '../../ui/notice';
import { SectionHead } from '../../ui/section-head';
import { entityName } from './entity-items';
import { fieldRows } from './field-rows';
import { FieldTable } from './field-table';
import { findingsOf } from './findings-of';
import { ItemFindings } from './item-findings';

/** One entry of a gateway as it comes in: what differs from the kept one, and what was noticed. */
export function ReviewEntity({ plan, item }: { readonly plan: ImportPlan; readonly item: PlanItem }): ReactElement {
  const { entityType, subject, state, keptName, secrets, blanks, withheld, differences } = item;
  const file = plan.sources[item.source]?.name;
  return (
    <>
      <header className="row"><h2 className="page-title break">{entityName(subject)}</h2><span className="quiet nowrap">{STATE_WORDS[state]}{entityType !== undefined && `, ${TEXTS.type(entityType)}`}</span></header>
      <p className="quiet break">{file !== undefined && TEXTS.from(file)} {keptName !== undefined && REVIEW_TEXTS.here(keptName)}</p>
      {secrets > 0 && <p className="quiet">{IMPORT_TEXTS.secretsHeld(secrets)}</p>}
      {blanks.length > 0 && <Notice tone="warn">{TEXTS.blanks(blanks.length)}</Notice>}
      {withheld.length > 0 && <Notice tone="warn">{TEXTS.withheld}</Notice>}
      <ItemFindings findings={findingsOf(plan, item, entityName(subject))} />
      {differences.length > 0 && (
        <>
          <SectionHead>{REVIEW_TEXTS.differs}</SectionHead>
          <FieldTable rows={fieldRows(differences, undefined)} heads={[DECIDE_TEXTS.mine, DECIDE_TEXTS.theirs]} />
        </>
      )}
    </>
  );
}
