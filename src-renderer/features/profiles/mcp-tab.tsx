import { Button, TextInput } from '@mantine/core';
import { IconCopy, IconPlus, IconSearch } from '@tabler/icons-react';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import type { KeptMcpView } from '../../../src-shared/profile/profile-view';
import { CopyToProfiles } from '../../bridge/copy-to-profiles';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { runCommand } from '../../ui/command-registry';
import { EmptyState } from '../../ui/empty-state';
import { ADD_MCP, COPY_MCP } from './add-mcp';
import { matchingMcps } from './matching-mcps';
import { McpForm } from './mcp-form';
import { McpSelectionBar } from './mcp-selection-bar';
import { McpTable } from './mcp-table';
import type { OpenProfileView } from './open-profile-view';

const { table: TEXTS } = PROFILES_TEXTS;

/** From here on looking is slower than typing. */
const MANY = 15;

interface McpTabProps {
  readonly profile: OpenProfileView;
  readonly mcps: readonly KeptMcpView[];
}

/** The servers of the open profile, and the dialogs that change one. */
export function McpTab({ profile, mcps }: McpTabProps): ReactElement {
  const [search, setSearch] = useState('');
  const [edited, setEdited] = useState<KeptMcpView>();
  const [copied, setCopied] = useState<KeptMcpView>();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const pick = useCallback((id: string): void => setPicked((ids) => new Set(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id])), []);
  const shown = useMemo(() => matchingMcps(mcps, search), [mcps, search]);
  if (mcps.length === 0) {
    return (
      <EmptyState title={TEXTS.empty} note={TEXTS.emptyNote}>
        <Button leftSection={<IconPlus size={15} stroke={1.8} aria-hidden />} onClick={() => runCommand(ADD_MCP)}>{TEXTS.addNew}</Button>
        <Button leftSection={<IconCopy size={15} stroke={1.7} aria-hidden />} onClick={() => runCommand(COPY_MCP)}>{TEXTS.addCopy}</Button>
      </EmptyState>
    );
  }
  return (
    <>
      {mcps.length > MANY && (
        <div className="mcp-find">
          <TextInput
            type="search" aria-label={TEXTS.find} placeholder={TEXTS.find} value={search} leftSection={<IconSearch size={14} stroke={1.8} aria-hidden />}
            onChange={(event) => setSearch(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Escape' && setSearch('')}
          />
          <span className="small quiet" role="status">{search.trim() === '' ? '' : TEXTS.found(shown.length)}</span>
        </div>
      )}
      <McpSelectionBar
        profileId={profile.id} ids={shown.map(({ id }) => id).filter((id) => picked.has(id))} total={shown.length}
        onAll={() => setPicked(new Set(shown.map(({ id }) => id)))} onClear={() => setPicked(new Set())}
      />
      {shown.length === 0
        ? <EmptyState title={TEXTS.nothing}><Button onClick={() => setSearch('')}>{SHARED_TEXTS.clear}</Button></EmptyState>
        : <McpTable profile={profile} mcps={shown} picked={picked} onPick={pick} onEdit={setEdited} onCopy={setCopied} />}
      {edited !== undefined && <McpForm profile={profile} mcp={edited} onClose={() => setEdited(undefined)} />}
      {copied !== undefined && <CopyToProfiles name={copied.name} from={{ profileId: profile.id, mcpId: copied.id }} having={new Set([profile.id])} onClose={() => setCopied(undefined)} />}
    </>
  );
}
