import { useEffect, useState, type ReactElement } from 'react';
import { useAppStore } from './app-store';
import { bridge } from './bridge/bridge';
import { useOperation } from './bridge/use-operation';
import { ActivityPage } from './features/activity/activity-page';
import { UndoLast } from './features/activity/undo-last';
import { KeysDialog } from './features/commands/keys-dialog';
import { MenuStates } from './features/commands/menu-states';
import { Palette } from './features/commands/palette';
import { ExportHost } from './features/export/export-host';
import { ExportMenu } from './features/export/export-menu';
import { GatewayPage } from './features/gateway/gateway-page';
import { FirstStart } from './features/import/first-start';
import { ImportPage } from './features/import/import-page';
import { OpenWaiting } from './features/import/open-waiting';
import { ReportList } from './features/import/report-list';
import { openImport, startImport } from './features/import/start-import';
import { useWizardJob } from './features/import/use-wizard-job';
import { McpsPage } from './features/mcps/mcps-page';
import { colorOf } from './features/profiles/default-look';
import { ProfilesPage } from './features/profiles/profiles-page';
import { SecretsPage } from './features/secrets/secrets-page';
import { SaveDiagnostics } from './features/settings/save-diagnostics';
import { SettingsPage } from './features/settings/settings-page';
import { LockVault } from './features/settings/lock-vault';
import { useCommandKeys } from './frame/command-keys';
import { DropTarget } from './frame/drop-target';
import { PageBoundary } from './frame/page-boundary';
import { Rail } from './frame/rail';
import { watchFaults } from './frame/tell-faults';
import { TitleBar } from './frame/title-bar';
import { usePageTitle } from './frame/use-page-title';
import { runCommand, useCommandHandler } from './ui/command-registry';
import { FLOATING_ID } from './ui/floating';
import { go, useRoute } from './ui/route';
import { useFocusKept } from './ui/use-focus-kept';

/** Rail, title bar, and the page of where we are. */
export function Shell(): ReactElement {
  const [at = 'profiles', part, ...rest] = useRoute();
  const { profileId, openProfile } = useAppStore();
  const shown = at === 'profiles' && part !== undefined ? part : profileId;
  useEffect(() => {
    if (at === 'profiles' && part !== undefined) openProfile(part);
  }, [at, part, openProfile]);
  const { data, error } = useOperation('profile.show', { name: shown ?? '' }, { enabled: shown !== undefined, keep: true });
  const current = shown === undefined || data?.profile.id !== shown || error?.failure.code === 'PROFILE_NOT_FOUND' ? undefined : data.profile;

  const [toExport, setToExport] = useState<readonly string[]>();
  const mac = bridge.system === 'mac';
  useCommandKeys(mac);
  useFocusKept();
  usePageTitle(at, part);
  useEffect(watchFaults, []);
  useEffect(() => bridge.on('command.chosen', ({ command }) => void runCommand(command)), []);
  const wizardJob = useWizardJob();
  useCommandHandler('import.open', () => void openImport());
  useCommandHandler('show.profiles', () => go('profiles'));
  useCommandHandler('show.mcps', () => go('mcps'));
  useCommandHandler('show.secrets', () => go('secrets'));
  useCommandHandler('show.gateway', () => go('gateway'));
  useCommandHandler('show.activity', () => go('activity'));
  useCommandHandler('show.settings', () => go('settings'));

  return (
    <>
      <div className="app" data-door={bridge.door} data-os={bridge.system}>
        <Rail at={at === 'import' ? 'profiles' : at} lights={mac && bridge.door === 'window'} />
        <TitleBar open={current && { name: current.name, color: colorOf(current) }} buttons={!mac && bridge.door === 'window'} />
        <main className="page" tabIndex={-1}>
          <PageBoundary key={at}>
            {at === 'mcps' && <McpsPage onOpenProfile={(id) => go('profiles', id)} />}
            {at === 'secrets' && <SecretsPage chosen={part} onOpenProfile={(id) => go('profiles', id)} />}
            {at === 'gateway' && <GatewayPage chosen={part} entity={rest} />}
            {at === 'activity' && <ActivityPage chosen={part} wizardJob={wizardJob} report={({ id, summary }) => <ReportList historyId={id} files={summary.files} />} />}
            {at === 'settings' && <SettingsPage section={part} />}
            {at === 'import' && <ImportPage kept={part} />}
            {!['mcps', 'secrets', 'gateway', 'activity', 'settings', 'import'].includes(at) && (
              <ProfilesPage profileId={at === 'profiles' ? part : undefined} exportMenu={<ExportMenu />} onExport={setToExport} firstStart={<FirstStart exportMenu={<ExportMenu />} />} />
            )}
          </PageBoundary>
          <div id={FLOATING_ID} />
        </main>
      </div>
      <ExportHost current={current} locked={error?.failure.code === 'VAULT_LOCKED'} picked={toExport} onClose={() => setToExport(undefined)} />
      <UndoLast />
      <LockVault />
      <SaveDiagnostics />
      <OpenWaiting />
      <MenuStates />
      <Palette />
      <KeysDialog />
      <DropTarget onFiles={(files) => void startImport(files)} />
    </>
  );
}
