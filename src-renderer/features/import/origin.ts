import { z } from 'zod';

/** A client's own file on this computer, as a source of an import. */
export const OriginSchema = z.strictObject({
  /** `ClientFile.id` */
  clientFile: z.string(),
  /** `ClientFile.place` */
  place: z.string(),
});
export type Origin = z.infer<typeof OriginSchema>;

/** Something to import: a file that a door holds ready, or one of those that were found. */
export type Brought = { readonly handle: string } | Origin;
