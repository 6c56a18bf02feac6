export const FRAME_TEXTS = {
  app: 'Valise',
  main: 'Main',
  titleBar: 'Title bar',
  noProfile: 'No profile open',
  vault: {
    open: { word: 'Vault open', line: 'Secrets can be used' },
    none: { word: 'No vault yet', line: 'Made with the first secret' },
    locked: { word: 'Vault locked', line: 'Unlock to see secrets' },
    unavailable: { word: 'No keychain', line: 'See what to do' },
    unknown: { word: 'Vault', line: 'Looking' },
    lost: { word: 'No answer', line: 'Is Valise still running?' },
  },
  drop: {
    title: 'Drop to look inside',
    text: 'You see what each file holds and choose what to keep. Nothing is imported yet.',
    formats: 'Valise profiles and archives, and the files of Claude Desktop and other MCP clients.',
    folders: 'Folders too.',
  },
  connect: {
    title: 'Open Valise with its link',
    text: 'This page has no key, or its key is no longer good. Press Enter in the terminal where Valise runs: it prints a fresh link. Open that one.',
  },
  fault: {
    title: 'Valise met a fault of its own',
    lines: {
      window: ['Nothing that is kept was touched. What you see may not be right any more.', 'Load the window anew if something behaves oddly; Save diagnostics (in the menu Help, or with the palette) has what helps to find out why.'],
      page: ['Nothing that is kept was touched. What you see may not be right any more.', 'Load the page anew if something behaves oddly; Save diagnostics (search for it above) has what helps to find out why.'],
    },
  },
  crashed: {
    title: 'This part of the window stopped',
    text: 'Nothing that is kept was touched. Show it again; if it stops once more, the details help to find out why.',
    again: 'Show it again',
    details: 'Details',
  },
} as const;
