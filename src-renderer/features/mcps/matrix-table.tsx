import { Table, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState, type CSSProperties, type ReactElement } from 'react';
import { PROFILE_COLORS } from '../../../src-shared/profile/mcp-draft';
import { foldedName } from '../../../src-shared/profile/folded-name';
import type { McpGroup } from '../../../src-shared/profile/profile-page';
import { fieldTitle } from '../../texts/field-title';
import { MCPS_TEXTS as TEXTS } from '../../texts/mcps-texts';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { Broken } from '../../ui/cut';
import { pickByName } from '../../ui/pick-by-name';
import { MatrixCell } from './matrix-cell';
import { oddOnes, type Matrix, type MatrixRow } from './matrix-rows';
import { MemberSwitch } from './member-switch';
import { useProfileColors } from './use-profile-colors';

type Member = McpGroup['members'][number];

interface MatrixTableProps {
  readonly name: string;
  readonly members: readonly Member[];
  /** Absent while it is not known. */
  readonly matrix: Matrix | undefined;
  readonly onOpenProfile: (profileId: string, mcpId?: string) => void;
}

/** Fields down, profiles across. What is the same everywhere is folded away, unless there is but one. */
export function MatrixTable({ name, members, matrix, onOpenProfile }: MatrixTableProps): ReactElement {
  const [unfolded, setUnfolded] = useState(false);
  const colors = useProfileColors(members);
  const single = members.length === 1;
  const { differing = [], equal = [] } = matrix ?? {};
  return (
    <>
      <Table className="t matrix" aria-label={TEXTS.table(name)} data-single={single || undefined} style={{ minWidth: 192 + members.length * 176 }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="c-field">{TEXTS.field}</Table.Th>
            {members.map(({ profileId, id, profile }) => (
              <Table.Th key={`${profileId}/${id}`}>
                <UnstyledButton className="matrix-head" aria-label={TEXTS.open(profile)} onClick={() => onOpenProfile(profileId, id)}>
                  <span className="dot" style={{ '--c': colors.get(profileId) ?? pickByName(foldedName(profile), PROFILE_COLORS) } as CSSProperties} aria-hidden />
                  <span className="cut">{profile}</span>
                  <IconChevronRight size={12} stroke={2} aria-hidden />
                </UnstyledButton>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr>
            <Table.Th scope="row" className="c-field">{SERVER_TEXTS.on}</Table.Th>
            {members.map((member) => <Table.Td key={`${member.profileId}/${member.id}`}><MemberSwitch member={member} /></Table.Td>)}
          </Table.Tr>
          {differing.map((row) => <Row key={row.field} row={row} members={members} differs />)}
          {equal.length > 0 && !single && (
            <Table.Tr className="folded">
              <Table.Td colSpan={members.length + 1}>
                <UnstyledButton aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
                  <IconChevronRight size={14} stroke={2} className="chev" data-open={unfolded || undefined} aria-hidden /> {TEXTS.equal(equal.length)}
                </UnstyledButton>
              </Table.Td>
            </Table.Tr>
          )}
          {(unfolded || single) && equal.map((row) => <Row key={row.field} row={row} members={members} differs={false} />)}
        </Table.Tbody>
      </Table>
      {differing.length > 0 && <p className="hint small quiet">{TEXTS.hint} {TEXTS.secretHint}</p>}
    </>
  );
}

function Row({ row, members, differs }: { readonly row: MatrixRow; readonly members: readonly Member[]; readonly differs: boolean }): ReactElement {
  const title = fieldTitle(row.field);
  const odd = differs && !row.secretDiffers ? oddOnes(row.values) : [];
  return (
    <Table.Tr>
      <Table.Th scope="row" className="c-field"><span className={title.mono ? 'mono small' : ''}><Broken text={title.text} /></span></Table.Th>
      {members.map(({ profileId, id }, index) => (
        <Table.Td key={`${profileId}/${id}`} data-odd={odd[index] === true || (differs && row.secretDiffers) || undefined}>
          <MatrixCell field={row.field} value={row.values[index] ?? null} secret={members.length === 1 ? 'kept' : row.secretDiffers ? 'different' : differs ? 'kept' : 'same'} />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
