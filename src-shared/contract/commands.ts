/** What menu, palette and keys can start. */
export const COMMANDS = [
  'show.profiles', 'show.mcps', 'show.secrets', 'show.gateway', 'show.activity', 'show.settings',
  'profile.new', 'import.open', 'search.focus', 'palette.open', 'keys.show', 'change.undo', 'vault.lock', 'diagnostics.save',
  'export.copyJson', 'export.copyYaml', 'export.downloadJson', 'export.downloadYaml',
  'export.current', 'export.all', 'export.template',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Spec 004, the Export menu: exactly these, in this order; null is the line between. */
export const EXPORT_MENU = [
  'export.copyJson', 'export.copyYaml', 'export.downloadJson', 'export.downloadYaml', null,
  'export.current', 'export.all', 'export.template',
] as const satisfies readonly (CommandName | null)[];

/** Keys as Electron accelerators; `?` is no accelerator and stays with the window. */
export const COMMAND_KEYS: Readonly<Partial<Record<CommandName, string>>> = {
  'show.secrets': 'CmdOrCtrl+Shift+K',
  'show.settings': 'CmdOrCtrl+,',
  'profile.new': 'CmdOrCtrl+N',
  'import.open': 'CmdOrCtrl+I',
  'export.current': 'CmdOrCtrl+E',
  'search.focus': 'CmdOrCtrl+F',
  'palette.open': 'CmdOrCtrl+K',
  'change.undo': 'CmdOrCtrl+Z',
  'vault.lock': 'CmdOrCtrl+L',
};

/** What the commands are called wherever they stand. The Export menu's words are the spec's. */
export const COMMAND_TEXT: Readonly<Record<CommandName, string>> = {
  'show.profiles': 'Profiles',
  'show.mcps': 'MCPs',
  'show.secrets': 'Secrets',
  'show.gateway': 'Gateway',
  'show.activity': 'Activity',
  'show.settings': 'Settings',
  'profile.new': 'New profile',
  'import.open': 'Import…',
  'search.focus': 'Find',
  'palette.open': 'Search or run a command',
  'keys.show': 'Keyboard shortcuts',
  'change.undo': 'Undo last change',
  'vault.lock': 'Lock the vault',
  'diagnostics.save': 'Save diagnostics…',
  'export.copyJson': 'Copy as JSON',
  'export.copyYaml': 'Copy as YAML',
  'export.downloadJson': 'Download JSON',
  'export.downloadYaml': 'Download YAML',
  'export.current': 'Export Current Profile',
  'export.all': 'Export All Profiles',
  'export.template': 'Export Profile Template',
};
