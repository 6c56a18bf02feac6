import { z } from 'zod';
import { McpTypeSchema } from './mcp-type';
import { McpPlaceSchema } from './profile-page';

/** One string of a kept server. */
export const SecretPlaceSchema = z.strictObject({
  ...McpPlaceSchema.shape,
  /** As fieldPathText writes it. */
  field: z.string().min(1),
});
export type SecretPlace = z.infer<typeof SecretPlaceSchema>;

/** More are not told, filled in or emptied at once. */
export const MOST_SECRETS = 1000;

export const SecretQuerySchema = z.strictObject({
  /**
   * Every word has to occur in the name of a server, its profile, or one of its variables and headers; folded. Finds servers, and tells
   * all their secrets.
   */
  search: z.string().max(200).default(''),
  /** `detected`: those that detection found or a person marked, without what is covered because it might be one. */
  show: z.enum(['all', 'blank', 'detected']).default('all'),
  /** Only those that are called so: names of arguments included, `-` as `_`, whatever the case. */
  name: z.string().min(1).max(1000).optional(),
  from: z.number().int().nonnegative().default(0),
  most: z.number().int().min(1).max(MOST_SECRETS).default(200),
});
export type SecretQuery = z.output<typeof SecretQuerySchema>;

/** A kept secret, or the blank where one belongs. Nothing in it is the value, or follows from it. */
export const SecretItemSchema = z.strictObject({
  ...SecretPlaceSchema.shape,
  profile: z.string(),
  mcp: z.string(),
  type: McpTypeSchema,
  /** What it is called: variable, header, or the flag before an argument (upper snake); else its field. */
  name: z.string(),
  /** The string with its secrets masked, cut where it is long: what stands around them. */
  shown: z.string(),
  state: z.enum(['known', 'blank']),
  /** Found by detection, or marked by a person or a file; else it is only covered. */
  detected: z.boolean(),
  /** How the server starts or where it is, on one line, secrets masked. */
  destination: z.string().optional(),
  /** ISO 8601: when its server was last written, as far as the history goes. */
  changedAt: z.string().optional(),
  /** How many other servers that hold secrets have a variable or header of this name. */
  sharing: z.number().int().nonnegative(),
  /** With `name` only: a value stands there, or stood there, or in another server that leads to the same place. */
  held: z.boolean().optional(),
});
export type SecretItem = z.infer<typeof SecretItemSchema>;

/** By folded name of the profile, then in order of the servers and their fields. */
export const SecretPageSchema = z.strictObject({
  /** Of those that are asked for. */
  total: z.number().int(),
  /** To fill in, in all servers that the search finds. */
  blanks: z.number().int(),
  items: z.array(SecretItemSchema),
});
export type SecretPage = z.infer<typeof SecretPageSchema>;
