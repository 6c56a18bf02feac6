import { IconActivity, IconArrowBackUp, IconCopy, IconDownload, IconFileExport, IconFileImport, IconFileZip, IconKey, IconKeyboard, IconLock, IconPlus, IconSearch, IconServer2, IconSettings, IconStack2, IconStethoscope, IconTemplate, IconTopologyStar3, type Icon } from '@tabler/icons-react';
import type { CommandName } from '../../src-shared/contract/commands';

export const COMMAND_ICONS: Readonly<Record<CommandName, Icon>> = {
  'show.profiles': IconStack2,
  'show.mcps': IconServer2,
  'show.secrets': IconKey,
  'show.gateway': IconTopologyStar3,
  'show.activity': IconActivity,
  'show.settings': IconSettings,
  'profile.new': IconPlus,
  'import.open': IconFileImport,
  'search.focus': IconSearch,
  'palette.open': IconSearch,
  'keys.show': IconKeyboard,
  'change.undo': IconArrowBackUp,
  'vault.lock': IconLock,
  'diagnostics.save': IconStethoscope,
  'export.copyJson': IconCopy,
  'export.copyYaml': IconCopy,
  'export.downloadJson': IconDownload,
  'export.downloadYaml': IconDownload,
  'export.current': IconFileExport,
  'export.all': IconFileZip,
  'export.template': IconTemplate,
};
