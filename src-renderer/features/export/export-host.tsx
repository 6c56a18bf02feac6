import { useState, type ReactElement } from 'react';
import { FIRST_EXPORT } from '../../../src-shared/transfer/export-defaults';
import { useOperation } from '../../bridge/use-operation';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { useCommandHandler } from '../../ui/command-registry';
import { copyAs, downloadAs } from './client-copies';
import { ExportDialog } from './export-dialog';
import type { ExportWish } from './export-wish';

interface ExportHostProps {
  /** The open profile. */
  readonly current: { readonly id: string; readonly name: string } | undefined;
  /** One is open, and can't be read. */
  readonly locked: boolean;
  /** Profiles that were picked to be exported; the dialog is open while there are any. */
  readonly picked: readonly string[] | undefined;
  readonly onClose: () => void;
}

/** Offers the seven export commands to menu, palette and keys, and shows the dialog of the last three. */
export function ExportHost({ current, locked, picked, onClose }: ExportHostProps): ReactElement | null {
  const [wish, setWish] = useState<ExportWish>();
  const settings = useOperation('settings.read', {});
  const facets = useOperation('profile.facets', {});
  const noProfile = locked ? EXPORT_TEXTS.locked : current === undefined ? EXPORT_TEXTS.noProfile : undefined;
  const nothing = facets.data?.profiles === 0 ? EXPORT_TEXTS.nothingKept : undefined;
  const one = (exportType: ExportWish['exportType']): void => {
    if (current !== undefined) setWish({ profiles: [current.id], title: EXPORT_TEXTS.dialogTitle(current.name), count: 1, exportType });
  };
  useCommandHandler('export.copyJson', () => current && void copyAs(current, 'json'), noProfile);
  useCommandHandler('export.copyYaml', () => current && void copyAs(current, 'yaml'), noProfile);
  useCommandHandler('export.downloadJson', () => current && void downloadAs(current, 'json'), noProfile);
  useCommandHandler('export.downloadYaml', () => current && void downloadAs(current, 'yaml'), noProfile);
  useCommandHandler('export.current', () => one('full'), noProfile);
  useCommandHandler('export.template', () => one('template'), noProfile);
  const count = facets.data?.profiles ?? 0;
  useCommandHandler('export.all', () => setWish({ profiles: 'all', title: EXPORT_TEXTS.allTitle(count), count, exportType: 'full' }), nothing);
  const open = wish ?? (picked && { profiles: [...picked], title: EXPORT_TEXTS.allTitle(picked.length), count: picked.length, exportType: 'full' as const });
  const close = (): void => {
    setWish(undefined);
    onClose();
  };
  return open === undefined ? null : <ExportDialog wish={open} defaults={settings.data?.exportDefaults ?? FIRST_EXPORT} onClose={close} />;
}
