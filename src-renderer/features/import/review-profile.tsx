import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { IMPORT_TEXTS, STATE_WORDS } from '../../texts/import-texts';
import { CutName } from '../../ui/cut';
import { SectionHead } from '../../ui/section-head';
import { FieldTable } from './field-table';
import { fieldRows } from './field-rows';
import { ItemFindings } from './item-findings';
import { findingsOf } from './findings-of';
import { ProfileTarget } from './profile-target';
import type { TreeProfile } from './review-tree';

/** A profile itself: what it brings, and what of it is other than here. */
export function ReviewProfile({ plan, profile: { item, mcps } }: { readonly plan: ImportPlan; readonly profile: TreeProfile }): ReactElement {
  const file = plan.sources[item.source]?.name;
  return (
    <>
      <header className="row"><h2 className="page-title break">{item.subject}</h2><span className="quiet nowrap">{STATE_WORDS[item.state]}</span></header>
      <p className="quiet">{REVIEW_TEXTS.profileHolds(mcps.length)} {file !== undefined && REVIEW_TEXTS.fromFile(file)} {item.keptName !== undefined && REVIEW_TEXTS.here(item.keptName)}</p>
      {item.secrets > 0 && <p className="quiet">{IMPORT_TEXTS.secretsHeld(item.secrets)}</p>}
      <ProfileTarget plan={plan} item={item} />
      <ItemFindings findings={findingsOf(plan, item, item.subject)} />
      {item.differences.length > 0 && (
        <>
          <SectionHead>{REVIEW_TEXTS.differs}</SectionHead>
          <FieldTable rows={fieldRows(item.differences, undefined)} heads={[DECIDE_TEXTS.mine, DECIDE_TEXTS.theirs]} />
        </>
      )}
      {mcps.length > 0 && (
        <>
          <SectionHead>{IMPORT_TEXTS.mcps(mcps.length)}</SectionHead>
          <Table className="t profile-mcps" aria-label={IMPORT_TEXTS.mcps(mcps.length)}>
            <Table.Tbody>
              {mcps.slice(0, MOST).map(({ key, subject, state, target }) => (
                <Table.Tr key={key}><Table.Td><CutName name={subject.slice(item.subject.length + 1)} /></Table.Td><Table.Td className="mono break wrap">{target}</Table.Td><Table.Td className="quiet c-state">{STATE_WORDS[state]}</Table.Td></Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </>
  );
}

/** The tree has the rest. */
const MOST = 60;
