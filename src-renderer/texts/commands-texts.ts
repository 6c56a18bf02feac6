import { sentences } from './in-sentence';
import { counted } from './plural';

export const PALETTE_TEXTS = sentences({
  title: 'Command palette',
  placeholder: 'Search profiles, MCPs and commands',
  nothing: 'Nothing matches. Try a profile, an MCP or a verb.',
  results: 'Results',
  found: (count: number) => counted(count, 'result'),
  commands: 'Commands',
  profiles: 'Profiles',
  mcps: 'MCPs',
  notHere: 'Nothing on this screen to do it with.',
} as const);

export const KEYS_TEXTS = {
  title: 'Keyboard shortcuts',
  everywhere: 'Everywhere',
  lists: 'In lists',
  selecting: 'Selecting profiles',
  importing: 'While importing',
  rows: {
    next: 'Next row',
    previous: 'Previous row',
    first: 'First and last row',
    enter: 'Into the open profile',
    check: 'Check or uncheck',
    fold: 'Open and fold',
    hold: 'Hold on a masked secret to show it',
    select: 'Select or not',
    selectTo: 'Select all up to here',
    selectAll: 'Select all',
    selectNone: 'Clear selection',
    keysShow: 'This overview',
    close: 'Close menu, dialog or palette',
    goOn: 'Go on',
    nextConflict: 'Next conflict',
    previousConflict: 'Previous conflict',
    mine: 'Keep mine',
    theirs: 'Take theirs',
    both: 'Keep both',
    merge: 'Merge field by field',
  },
} as const;
