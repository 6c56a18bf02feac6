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
  },
  drop: {
    title: 'Drop to look inside',
    text: 'You see what each file holds and choose what to keep. Nothing is imported yet.',
    formats: 'Valise profiles, Claude Desktop and other MCP client files: JSON, YAML.',
    folders: 'Folders too.',
  },
  connect: {
    title: 'Open Valise with its link',
    text: 'This page has no key, or its key is no longer good. Press Enter in the terminal where Valise runs: it prints a fresh link. Open that one.',
  },
  crashed: {
    title: 'This part of the window stopped',
    text: 'Nothing that is kept was touched. Show it again; if it stops once more, the details help to find out why.',
    again: 'Show it again',
    details: 'Details',
  },
} as const;
