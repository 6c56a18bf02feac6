import { z } from 'zod';
import type { Target } from '../../../src-shared/transfer/resolution';

export const AIM_KINDS = ['files', 'new', 'merge', 'replace'] as const;

/** Where an import shall go, as far as it is said: merging and replacing need a profile. */
export const AimSchema = z.strictObject({
  kind: z.enum(AIM_KINDS),
  /** The id of a kept profile, or the name of a new one. */
  name: z.string().optional(),
  /** How the kept profile is called. */
  label: z.string().optional(),
});
export type Aim = z.infer<typeof AimSchema>;

/** What is missing before it can be planned. */
export const isWholeAim = ({ kind, name }: Aim): boolean => kind === 'files' || kind === 'new' || name !== undefined;

/** For `import.plan`; undefined: each profile meets its own identity. */
export function targetOf({ kind, name }: Aim): Target | undefined {
  if (kind === 'new') return { kind, ...(name !== undefined && name.trim() !== '' && { name: name.trim() }) };
  return kind === 'files' || name === undefined ? undefined : { kind, name };
}
