import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX, type Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { CheckResult } from '../../../src-shared/contract/check-result';
import { useOperation } from '../../bridge/use-operation';
import { SETTINGS_TEXTS } from '../../texts/settings-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { runCommand } from '../../ui/command-registry';
import { Failure } from '../../ui/failure';
import { SectionHead } from '../../ui/section-head';
import { Waiting } from '../../ui/waiting';
import { SettingLine } from './setting-line';

const ICONS: Readonly<Record<CheckResult['state'], readonly [Icon, string]>> = { ok: [IconCheck, 'ok'], warning: [IconAlertTriangle, 'warn'], failed: [IconX, 'danger'] };

/** Versions, and what Valise finds when it looks at itself. */
export function AboutSection(): ReactElement {
  const about = useOperation('system.about', {});
  const checks = useOperation('system.check', {});
  const { about: words } = SETTINGS_TEXTS;
  return (
    <>
      <div className="state"><div className="grow"><h2>{words.version} {about.data?.version}</h2></div></div>
      <dl className="facts">
        {Object.entries(about.data?.versions ?? {}).map(([name, version]) => <div key={name} className="fact"><dt>{name}</dt><dd>{version}</dd></div>)}
      </dl>
      <ul className="lines"><li><SettingLine label={<b>{words.diagnostics}</b>} note={words.diagnosticsNote}><Button onClick={() => void runCommand('diagnostics.save')}>{words.saveDiagnostics}</Button></SettingLine></li></ul>
      <SectionHead note={words.checksNote} right={checks.data !== undefined && <Button loading={checks.isFetching} onClick={() => void checks.refetch()}>{words.run}</Button>}>{words.checks}</SectionHead>
      {checks.isPending && <Waiting label={SHARED_TEXTS.loading} />}
      {checks.isError && <Failure lines={checks.error.lines} inline />}
      {checks.data !== undefined && <ul className="lines" aria-live="polite">
        {checks.data.map((check) => {
          const [Glyph, tone] = ICONS[check.state];
          return (
            <li key={check.name}>
              <SettingLine label={<b>{check.name}</b>} note={<>{check.found}{check.next !== undefined && <><br />{check.next}</>}</>}>
                <span className={`nowrap small ${tone}`}><Glyph size={14} stroke={2} aria-hidden /> {words.states[check.state]}</span>
              </SettingLine>
            </li>
          );
        })}
      </ul>}
    </>
  );
}
