import { UnstyledButton } from '@mantine/core';
import { IconActivity, IconKey, IconLoader2, IconLock, IconLockExclamation, IconLockOpen, IconPlugConnectedX, IconServer2, IconSettings, IconStack2, IconTopologyStar3, type Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { COMMAND_TEXT, type CommandName } from '../../src-shared/contract/commands';
import type { VaultStatus } from '../../src-shared/contract/vault-status';
import { shareDone } from '../../src-shared/transfer/job-progress';
import type { Job } from '../../src-shared/transfer/job';
import { useContact } from '../bridge/contact';
import { useRunningJobs } from '../bridge/jobs';
import { useOperation } from '../bridge/use-operation';
import { FRAME_TEXTS } from '../texts/frame-texts';
import { JOB_TEXTS } from '../texts/job-texts';
import { numberText } from '../texts/plural';
import { Polite } from '../ui/polite';
import { go } from '../ui/route';

interface Place {
  readonly at: string;
  readonly command: CommandName;
  readonly icon: Icon;
}

const PLACES: readonly Place[] = [
  { at: 'profiles', command: 'show.profiles', icon: IconStack2 },
  { at: 'mcps', command: 'show.mcps', icon: IconServer2 },
  { at: 'secrets', command: 'show.secrets', icon: IconKey },
  { at: 'gateway', command: 'show.gateway', icon: IconTopologyStar3 },
  { at: 'activity', command: 'show.activity', icon: IconActivity },
  { at: 'settings', command: 'show.settings', icon: IconSettings },
];

const NOTHING: readonly never[] = [];

const VAULT_ICONS: Readonly<Record<VaultStatus['state'], Icon>> = { open: IconLockOpen, none: IconLockOpen, locked: IconLock, unavailable: IconLockExclamation };

/** Where one can go, and how the vault is. `lights`: macOS draws its window buttons over the top. */
export function Rail({ at, lights }: { readonly at: string; readonly lights: boolean }): ReactElement {
  const facets = useOperation('profile.facets', {});
  const jobs = useRunningJobs();
  const lost = useContact(({ contact }) => contact === 'lost');
  const counts: Readonly<Record<string, number | undefined>> = { profiles: facets.data?.profiles, mcps: facets.data?.mcps };
  return (
    <nav className="rail" aria-label={FRAME_TEXTS.main}>
      {lights ? <div className="lights-room" /> : <div className="app-name">{FRAME_TEXTS.app}</div>}
      {PLACES.map(({ at: place, command, icon: Glyph }) => {
        const count = counts[place];
        const running = place === 'activity' ? jobs : NOTHING;
        return (
          <UnstyledButton
            key={place} className="rail-item" aria-current={place === at ? 'page' : undefined} onClick={() => go(place)}
            {...(running.length > 0 && { 'aria-label': `${COMMAND_TEXT[command]}, ${JOB_TEXTS.run(running.length)}` })}
          >
            <Glyph size={17} stroke={1.7} aria-hidden />
            <span className="grow">{COMMAND_TEXT[command]}</span>
            {count !== undefined && count > 0 && <span className="rail-count">{numberText(count)}</span>}
            {running.length > 0 && <RunningMark jobs={running} />}
          </UnstyledButton>
        );
      })}
      <span className="grow" />
      {lost ? <LostFoot /> : <VaultFoot />}
      <Polite>{lost ? `${FRAME_TEXTS.vault.lost.word}. ${FRAME_TEXTS.vault.lost.line}` : ''}</Polite>
    </nav>
  );
}

/** The button's name says it in words. */
function RunningMark({ jobs }: { readonly jobs: readonly Job[] }): ReactElement {
  const [only, ...others] = jobs;
  const share = only === undefined || others.length > 0 ? undefined : shareDone(only);
  return <span className="rail-count rail-running" aria-hidden><IconLoader2 size={13} stroke={2} className="spin" />{others.length > 0 ? numberText(jobs.length) : share !== undefined && JOB_TEXTS.percent(share)}</span>;
}

/** The server is gone: how the vault is, nobody knows. */
const LostFoot = (): ReactElement => (
  <div className="rail-vault" data-tone="warn">
    <IconPlugConnectedX size={17} stroke={1.7} aria-hidden />
    <span><b>{FRAME_TEXTS.vault.lost.word}</b><small>{FRAME_TEXTS.vault.lost.line}</small></span>
  </div>
);

function VaultFoot(): ReactElement {
  const { data: status } = useOperation('vault.status', {});
  const state = status?.state ?? 'unknown';
  const { word, line } = FRAME_TEXTS.vault[state];
  const Glyph = state === 'unknown' ? IconLock : VAULT_ICONS[state];
  return (
    <UnstyledButton className="rail-vault" data-tone={state === 'unavailable' ? 'warn' : undefined} onClick={() => go('settings', 'vault')}>
      <Glyph size={17} stroke={1.7} aria-hidden />
      <span><b>{word}</b><small>{line}</small></span>
    </UnstyledButton>
  );
}
