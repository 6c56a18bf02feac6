import { z } from 'zod';
import type { Target } from '../../../src-shared/transfer/resolution';

export const AIM_KINDS = ['files', 'new', 'merge', 'replace'] as const;

/** Where an import shall go, or one of its profiles, as far as it is said: merging and replacing need a profile. */
export const AimSchema = z.strictObject({
  kind: z.enum(AIM_KINDS),
  /** The id of a kept profile, or the name of a new one. */
  name: z.string().optional(),
  /** How the kept profile is called. */
  label: z.string().optional(),
});
export type Aim = z.infer<typeof AimSchema>;

/** What is said for all profiles, and for single ones by the keys of their items. */
export interface Aims {
  readonly aim: Aim;
  readonly aims: Readonly<Record<string, Aim>>;
}

/** What is missing before it can be planned. */
export const isWholeAim = ({ kind, name }: Aim): boolean => kind === 'files' || kind === 'new' || name !== undefined;

/** For `import.plan`; undefined: each profile meets its own identity. */
export function targetOf({ kind, name }: Aim): Target | undefined {
  if (kind === 'new') return { kind, ...(name !== undefined && name.trim() !== '' && { name: name.trim() }) };
  return kind === 'files' || name === undefined ? undefined : { kind, name };
}

/** The targets of single profiles, for `import.plan`. */
export const targetsOf = (aims: Aims['aims']): Readonly<Record<string, Target>> =>
  Object.fromEntries(Object.entries(aims).flatMap(([key, aim]) => {
    const target = targetOf(aim);
    return target === undefined ? [] : [[key, target] as const];
  }));

export const areWhole = ({ aim, aims }: Aims): boolean => isWholeAim(aim) && Object.values(aims).every(isWholeAim);

/** Whether a kept profile gives way. */
export const replacesAny = ({ aim, aims }: Aims): boolean => aim.kind === 'replace' || Object.values(aims).some(({ kind }) => kind === 'replace');

/** Where a profile goes, by the key of its item. */
export const aimOf = (key: string, { aim, aims }: Aims): Aim => aims[key] ?? aim;
