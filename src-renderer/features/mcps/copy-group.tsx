import { Select } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { McpGroup } from '../../../src-shared/profile/profile-page';
import { CopyToProfiles } from '../../bridge/copy-to-profiles';
import { COPY_TEXTS } from '../../texts/copy-texts';
import { inSentence } from '../../texts/in-sentence';

/** Of a group, which one is meant: more would not be found in a menu. */
const MOST_CHOICES = 200;

interface CopyGroupProps {
  readonly group: McpGroup;
  readonly onClose: () => void;
}

/** One of a group to more profiles; where they differ, it has to be said which one. */
export function CopyGroup({ group: { name, members }, onClose }: CopyGroupProps): ReactElement {
  const [from, setFrom] = useState('0');
  const source = members[Number(from)] ?? members[0];
  return (
    <CopyToProfiles name={name} from={{ profileId: source?.profileId ?? '', mcpId: source?.id ?? '' }} having={new Set(members.map(({ profileId }) => profileId))} onClose={onClose}>
      {members.length > 1 && (
        <Select
          label={COPY_TEXTS.from} value={from} onChange={(next) => setFrom(next ?? '0')} comboboxProps={{ withinPortal: false, position: 'top' }}
          data={members.slice(0, MOST_CHOICES).map(({ profile, name: own }, index) => ({ value: String(index), label: inSentence(own === name ? profile : `${profile} (${own})`) }))}
        />
      )}
    </CopyToProfiles>
  );
}
