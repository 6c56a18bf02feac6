import { z } from 'zod';
import { FormatIdSchema } from '../transfer/format-id';

/** A file with its bytes; an operation never takes a path. `as` says the format where recognition is to be overruled. */
export const SentFileSchema = z.strictObject({
  name: z.string(),
  content: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  /** One of a folder's files: that it holds no servers is no fault. */
  optional: z.boolean().default(false),
  as: FormatIdSchema.optional(),
});

/** Issued by a door for a file that a person picked, dropped or sent; good once. */
export const HeldSourceSchema = z.strictObject({ handle: z.string().min(1), as: FormatIdSchema.optional() });

export const GivenFileSchema = z.union([SentFileSchema, HeldSourceSchema]);
export type GivenFile = z.output<typeof GivenFileSchema>;
