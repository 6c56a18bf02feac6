import { sentences } from './in-sentence';
import { counted } from './plural';

export const SETTINGS_TEXTS = sentences({
  title: 'Settings',
  sections: { general: 'General', vault: 'Vault', tokens: 'Keys for scripts', about: 'About' },
  theme: 'Appearance',
  themeNote: 'Follows this computer unless you choose.',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  folder: 'Data folder',
  folderNote: 'The database, its backups and the log. Everything secret in it is sealed.',
  openFolder: 'Open',
  copyPath: 'Copy path',
  pathCopied: 'Path copied.',
  keys: 'Keyboard',
  keysNote: 'Every shortcut in one place.',
  showKeys: 'Show',
  about: { version: 'Valise', diagnostics: 'Diagnostics', diagnosticsNote: 'A file for whoever helps you: versions, checks, settings, counts and the end of the log. No secrets; read it before you send it.', saveDiagnostics: 'Save…', diagnosticsSaved: (file: string) => `Saved ${file}`, diagnosticsNotSaved: 'The diagnostics were not saved', showInFolder: 'Show in folder', checks: 'Checks', checksNote: 'What Valise finds when it looks at itself.', run: 'Check now', states: { ok: 'Good', warning: 'Look at this', failed: 'Failed' } },
  notSaved: 'Not saved',
} as const);

export const VAULT_TEXTS = sentences({
  open: { title: 'The vault is open', text: 'Every secret is sealed with AES-256-GCM.', keychain: (name: string) => `Its key is kept in ${name}.`, passphrase: 'Its key is wrapped with your passphrase.' },
  locked: { title: 'The vault is locked', text: 'You can browse the lists and switch MCPs on and off. Showing, copying or exporting needs it open.' },
  none: { title: 'There is no vault yet', text: 'It is made with the first secret that is kept. The key goes into the keychain of this computer, or is wrapped with a passphrase of yours.' },
  unavailable: { title: 'The key can not be reached', text: 'Nothing secret is read or written until it can. Nothing was changed.' },
  lockNow: 'Lock now',
  unlock: 'Unlock',
  passphrase: 'Passphrase',
  passphraseAgain: 'Once more',
  setPassphrase: 'Set a passphrase',
  setPassphraseNote: 'Works everywhere, also without a keychain. It is asked for at every start, and can’t be recovered.',
  makeWithKeychain: 'Use the keychain',
  makeWithKeychainNote: 'No passphrase to type. The key lives where this computer keeps its other secrets.',
  differs: 'The two are not the same.',
  short: 'Use at least 8 characters.',
  facts: { kind: 'Kept in', id: 'Vault', key: 'Key', why: 'Why', next: 'What to do' },
  choose: 'Choose one',
} as const);

export const VAULT_LOCK_TEXTS = sentences({
  title: 'Locking',
  after: 'Lock after',
  afterNote: 'When it has not been used here for this long; on macOS and Windows also when the screen locks. What is running ends first.',
  never: 'Never',
  minutes: (count: number) => (count % 60 === 0 ? counted(count / 60, 'hour') : counted(count, 'minute')),
} as const);

export const VAULT_KEY_TEXTS = sentences({
  title: 'Key',
  place: 'Kept in',
  inKeychain: (keychain: string) => `${keychain}, for this user of this computer only.`,
  underPassphrase: 'The vault itself, wrapped with your passphrase.',
  toPassphrase: 'Use a passphrase…',
  toKeychain: 'Use the keychain…',
  passphrase: 'Passphrase',
  passphraseNote: 'The key itself stays the same.',
  changePassphrase: 'Change passphrase…',
  key: 'Key',
  keyNote: 'A new one seals everything again.',
  changeKey: 'Change key…',
  recovery: 'Recovery',
  recoveryNote: { keychain: 'Without its entry in the keychain the secrets are lost. A sealed export is the backup.', passphrase: 'Without the passphrase the secrets are lost. A sealed export is the backup.' },
  exportAll: 'Export all profiles…',
  current: 'Current passphrase',
  next: 'New passphrase',
  nextAgain: 'Once more',
} as const);

export const CHANGE_PASSPHRASE_TEXTS = {
  title: 'Change the passphrase',
  text: 'Windows and servers that are open stay open. Commands that read the passphrase from a file need the new one there. Anyone who knows the old one and has an old copy of the database can still read that copy.',
  confirm: 'Change passphrase',
  done: 'The passphrase is changed.',
} as const;

export const CHANGE_KEY_TEXTS = sentences({
  title: 'Change the key',
  text: 'Everything sealed is opened and sealed again with a new key, all of it or nothing. It can be stopped at any time.',
  keychain: (keychain: string) => `The old key is taken out of ${keychain}. Copies of the database from before, backups too, can’t be opened any more.`,
  passphrase: 'The passphrase stays. Other windows and servers ask for it again.',
  confirm: 'Change key',
  progress: 'Changing the key',
  done: 'Everything is sealed with a new key.',
} as const);

export const MOVE_KEY_TEXTS = sentences({
  passphrase: {
    title: 'Keep the key under a passphrase',
    text: (keychain: string) => `The key leaves ${keychain}. The passphrase is asked for at every start, and can’t be recovered.`,
    confirm: 'Use this passphrase',
    done: 'The key is under your passphrase.',
  },
  keychain: {
    title: 'Keep the key in the keychain',
    text: 'There is no passphrase to type then. Anyone who can use your account on this computer can open the vault.',
    confirm: 'Use the keychain',
    done: 'The key is in the keychain.',
  },
} as const);

export const TOKEN_TEXTS = sentences({
  intro: 'A key lets a script use Valise over loopback while it is served. It is shown once and kept as a hash.',
  name: 'Name',
  namePlaceholder: 'backup script',
  create: 'Create a key',
  made: (name: string) => `Key for ${name}`,
  once: 'Copy it now: it is not shown again.',
  copy: 'Copy',
  copied: 'Key copied.',
  hide: 'I have it',
  none: { title: 'No keys yet', note: 'Scripts need one; the window and the command line do not.' },
  created: 'Created',
  used: 'Last used',
  never: 'Never',
  revoke: 'Revoke',
  revokeOne: (name: string) => `Revoke ${name}`,
  revokeTitle: (name: string) => `Revoke the key for ${name}?`,
  revokeText: 'Scripts that use it are refused from now on. This can’t be undone.',
  revoked: (name: string) => `Revoked the key for ${name}.`,
  label: 'Keys',
} as const);
