import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import type { McpGroup } from '../../../src-shared/profile/profile-page';
import { useOperation } from '../../bridge/use-operation';
import { inSentence } from '../../texts/in-sentence';
import { MCPS_TEXTS as TEXTS } from '../../texts/mcps-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { Failure } from '../../ui/failure';
import { go } from '../../ui/route';
import { Waiting } from '../../ui/waiting';
import { CopyGroup } from './copy-group';
import { MatrixTable } from './matrix-table';
import { matrixRows } from './matrix-rows';

/** More side by side nobody reads, and the core compares no more. */
const MOST = 50;

interface GroupDetailProps {
  readonly group: McpGroup;
  readonly onOpenProfile: (profileId: string, mcpId?: string) => void;
}

/** One server in all profiles that keep it, side by side. */
export function GroupDetail({ group, onOpenProfile }: GroupDetailProps): ReactElement {
  const [copying, setCopying] = useState(false);
  const members = group.members.slice(0, MOST);
  const [first] = members;
  const places = members.map(({ profileId, id }) => ({ profileId, mcpId: id }));
  const several = places.length > 1;
  const shown = useOperation('mcp.show', { profileId: first?.profileId ?? '', mcpId: first?.id ?? '' }, { enabled: first !== undefined, keep: true });
  const compared = useOperation('mcp.compare', { places }, { enabled: several, keep: true });
  const differing = several ? compared.data : [];
  const matrix = shown.data === undefined || differing === undefined ? undefined : matrixRows(shown.data, differing, members.length);
  const error = shown.error ?? compared.error;
  const locked = error !== null && /^(VAULT|PASSPHRASE)_/.test(error.failure.code);
  const retry = (): void => {
    void shown.refetch();
    if (several) void compared.refetch();
  };
  return (
    <section className="detail" aria-label={inSentence(group.name)}>
      <header className="detail-head">
        <div className="grow">
          <h2 className="page-title break">{group.name}</h2>
          <p className="quiet break"><span className="mono">{group.target}</span> · {summary(group, matrix?.differing.length)}</p>
          {group.count > MOST && <p className="quiet small">{TEXTS.first(MOST, group.count)}</p>}
        </div>
        <Button leftSection={<IconCopy size={15} stroke={1.7} aria-hidden />} onClick={() => setCopying(true)}>{TEXTS.copy}</Button>
      </header>
      <div className="scroll grow-y" role="region" aria-label={TEXTS.region} tabIndex={0}>
        <MatrixTable name={group.name} members={members} matrix={error === null ? matrix : undefined} onOpenProfile={onOpenProfile} />
        {error !== null && <Failure lines={error.lines} retry={locked ? { label: TEXTS.openVault, run: () => go('settings', 'vault') } : { label: SHARED_TEXTS.retry, run: retry }} />}
        {error === null && matrix === undefined && <Waiting label={SHARED_TEXTS.loading} />}
      </div>
      {copying && <CopyGroup group={group} onClose={() => setCopying(false)} />}
    </section>
  );
}

function summary({ members, count }: McpGroup, differing: number | undefined): string {
  const profiles = new Set(members.map(({ profileId }) => profileId)).size;
  const [first] = members;
  if (count === 1) return TEXTS.summary.one(first?.profile ?? '');
  return profiles === members.length ? TEXTS.summary.many(count, differing) : TEXTS.summary.places(count, differing);
}
