import { counted } from './plural';

export const PALETTE_TEXTS = {
  title: 'Command palette',
  placeholder: 'Search profiles, MCPs and commands',
  nothing: 'Nothing matches. Try a profile, an MCP or a verb.',
  results: 'Results',
  found: (count: number) => counted(count, 'result'),
  commands: 'Commands',
  profiles: 'Profiles',
  mcps: 'MCPs',
  notHere: 'Nothing on this screen to do it with.',
} as const;

export const KEYS_TEXTS = {
  title: 'Keyboard shortcuts',
  everywhere: 'Everywhere',
  lists: 'In lists',
  decide: 'When deciding what an import changes',
  rows: {
    next: 'Next row',
    previous: 'Previous row',
    first: 'First and last row',
    check: 'Check or uncheck',
    fold: 'Open and fold',
    hold: 'Hold on a masked secret to show it',
    keysShow: 'This overview',
    close: 'Close menu, dialog or palette',
    nextConflict: 'Next conflict',
    previousConflict: 'Previous conflict',
    mine: 'Keep mine',
    theirs: 'Take theirs',
    both: 'Keep both',
  },
} as const;
