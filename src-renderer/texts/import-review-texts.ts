import type { Finding, FindingCode } from '../../src-shared/transfer/finding';
import type { ItemState } from '../../src-shared/transfer/import-plan';
import { sentences } from './in-sentence';
import { counted, numberText } from './plural';

export const REVIEW_TEXTS = sentences({
  note: 'Check what comes in. Nothing has changed yet.',
  checks: 'Validation',
  steps: { format: 'Format', schema: 'Schema', dependencies: 'Dependencies', conflicts: 'Conflicts', security: 'Security', migration: 'Migration' } satisfies Record<Finding['step'], string>,
  errors: (count: number) => counted(count, 'error'),
  warnings: (count: number) => counted(count, 'warning'),
  notes: (count: number) => counted(count, 'note'),
  clean: {
    format: 'Nothing found', schema: 'Nothing found', dependencies: 'Nothing missing', conflicts: 'None', security: 'Nothing found', migration: 'Not needed',
  } satisfies Record<Finding['step'], string>,
  conflicts: (count: number) => `${numberText(count)} to look at`,
  weights: { risk: 'Risk', error: 'Error', warning: 'Warning', note: 'Note' },
  argument: (at: number) => `argument ${at}`,
  risksOf: 'Risks',
  risks: (count: number) => counted(count, 'risk'),

  tree: 'What was found',
  treeLabel: 'Profiles and MCPs',
  search: 'Search what was found',
  searchHint: (count: number) => `Search ${counted(count, 'MCP')}`,
  nothingMatches: 'Nothing matches.',
  all: 'All',
  none: 'None',
  invert: 'Invert',
  warning: 'Warning',
  problem: 'Error',
  chosen: (count: number, all: number) => `${numberText(count)} of ${numberText(all)} chosen`,

  pickOne: 'Choose an MCP to see all of it.',
  opening: 'Opening',
  profileHolds: (count: number) => (count === 0 ? 'A profile without MCPs.' : `A profile with ${counted(count, 'MCP')}.`),
  differs: 'What differs from yours',
  here: (name: string) => `Here it is called ${name}.`,
  more: 'More',
  secret: 'Secret, masked',
  unknown: 'To fill in',
  isSecret: 'secret',
  off: 'Switched off',
  on: 'Switched on',
  notSet: 'Not set',
  fromFile: (name: string) => `From ${name}.`,
  withheld: (count: number) => (count === 1 ? 'Its secret is kept in another profile and stays there.' : `Its ${count} secrets are kept in another profile and stay there.`),
  carry: 'Copy them along',
  carried: 'Its secrets are copied along.',
  leaveThere: 'Leave them there',

  findings: 'Findings',
  findingsOf: (step: string) => `Findings: ${step}`,
  allFindings: 'Show all',
  noFindings: 'Nothing found.',
  close: 'Close findings',

  target: 'Goes into',
  own: {
    same: 'As said for all',
    labels: { files: 'Its own profile', new: 'A new one', merge: 'Merge into…', replace: 'Replace…' },
    removed: (count: number) => `${counted(count, 'MCP')} ${count === 1 ? 'is' : 'are'} not in the file and will be removed:`,
    isHere: (name: string) => `A profile “${name}” is kept here already.`,
    effects: {
      mine: (name: string) => `Becomes the profile “${name}”.`,
      meets: (name: string) => `Comes into “${name}”, beside what is in it. Nothing of it is removed.`,
      joins: (name: string) => `Comes into “${name}”, together with another file of this import.`,
      new: (name: string) => `Becomes a new profile “${name}”.`,
      taken: (name: string) => `There is a profile “${name}” already. Choose another name, or decide about it in the next step.`,
      merge: (name: string) => `Comes into “${name}”, beside what is in it. Nothing of it is removed.`,
      replace: (name: string) => `“${name}” then holds exactly what comes in.`,
      pick: 'Choose the profile.',
    },
  },
  alreadyHere: (names: readonly string[]) => (names.length === 1 ? `“${names[0] ?? ''}” is here already: what comes in goes into it.` : `${counted(names.length, 'profile')} are here already: what comes in goes into them.`),
  chooseTarget: 'Choose otherwise…',
  targets: { files: 'As in the files', new: 'Into a new profile', merge: 'Merge into…', replace: 'Replace…' },
  newName: 'Name of the new profile',
  newNameHint: 'Name, or as in the files',
  whichProfile: 'Which profile',
  pickProfile: 'Choose the profile',
  noProfileFound: 'No profile matches',
  replaceWhole: 'Replacing takes everything that goes into the profile: what you unchecked of it would be removed. Check it, or merge instead.',
  checkNeeded: 'Check it',
  importRemoving: (label: string, removed: number) => `${label}, removing ${numberText(removed)}`,
  removals: (count: number) => `${counted(count, 'MCP')} ${count === 1 ? 'is' : 'are'} not in the files and will be removed:`,
  willGo: (names: readonly string[]) => `${counted(names.length, 'MCP')} will be removed: ${names.slice(0, 3).join(', ')}${names.length > 3 ? '…' : '.'}`,

  rest: 'Import the rest without them',
  cannot: (count: number) => (count === 1 ? 'One thing can not be imported.' : `${numberText(count)} things can not be imported.`),
  showThem: 'Show them',
  hideThem: 'Hide them',

  settings: {
    title: 'Settings',
    of: (name: string) => `Settings from ${name.split('/').at(0) ?? name}`,
    only: 'Take the settings',
  },

  decide: (count: number) => `Decide ${counted(count, 'conflict')}`,
  decisions: (count: number) => `See ${counted(count, 'decision')}`,
  import: (count: number, profiles: number) => (count > 0 ? `Import ${counted(count, 'MCP')}` : profiles > 0 ? `Import ${counted(profiles, 'profile')}` : 'Import'),
  replace: (removed: number) => (removed === 0 ? 'Replace the profile' : `Replace, removing ${counted(removed, 'MCP')}`),
  blocked: {
    nothingChosen: 'Check at least one thing.',
    same: 'Everything is here already, in the same form.',
    rest: 'First say what becomes of what can not be imported.',
    target: 'Choose the profile first.',
    replace: 'Check what goes into the replaced profile, or merge.',
    planning: 'One moment: planning.',
  },
} as const);

/** What `conflicts` and `dependencies` notice without a finding of their own. */
export const NOTICED_WORDS: Readonly<Partial<Record<ItemState, string>>> = {
  changed: 'It is here in another form',
  'name-taken': 'Its name is taken by another one here',
  duplicate: 'It stands twice in what comes in',
  ambiguous: 'The name could mean several servers',
  missing: 'Named in the file, but no server of that id or name is kept here',
};

/** A risk in two or three words, beside the field that it is in. */
export const RISK_WORDS: Readonly<Partial<Record<FindingCode, string>>> = {
  SECRET_IN_CLEAR: 'secret in clear',
  SHELL_WRAPPER: 'shell runs more',
  LOADER_VARIABLE: 'loads other code',
  METADATA_ADDRESS: 'hands out credentials',
  PRIVATE_ADDRESS: 'private network',
  CREDENTIALS_OVER_HTTP: 'unencrypted',
  CONTAINER_PRIVILEGED: 'rights over this computer',
  HOST_FOLDER_MOUNTED: 'gets a folder of yours',
  MIXED_SCRIPTS: 'look-alike letters',
  BIDIRECTIONAL_MARKS: 'reordered text',
  ORDERS_TO_MODEL: 'orders to the model',
};
