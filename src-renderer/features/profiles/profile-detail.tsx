import { Tabs } from '@mantine/core';
import { useState, type ReactElement, type ReactNode, type RefObject } from 'react';
import { useOperation } from '../../bridge/use-operation';
import { inSentence } from '../../texts/in-sentence';
import { numberText } from '../../texts/plural';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { Waiting } from '../../ui/waiting';
import { AddMcp } from './add-mcp';
import { JsonTab } from './json-tab';
import { McpTab } from './mcp-tab';
import { OverviewTab } from './overview-tab';
import { ProfileHead } from './profile-head';
import { ProfileNotShown } from './profile-not-shown';

const { tabs: TEXTS } = PROFILES_TEXTS;

interface ProfileDetailProps {
  readonly profileId: string | undefined;
  readonly exportMenu: ReactNode;
  readonly box: RefObject<HTMLElement | null>;
}

/** Refusals after which the last answer, which is still there, must no longer be shown: it was removed, or the vault was locked. */
const OUTDATES = /^(PROFILE_NOT_FOUND$|VAULT_|PASSPHRASE_)/;

/** The open profile. */
export function ProfileDetail({ profileId, exportMenu, box }: ProfileDetailProps): ReactElement {
  const [tab, setTab] = useState<string | null>('mcps');
  const shown = useOperation('profile.show', { name: profileId ?? '' }, { enabled: profileId !== undefined, keep: true });
  const { data: view, error } = shown;
  if (view === undefined || (error !== null && OUTDATES.test(error.failure.code))) {
    return (
      <section className="detail" ref={box} tabIndex={-1} aria-label={PROFILES_TEXTS.opened}>
        {error === null || profileId === undefined ? <Waiting label={SHARED_TEXTS.loading} /> : <ProfileNotShown profileId={profileId} error={error} onRetry={() => void shown.refetch()} />}
      </section>
    );
  }
  const { profile, mcps } = view;
  return (
    <section className="detail" ref={box} tabIndex={-1} aria-label={inSentence(profile.name)} aria-busy={shown.isPlaceholderData || undefined}>
      <ProfileHead key={profile.id} profile={profile} mcps={mcps} exportMenu={exportMenu} />
      <Tabs value={tab} onChange={setTab} className="tabs" keepMounted={false}>
        <div className="tabs-bar">
          <Tabs.List aria-label={TEXTS.label}>
            <Tabs.Tab value="mcps">{TEXTS.mcps} <span className="faint">{numberText(mcps.length)}</span></Tabs.Tab>
            <Tabs.Tab value="overview">{TEXTS.overview}</Tabs.Tab>
            <Tabs.Tab value="json">{TEXTS.json}</Tabs.Tab>
          </Tabs.List>
          <span className="grow" />
          <span className="quiet small wide-only">{PROFILES_TEXTS.onOfText(mcps.filter(({ disabled }) => !disabled).length, mcps.length)}</span>
          <AddMcp profile={profile} />
        </div>
        <Tabs.Panel value="mcps" className="tab-mcps"><McpTab key={profile.id} profile={profile} mcps={mcps} /></Tabs.Panel>
        <Tabs.Panel value="overview" className="scroll pad"><OverviewTab key={profile.id} profile={profile} mcps={mcps} /></Tabs.Panel>
        <Tabs.Panel value="json" className="tab-json"><JsonTab profile={profile} /></Tabs.Panel>
      </Tabs>
    </section>
  );
}
