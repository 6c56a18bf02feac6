import { Table, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight, IconKey } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import { DECIDE_TEXTS } from '../../texts/import-decide-texts';
import { FIELD_WORDS } from '../../texts/import-texts';
import { Broken } from '../../ui/cut';
import { Notice } from '../../ui/notice';
import { DecideEffect } from './decide-effect';
import { equalFields, fieldRows, type EqualField, type Sides } from './field-rows';
import { CandidateList } from './candidate-list';
import { FieldTable } from './field-table';
import { useImportStore } from './import-store';
import { isMasked } from './masked-parts';
import { MaskedValue } from './masked-value';
import { MergeTable } from './merge-table';
import type { Question } from './questions';
import { WithheldNotice } from './withheld-notice';

interface DecideFieldsProps {
  readonly question: Question;
  readonly planned: PlanItem | undefined;
  readonly sides: Sides | undefined;
  readonly heads: readonly [mine: string, theirs: string];
  readonly fresh: boolean;
  readonly takesFocus: boolean;
  readonly onFocused: () => void;
}

/** What differs, what is equal, what would happen to kept secrets, and what comes of the decision. */
export function DecideFields({ question, planned, sides, heads, fresh, takesFocus, onFocused }: DecideFieldsProps): ReactElement {
  const { item, asked, choice, group } = question;
  const { differences } = asked;
  const carries = useImportStore((state) => state.carries[question.key] === question.about);
  const carried = new Set(carries ? planned?.withheld : []);
  const rows = fieldRows(differences, sides).map((row) => (carried.has(row.field) ? { ...row, theirs: row.mine } : row));
  const equal = sides === undefined ? [] : equalFields(differences, sides);
  const folded = equal.length > 0 && <EqualFields equal={equal} />;
  const unnamed = group === 'ambiguous' || group === 'dependency';
  return (
    <div className="scroll" role="region" aria-label={DECIDE_TEXTS.table} tabIndex={0}>
      {rows.length > 0 && (choice === 'merge'
        ? <MergeTable question={question} rows={rows} heads={heads} takesFocus={takesFocus} onFocused={onFocused}>{folded}</MergeTable>
        : <FieldTable rows={rows} heads={heads} choice={choice}>{folded}</FieldTable>)}
      {unnamed && <><p className="quiet candidates-note">{DECIDE_TEXTS[group]}</p><CandidateList question={question} /></>}
      <div className="decide-foot">
        {rows.length === 0 && !unnamed && <p className="quiet">{DECIDE_TEXTS.nothingDiffers}</p>}
        {question.refused && choice === 'merge' && <Notice tone="danger">{DECIDE_TEXTS.clash}</Notice>}
        {item.kind === 'profile' && <p className="quiet">{DECIDE_TEXTS.profileNote}</p>}
        {planned !== undefined && <WithheldNotice question={question} planned={planned} />}
        <DecideEffect question={question} planned={planned} fields={differences.filter(({ field }) => !carried.has(field)).length} rows={rows} fresh={fresh} />
      </div>
    </div>
  );
}

function EqualFields({ equal }: { readonly equal: readonly EqualField[] }): ReactElement {
  const [opened, { toggle }] = useDisclosure();
  const names = [...new Set(equal.map(({ field, text }) => (field.startsWith('args[') ? FIELD_WORDS.args : text)))];
  return (
    <>
      <Table.Tr className="folded">
        <Table.Td colSpan={3}>
          <UnstyledButton aria-expanded={opened} onClick={toggle}>
            <IconChevronRight size={14} stroke={2} className="chev" data-open={opened || undefined} aria-hidden /><span className="cut">{DECIDE_TEXTS.equal(equal.length, names.join(', '))}</span>
          </UnstyledButton>
        </Table.Td>
      </Table.Tr>
      {opened && equal.map(({ field, text, mono, shown }) => (
        <Table.Tr key={field} className="equal">
          <Table.Td className="c-field"><span className={mono ? 'mono small break' : undefined}><Broken text={text} /></span></Table.Td>
          <Table.Td colSpan={2}>
            <div className="pick-cell quiet">
              {isMasked(shown) === 'secret' ? <span><IconKey size={13} stroke={1.8} aria-hidden /> {DECIDE_TEXTS.same}</span> : field === 'disabled' ? (shown === 'true' ? DECIDE_TEXTS.yes : DECIDE_TEXTS.no) : <span className="mono line"><MaskedValue shown={shown} /></span>}
            </div>
          </Table.Td>
        </Table.Tr>
      ))}
    </>
  );
}
