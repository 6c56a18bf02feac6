import { sentences } from './in-sentence';

const DOORS = { window: 'window', page: 'page' } as const;
const SYSTEMS = { mac: 'macOS', windows: 'Windows', linux: 'Linux' } as const;

/** Copying what failed, for whoever is asked for help. */
export const FAILURE_TEXTS = sentences({
  copy: 'Copy details',
  copied: 'Copied',
  notCopied: 'The clipboard could not be written.',
  where: (version: string | undefined, door: keyof typeof DOORS, system: keyof typeof SYSTEMS) =>
    `Valise${version === undefined ? '' : ` ${version}`}, ${DOORS[door]}, ${SYSTEMS[system]}`,
} as const);
