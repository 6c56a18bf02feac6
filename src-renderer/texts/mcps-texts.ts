import { sentences } from './in-sentence';
import { counted, numberText } from './plural';

/** The servers of all profiles: the same ones together, and where they differ. */
export const MCPS_TEXTS = sentences({
  title: 'MCPs',
  search: 'Search MCPs',
  placeholder: 'Name, command, package or host',
  inProfiles: (count: number) => counted(count, 'profile'),
  differs: 'differs',
  filter: 'Filter',
  repeated: 'Only what is kept more than once',
  matches: (count: number) => (count === 0 ? 'No MCP matches' : `${counted(count, 'MCP')} ${count === 1 ? 'matches' : 'match'}`),
  nothing: 'Nothing matches',
  nothingNote: 'No MCP has all of this in its name, command, package or host.',
  empty: 'No MCPs yet',
  emptyNote: 'What you write or import into a profile shows up here, the same ones together.',
  emptyGo: 'Go to Profiles',
  emptyImport: 'Import…',
  choose: 'Nothing chosen',
  gone: 'This MCP is gone',
  goneNote: 'It was removed or changed meanwhile. Choose another one from the list.',
  summary: {
    one: (profile: string) => `Only in ${profile}`,
    many: (profiles: number, fields: number | undefined) =>
      `In ${counted(profiles, 'profile')}${fields === undefined ? '' : fields === 0 ? ', the same in all' : `, ${counted(fields, 'field')} ${fields === 1 ? 'differs' : 'differ'}`}`,
    places: (places: number, fields: number | undefined) =>
      `${numberText(places)} times${fields === undefined ? '' : fields === 0 ? ', all the same' : `, ${counted(fields, 'field')} ${fields === 1 ? 'differs' : 'differ'}`}`,
  },
  copy: 'Copy to profiles…',
  table: (name: string) => `${name}, compared`,
  region: 'Compared',
  field: 'Field',
  open: (profile: string) => `Open ${profile}`,
  first: (shown: number, all: number) => `The first ${numberText(shown)} of ${numberText(all)} are compared.`,
  equal: (count: number) => `${counted(count, 'field')} ${count === 1 ? 'is' : 'are'} the same`,
  hint: 'Shaded cells differ from most.',
  secretHint: 'Secrets are compared without being shown.',
  kept: 'kept',
  keptSame: 'the same',
  keptDifferent: 'differs',
  openVault: 'Open vault settings',
} as const);
