import { Button, Checkbox, Modal, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import type { McpGroup } from '../../../src-shared/profile/profile-page';
import { linesOf } from '../../bridge/operation-error';
import { tellUndoable } from '../../bridge/tell-undoable';
import { useAction, useOperation } from '../../bridge/use-operation';
import { COPY_TEXTS } from '../../texts/copy-texts';
import { COPY_FROM_TEXTS as TEXTS } from '../../texts/mcp-form-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { CutName } from '../../ui/cut';
import { Failure } from '../../ui/failure';
import { VirtualRows } from '../../ui/virtual-rows';
import { Waiting } from '../../ui/waiting';
import type { OpenProfileView } from './open-profile-view';

/** Groups in one answer; a search finds the rest. */
const MOST = 200;

type Member = McpGroup['members'][number] & { readonly target: string };

interface CopyFromProps {
  readonly profile: OpenProfileView;
  readonly onClose: () => void;
}

/** Finds a server in any other profile and copies it here. */
export function CopyFrom({ profile, onClose }: CopyFromProps): ReactElement {
  const [search, setSearch] = useState('');
  const [words] = useDebouncedValue(search.trim(), 150);
  const [chosen, setChosen] = useState<Member>();
  const [at, setAt] = useState(0);
  const [withSecrets, setWithSecrets] = useState(true);
  const groups = useOperation('mcp.groups', { search: words, limit: MOST }, { keep: true });
  const copy = useAction('mcp.copy');
  const members = (groups.data?.groups ?? []).flatMap((group) => group.members.filter(({ profileId }) => profileId !== profile.id).map((member): Member => ({ ...member, target: group.target })));
  const submit = ({ profileId, id, name }: Member): void => copy.mutate({ profileId, mcpId: id, to: [profile.id], withSecrets }, {
    onSuccess: ({ historyId }) => {
      onClose();
      tellUndoable(TEXTS.copied(name), historyId);
    },
  });
  const error = copy.error ?? groups.error;
  return (
    <Modal opened title={TEXTS.title(profile.name)} size={520} onClose={onClose} className="choose">
      <TextInput
        data-autofocus aria-label={TEXTS.search} placeholder={TEXTS.search} maxLength={200} value={search} leftSection={<IconSearch size={14} stroke={1.8} aria-hidden />}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <div className="choose-list tall">
        {groups.isPending && <Waiting label={SHARED_TEXTS.loading} />}
        {groups.data !== undefined && members.length === 0 && <p className="quiet pad">{TEXTS.nothing}</p>}
        {members.length > 0 && (
          <VirtualRows
            key={words} count={members.length} rowHeight={46} label={TEXTS.list} current={at} onMove={setAt}
            row={(index, tabIndex) => {
              const member = members[index];
              const isChosen = member !== undefined && member.id === chosen?.id && member.profileId === chosen.profileId;
              return member !== undefined && <MemberRow member={member} chosen={isChosen} tabIndex={tabIndex} onChoose={() => setChosen(member)} />;
            }}
          />
        )}
      </div>
      {groups.data !== undefined && groups.data.total > MOST && <p className="small quiet">{TEXTS.more(MOST, groups.data.total)}</p>}
      <Checkbox label={COPY_TEXTS.withSecrets} description={COPY_TEXTS.withoutNote} checked={withSecrets} onChange={(event) => setWithSecrets(event.currentTarget.checked)} />
      {error !== null && <Failure lines={linesOf(error)} inline />}
      <div className="dialog-foot">
        <Button onClick={onClose}>{SHARED_TEXTS.cancel}</Button>
        <Button variant="filled" disabled={chosen === undefined} loading={copy.isPending} onClick={() => chosen !== undefined && submit(chosen)}>
          {chosen === undefined ? TEXTS.confirm : TEXTS.confirmNamed(chosen.name, chosen.profile)}
        </Button>
      </div>
    </Modal>
  );
}

interface MemberRowProps {
  readonly member: Member;
  readonly chosen: boolean;
  readonly tabIndex: 0 | -1;
  readonly onChoose: () => void;
}

const MemberRow = ({ member, chosen, tabIndex, onChoose }: MemberRowProps): ReactElement => (
  <UnstyledButton className="choose-row two" aria-pressed={chosen} tabIndex={tabIndex} onClick={onChoose}>
    <span className="row-main"><CutName name={member.name} /><small className="cut mono">{member.target}</small></span>
    <span className="small quiet cut choose-side">{member.profile}</span>
  </UnstyledButton>
);
