import { createHash, timingSafeEqual } from 'node:crypto';

export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Whether they are the same; takes as long whichever characters differ, and however many there are. */
export const sameSecret = (one: string, other: string): boolean => timingSafeEqual(digestOf(one), digestOf(other));
