import { FormatIdSchema, type FormatId } from '../../src-shared/transfer/format-id';
import { FORMAT_TITLES } from '../../src-shared/transfer/format-titles';
import type { ItemState } from '../../src-shared/transfer/import-plan';
import { counted, numberText } from './plural';

const mcps = (count: number): string => counted(count, 'MCP');
const files = (count: number): string => counted(count, 'file');

/** Formats as they are called where they stand alone. */
const FORMATS: Readonly<Record<FormatId, string>> = { ...FORMAT_TITLES, generic: 'Generic MCP' };

/** No programs, or programs without a place of their own for servers on a computer. */
const NOT_LOOKED_FOR: ReadonlySet<FormatId> = new Set(['native', 'native-archive', 'cherry-studio', 'librechat', 'rulesync', 'registry', 'mcp-bundle', 'generic']);

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

  sourceNote: 'Choose where the servers come from. Nothing comes in unseen.',
  dropTitle: 'Drop files here, or click to choose',
  dropText: 'Valise profiles and archives, and the files of Claude Desktop, Claude Code, Cursor, VS Code, Windsurf, Codex, Gemini CLI and 40 other clients. You see everything before it is kept.',
  choose: 'Choose files…',
  chooseAgain: 'Choose it again…',
  readAgain: 'Read it again',
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
  local: 'Secrets stay on this computer, sealed.',

  clients: {
    title: 'Found on this computer',
    looking: 'Looking for the files of known clients',
    promise: 'Only looked at, never changed.',
    again: 'Look again',
    mcps: (count: number) => (count === 0 ? 'No MCPs' : mcps(count)),
    changed: (ago: string) => `changed ${ago}`,
    tick: (title: string, place: string) => `${title}, ${place}`,
    import: 'Import',
    importOne: (title: string, place: string) => `Import ${title}, ${place}`,
    importSeveral: (chosen: number, servers: number) => `Import ${mcps(servers)} from ${files(chosen)}`,
    show: 'Show…',
    showOne: (title: string, place: string) => `Show why ${title} could not be read, ${place}`,
    inPlan: 'In this import',
    more: (count: number) => `Show ${numberText(count)} more`,
    none: 'No known client has a file here.',
    noneNote: 'Drop or choose a file instead, from wherever it is.',
    failed: 'The files of known clients could not be looked for.',
    which: (count: number) => `Which ${count} clients are looked for`,
    names: FormatIdSchema.options.filter((id) => !NOT_LOOKED_FOR.has(id)).map((id) => FORMATS[id]),
  },

  loading: 'Bringing over what was found',
  loadedOf: (done: number, total: number) => `${numberText(done)} of ${numberText(total)}`,

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
  archive: (count: number) => `archive with ${files(count)}`,
  removeAll: (name: string) => `Leave out ${name} with everything in it`,
  foldedAway: (count: number) => `${files(count)} without servers, passed over`,
  remove: 'Leave out',
  removeFile: (name: string) => `Leave out ${name}`,
  formatOf: (name: string) => `Format of ${name}`,
  formats: FORMATS,
  formatGroups: { here: 'Recognised', said: 'You said', runnerUp: 'Could also be', all: 'All formats' },
  noFormat: 'No format is called so',
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
  leftBehind: 'Only MCP entries are read from client files. What else is in them (accounts, history, editor options) stays where it is, and the files are never changed.',

  faultTitle: (name: string) => `${name} could not be read`,
  othersFine: (count: number) => (count === 0 ? '' : count === 1 ? 'The other file is not affected.' : `${files(count)} are not affected.`),
  previewTitle: 'What it seems to hold',
  previewNote: 'Read only as far as names go. Nothing of it can be imported before Valise knows the version.',
  previewProfile: (name: string, count: number) => `${name === '' ? 'Profile without a name' : name}: ${mcps(count)}`,
  previewMore: (count: number) => `and ${counted(count, 'profile')} more`,
  preview: 'Preview…',
  needs: 'Needed',
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
  doneAlready: 'It was done before it could be stopped. Undo takes it back.',
  stopped: 'Cancelled: nothing was changed.',
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
