import { z } from 'zod';
import { EnvironmentIdSchema } from './environment-id';

const LONGEST_NAME = 64;

/** What a person calls it, as typed at a command line: one line, no white space at its edges. Unique among environments as `environmentKeyOf` compares. */
export const EnvironmentNameSchema = z.string()
  .min(1, 'expected a name that is not empty')
  .max(LONGEST_NAME, `expected a name of at most ${LONGEST_NAME} characters`)
  .refine((name) => name.trim() === name, 'expected a name without white space at its edges')
  .refine((name) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name) && name.isWellFormed(), 'expected a name without control characters');

/** Where gateway configuration goes that is not said to go anywhere else; an import makes it. */
export const DEFAULT_ENVIRONMENT = 'default';

/** The address of a live gateway: https, or http on this computer, where nobody listens on the way. */
export const GatewayAddressSchema = z.string().max(2_048).refine(isGatewayAddress, 'expected an https address without user name, query and fragment, or an http one of this computer');

function isGatewayAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  const isHere = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && username === '' && password === '' && search === '' && hash === '';
}

/** A named set of gateway entities. Its secret and token stay in the vault: here is only whether they are set. */
export const EnvironmentSchema = z.strictObject({
  id: EnvironmentIdSchema,
  name: EnvironmentNameSchema,
  description: z.string(),
  /** Of the live gateway that `pull` and `push` talk to. */
  url: GatewayAddressSchema.optional(),
  hasSecret: z.boolean(),
  hasToken: z.boolean(),
});
export type Environment = z.infer<typeof EnvironmentSchema>;
