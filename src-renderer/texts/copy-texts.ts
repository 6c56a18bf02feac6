import { sentences } from './in-sentence';
import { counted } from './plural';

/** Copying an MCP to profiles, from wherever it is started. */
export const COPY_TEXTS = sentences({
  title: (mcp: string) => `Copy ${mcp} to profiles`,
  search: 'Search profiles',
  list: 'Profiles to copy to',
  nothing: 'No profile matches.',
  here: 'has it',
  from: 'Take the one of',
  confirm: (count: number) => (count === 0 ? 'Copy' : `Copy to ${counted(count, 'profile')}`),
  copied: (mcp: string, count: number) => `Copied ${mcp} to ${counted(count, 'profile')}`,
  withSecrets: 'With its secrets',
  withoutNote: 'Without them they are to be filled in there.',
} as const);
