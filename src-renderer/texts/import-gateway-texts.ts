import type { EntityType } from '../../src-shared/gateway/entity-type';
import { ENTITY_WORDS, entriesText } from './entity-texts';
import { sentences } from './in-sentence';
import { counted, numberText } from './plural';

/** Gateway configuration in the wizard. */
export const IMPORT_GATEWAY_TEXTS = sentences({
  held: (mcps: number, entries: number) => [...(mcps > 0 ? [counted(mcps, 'MCP')] : []), ...(entries > 0 ? [entriesText(entries)] : [])].join(' and '),
  review: (held: string) => `Review ${held}`,
  sum: (held: string, files: number) => `${held} in ${counted(files, 'file')}`,
  /** `mixed`: servers come in too. */
  import: (count: number, environment: string, mixed: boolean) => (count === 0 ? 'Nothing to import' : mixed ? `Import ${numberText(count)} MCPs and entries` : `Import ${entriesText(count)} into ${environment}`),
  search: (count: number) => `Search ${counted(count, 'item')}`,
  goesInto: 'Gateway configuration goes into',
  newOne: (name: string) => `${name} (new)`,
  otherSecret: 'Encrypted with another secret…',
  secret: 'Secret it was encrypted with',
  secretNote: 'Without it the environment’s own secret is tried. What it does not open is to be filled in later.',
  open: 'Open with it',
  show: 'Show',
  hide: 'Hide',
  from: (file: string) => `From ${file}.`,
  type: (type: EntityType) => ENTITY_WORDS[type].one,
  entry: 'Entry',
  typeHead: 'Type',
  faulty: (count: number) => `Something is wrong in ${count === 1 ? 'one entry' : entriesText(count)}.`,
  allTheSame: (count: number) => `Import ${count === 1 ? 'it' : 'them'} all the same`,
  blanks: (count: number) => `${counted(count, 'secret')} of it ${count === 1 ? 'is' : 'are'} not known: fill ${count === 1 ? 'it' : 'them'} in after the import.`,
  withheld: 'A kept secret would go to a new address, and therefore stays behind.',
  title: (done: number, all: number) => (done === 0 ? 'No entry was changed' : done === all ? `Imported ${entriesText(all)}` : `Imported ${numberText(done)} of ${entriesText(all)}`),
  mixedTitle: (mcps: number, entries: number) => `Imported ${counted(mcps, 'MCP')} and ${entriesText(entries)}`,
  note: (files: number, environment: string) => `From ${counted(files, 'file')} into the environment ${environment}.`,
  openGateway: 'Open Gateway',
  done: (entries: number) => `Imported ${entriesText(entries)}.`,
} as const);
