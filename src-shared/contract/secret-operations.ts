import { z } from 'zod';
import { EditResultSchema } from '../profile/mcp-draft';
import { MOST_SECRETS, SecretPageSchema, SecretPlaceSchema, SecretQuerySchema } from '../profile/secret-page';
import type { Operation } from './operation';

const PlacesSchema = z.array(SecretPlaceSchema).min(1).max(MOST_SECRETS);
const ValueSchema = z.string().min(1).max(1_000_000);

/** What an edit took out of the history. */
const ForgottenSchema = z.strictObject({
  /** Steps that can't be taken back any more as far as they are about these servers. */
  steps: z.number().int(),
  /** Reports of imports that are gone, because they speak of them. */
  reports: z.number().int(),
});

/** Secrets by themselves, wherever they are used. Every edit is one step of history. */
export const SECRET_OPERATIONS = {
  'secret.list': { input: SecretQuerySchema.prefault({}), output: SecretPageSchema },
  /** The whole string of one field. Asked for only when a person holds or copies it. */
  'secret.reveal': { input: SecretPlaceSchema, output: z.strictObject({ value: z.string() }) },
  /** Fills one field in, or replaces its secret; the whole string is secret then. */
  'secret.set': { input: SecretPlaceSchema.extend({ value: ValueSchema }), output: EditResultSchema },
  /**
   * The same value in all places, or in none. It takes the place of the one secret in the string, and the text around that stays
   * (`Bearer …`); where there is none or more than one, and where the value brings the text before it along, it is the whole string.
   */
  'secret.fill': { input: z.strictObject({ places: PlacesSchema, value: ValueSchema }), output: EditResultSchema },
  /**
   * Makes blanks of them. `alsoHistory`: what undo records hold of their servers goes too, and every report of an import that speaks of
   * them; the bytes are cut out of the file, and the step itself can't be taken back.
   */
  'secret.unset': {
    input: z.strictObject({ places: PlacesSchema, alsoHistory: z.boolean().default(false) }),
    output: EditResultSchema.extend({ forgotten: ForgottenSchema.optional() }),
  },
} as const satisfies Readonly<Record<string, Operation>>;
