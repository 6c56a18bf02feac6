import { createHash } from 'node:crypto';

/** A made-up secret: random-looking, always the same for the same label, and nowhere else in the world. */
export const canary = (label: string, length = 32): string =>
  `Cn${createHash('sha512').update(`valise e2e ${label}`).digest('base64').replaceAll(/[^A-Za-z0-9]/g, '').slice(0, length - 2)}`;
