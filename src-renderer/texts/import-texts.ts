import type { ItemState } from '../../src-shared/transfer/import-plan';
import { counted } from './plural';

const mcps = (count: number): string => counted(count, 'MCP');
const files = (count: number): string => counted(count, 'file');

/** Frame, source and what was found; the later steps have files of their own. */
export const IMPORT_TEXTS = {
  title: 'Import',
  steps: 'Steps',
  step: { source: 'Source', found: 'Found', review: 'Review', decide: 'Decide', blanks: 'Secrets', import: 'Import', result: 'Result' },
  nothingChanged: 'Nothing has changed yet.',
  reading: 'Reading the files',
  recalling: 'Looking where you were',
  startOver: 'Start over',
  startOverTitle: 'Start over?',
  startOverText: 'The files are let go, with everything you chose and decided for them. Nothing has been imported.',
  keepGoing: 'Keep going',

  sourceNote: 'Choose where the servers come from. Nothing is imported before you have seen it.',
  dropTitle: 'Drop files here, or click to choose',
  dropText: 'Valise profiles, Claude Desktop, and any file with mcpServers or server definitions: JSON and YAML. You see everything before it is kept.',
  choose: 'Choose files…',
  chooseAgain: 'Choose it again…',
  paste: 'Paste',
  pasteTitle: 'Paste server definitions',
  pasteLabel: 'JSON or YAML',
  pasteHint: 'Whatever you would put into a configuration file: a whole file, mcpServers, or one server.',
  pasteButton: 'Look inside',
  pasteEmpty: 'Paste some text first.',
  sample: 'Try a sample',
  samplePromise: 'The sample has four made-up servers. Its secrets open nothing.',
  newProfile: 'New empty profile',
  more: (count: number) => `${files(count)} so far. More are added to them; what you chose and decided stays.`,
  goOn: (count: number) => `Back to ${files(count)}`,
  local: 'Files are only looked at, never changed. Secrets stay on this computer, sealed.',

  firstTitle: 'Bring in your MCP servers',
  firstText: 'A profile is a set of MCPs you switch on together. Start from files you already have.',
  firstStart: 'First start',

  foundNote: (good: number, all: number) => (all === 1 ? 'The file can be imported.' : good === all ? `All ${files(all)} can be imported.` : `${good} of ${files(all)} can be imported.`),
  noneReadable: (all: number) => (all === 1 ? 'The file can not be imported.' : 'None of these files can be imported.'),
  table: 'Files',
  file: 'File',
  format: 'Format',
  why: 'Why',
  holds: 'Holds',
  remove: 'Leave out',
  removeFile: (name: string) => `Leave out ${name}`,
  formatOf: (name: string) => `Format of ${name}`,
  formats: { native: 'Valise profile', 'claude-desktop': 'Claude Desktop', generic: 'Generic MCP' },
  recogniseAgain: 'Let Valise find out',
  chooseFormat: 'Say the format',
  confidence: { certain: 'Certain', likely: 'Likely', guess: 'A guess', stated: 'You said so' },
  runnerUp: (format: string) => `Could also be ${format}.`,
  version: (version: string) => `Version ${version}`,
  profilesHeld: (count: number) => counted(count, 'profile'),
  mcps,
  secretsHeld: (count: number) => (count === 0 ? 'No secrets' : `${counted(count, 'secret')}, masked here`),
  passedOver: 'Passed over',
  passedOverWhy: 'No servers in it',
  notRead: 'Could not read',
  show: 'Show…',
  add: 'Add files…',
  sum: (servers: number, sources: number) => `${mcps(servers)} in ${files(sources)}`,
  review: (count: number) => (count === 0 ? 'Review' : `Review ${mcps(count)}`),
  nothingReadable: 'There is nothing to review: choose other files, or say their format.',
  noServers: 'These files hold nothing to import.',
  withoutSecretsOn: 'The files are read without their secrets: you fill them in after the import.',
  withSecrets: 'Read them with their secrets',
  withoutSecrets: 'Read all files without their secrets',
  leftBehind: 'Only MCP entries are read from client files. What else is in them stays where it is.',

  faultTitle: (name: string) => `${name} could not be read`,
  othersFine: (count: number) => (count === 0 ? '' : count === 1 ? 'The other file is not affected.' : `${files(count)} are not affected.`),
  where: 'Where',
  expected: 'Expected',
  met: 'Found',
  place: (line: number, column: number | undefined) => (column === undefined ? `Line ${line}` : `Line ${line}, column ${column}`),
  inside: (pointer: string) => `in ${pointer}`,
  toDo: 'What you can do',
  leaveItOut: 'Leave it out',
  orLeaveOut: (count: number) => (count === 0 ? 'Or choose another file.' : count === 1 ? 'Or leave this file out and go on with the other one.' : `Or leave this file out and go on with the ${files(count)} that could be read.`),
  copyDetails: 'Copy details',
  copyHint: 'What stands here, as text; nothing of the file itself',
  copied: 'Details copied.',
  backToFiles: 'Back',

  missing: 'Named in the file, but no server of that id or name is kept here',
  noServer: 'It is no server definition',

  gone: 'The plan of this import is gone: it was finished, or Valise was started anew.',
  goneFiles: (names: string) => `Choose the files again: ${names}. If the import was running, Activity says whether it was done.`,
  doneBefore: 'The last import was finished. Activity shows what it did and can take it back.',
  changedMeanwhile: 'What is kept changed while you decided. The plan is up to date again: your answers stay, and what asks something else now is asked again.',
  busy: 'An import is running. Add the files when it is done.',
  showActivity: 'Show Activity',

  unlockTitle: 'The vault is locked',
  unlockText: 'Its secrets are needed to compare and to seal. Nothing you chose is lost.',
  makeTitle: 'Your secrets need a vault',
  makeText: 'There is no keychain that could keep its key. Set a passphrase: it can not be recovered.',
  passphrase: 'Passphrase',
  passphraseAgain: 'The same once more',
  passphraseShort: 'At least 8 characters.',
  passphraseDiffers: 'The two are not the same.',
  unlock: 'Unlock and go on',
  make: 'Set it and go on',
  vaultSettings: 'Vault settings',
} as const;

/** Fields of servers and profiles in words; the rest goes by the name in the file. */
export const FIELD_WORDS = {
  name: 'Name', type: 'Type', command: 'Command', args: 'Arguments', cwd: 'Folder', url: 'URL', env: 'Environment', headers: 'Headers',
  description: 'Description', category: 'Category', tags: 'Tags', disabled: 'Switched off', alwaysAllow: 'Always allowed', source: 'Source', version: 'Version',
  color: 'Colour', icon: 'Icon', author: 'Author', compatibility: 'Compatibility', autoEnable: 'Switches on by itself', autoDisable: 'Switches off by itself', strictMode: 'Strict mode',
} as const;

/** The state of an item, in a word or two. */
export const STATE_WORDS: Readonly<Record<ItemState, string>> = {
  new: 'new', identical: 'same', changed: 'changed', 'name-taken': 'name taken', duplicate: 'twice in the import', rejected: 'no server', ambiguous: 'several meant', missing: 'missing',
};
