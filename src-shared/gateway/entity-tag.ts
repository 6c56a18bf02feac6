import { z } from 'zod';

/** `id` is the label as the peer compares it. */
export const EntityTagSchema = z.strictObject({ id: z.string().min(1), label: z.string().min(1) });
export type EntityTag = z.infer<typeof EntityTagSchema>;

/** The peer's rules: 2 to 50 letters, digits, hyphens, colons and dots, a letter or digit at both ends. */
const TAG_ID = /^[a-z0-9][a-z0-9:.-]{0,48}[a-z0-9]$/;

/** The tag that a label is: lower case, runs of white space and low lines one hyphen. Undefined of what can be none. */
export function entityTag(label: string): EntityTag | undefined {
  const trimmed = label.trim();
  const id = trimmed.toLowerCase().replace(/[\s_]+/g, '-');
  return TAG_ID.test(id) ? { id, label: trimmed } : undefined;
}
