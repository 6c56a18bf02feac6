export interface Idleness {
  /** When a person last did something, in milliseconds. */
  readonly lastUse: number;
  readonly now: number;
  /** What may pass until then; 0: any time. */
  readonly minutes: number;
}

/** Whether nobody has done anything for too long. */
export const isIdle = ({ lastUse, now, minutes }: Idleness): boolean => minutes > 0 && now - lastUse >= minutes * 60_000;
