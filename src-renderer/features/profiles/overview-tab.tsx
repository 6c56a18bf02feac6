import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import type { KeptMcpView } from '../../../src-shared/profile/profile-view';
import { bridge } from '../../bridge/bridge';
import { valueOf } from '../../bridge/operation-error';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { InlineText } from '../../ui/inline-text';
import { SectionHead } from '../../ui/section-head';
import { showToast } from '../../ui/toast';
import { orTell } from './change-profile';
import { needsOf } from './needs-of';
import type { OpenProfileView } from './open-profile-view';
import { orNull, saveProfile } from './save-profile';

const { overview: TEXTS, detail, secret } = PROFILES_TEXTS;

interface OverviewTabProps {
  readonly profile: OpenProfileView;
  readonly mcps: readonly KeptMcpView[];
}

/** Who made it, what it needs, and what it is known by. */
export function OverviewTab({ profile, mcps }: OverviewTabProps): ReactElement {
  const needs = useMemo(() => needsOf({ profile, mcps: [...mcps] }), [profile, mcps]);
  const { id, author = '', version = '', compatibility, dependencies, autoEnable, autoDisable, strictMode } = profile;
  const switches = Object.entries({ autoEnable, autoDisable, strictMode }).flatMap(([name, on]) => (on === undefined ? [] : [`${switchName(name)}: ${on ? TEXTS.yes : TEXTS.no}`]));
  const copyId = (): Promise<void> => orTell(secret.notCopied, async () => {
    valueOf(await bridge.copyText(id));
    showToast(TEXTS.idCopied, { close: SHARED_TEXTS.dismiss });
  });
  return (
    <div className="overview">
      <SectionHead>{TEXTS.about}</SectionHead>
      <dl className="facts-table">
        <Fact name={detail.author}><InlineText value={author} label={detail.author} editLabel={detail.edit} empty={detail.addAuthor} save={(text) => saveProfile(profile, { author: orNull(text) })} /></Fact>
        <Fact name={detail.version}><InlineText value={version} label={detail.version} editLabel={detail.edit} empty={detail.addVersion} maxLength={100} save={(text) => saveProfile(profile, { version: orNull(text) })} /></Fact>
        {compatibility !== undefined && <Fact name={TEXTS.compatibility}>{compatibility}</Fact>}
        {switches.length > 0 && <Fact name={TEXTS.switches}>{switches.join(', ')}</Fact>}
      </dl>
      <SectionHead note={TEXTS.needsNote}>{TEXTS.needs}</SectionHead>
      <dl className="facts-table">
        <Names name={TEXTS.runtimes} values={needs.runtimes} always />
        <Names name={TEXTS.variables} values={needs.variables} always />
        <Names name={TEXTS.blanks} values={needs.blanks} />
        {dependencies.nodeVersion !== undefined && <Fact name={TEXTS.nodeVersion}><span className="mono">{dependencies.nodeVersion}</span></Fact>}
        <Names name={TEXTS.npmPackages} values={dependencies.npmPackages} />
        <Names name={TEXTS.requiredMCPs} values={dependencies.requiredMCPs} />
        <Names name={TEXTS.conflicts} values={dependencies.conflictingProfiles} />
      </dl>
      <SectionHead>{TEXTS.identity}</SectionHead>
      <dl className="facts-table">
        <Fact name={TEXTS.id}>
          <span className="mono break">{id}</span>
          <Tooltip label={TEXTS.copyId}><ActionIcon size={24} aria-label={TEXTS.copyId} onClick={() => void copyId()}><IconCopy size={14} stroke={1.7} /></ActionIcon></Tooltip>
        </Fact>
      </dl>
    </div>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement => <div><dt>{name}</dt><dd>{children}</dd></div>;

function Names({ name, values, always = false }: { readonly name: string; readonly values: readonly string[]; readonly always?: boolean }): ReactElement | null {
  if (values.length === 0) return always ? <Fact name={name}><span className="faint">{TEXTS.nothing}</span></Fact> : null;
  return <Fact name={name}><ul className="names">{values.map((value) => <li key={value} className="mono break">{value}</li>)}</ul></Fact>;
}

const switchName = (name: string): string => Object.entries(TEXTS.switchNames).find(([known]) => known === name)?.[1] ?? name;
