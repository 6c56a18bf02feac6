import { sentences } from './in-sentence';
import { counted, numberText } from './plural';

const profiles = (count: number): string => counted(count, 'profile');

/** Several profiles, or several MCPs of one, changed at once. */
export const SELECTION_TEXTS = sentences({
  bar: 'Selected profiles',
  pick: (name: string) => `Select ${name}`,
  picked: ', selected',
  selected: (count: number) => `${numberText(count)} selected`,
  said: (count: number) => (count === 0 ? 'Nothing selected' : `${profiles(count)} selected`),
  all: (count: number) => `Select all ${numberText(count)}`,
  clear: 'Clear selection',
  tags: 'Tags…',
  addTags: 'Add tags',
  removeTags: 'Remove tags',
  applyTags: (count: number) => `Change ${profiles(count)}`,
  category: 'Category…',
  categoryLabel: 'Category',
  categoryNote: 'Left empty, the category is taken away.',
  look: 'Colour and icon…',
  on: 'Switch all MCPs on',
  off: 'Switch all MCPs off',
  duplicate: 'Duplicate',
  tooMany: (most: number) => `At most ${numberText(most)} at once`,
  export: 'Export…',
  remove: 'Delete',
  failed: 'Could not change them',
  changing: 'Changing them…',
  stillChanging: 'The change before is still being made. Try again when it is done.',
  changed: (count: number) => `Changed ${profiles(count)}`,
  switched: (count: number, on: boolean) => `Switched the MCPs of ${profiles(count)} ${on ? 'on' : 'off'}`,
  duplicated: (count: number) => `Duplicated ${profiles(count)}`,
  removed: (count: number) => `Deleted ${profiles(count)}`,
  mcps: {
    bar: 'Selected MCPs',
    pickAll: 'Select all MCPs',
    said: (count: number) => (count === 0 ? 'Nothing selected' : `${counted(count, 'MCP')} selected`),
    on: 'Switch on',
    off: 'Switch off',
    remove: 'Remove',
    removed: (count: number) => `Removed ${counted(count, 'MCP')}`,
  },
} as const);
