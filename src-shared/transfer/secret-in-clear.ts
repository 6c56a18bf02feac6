import { z } from 'zod';
import { placeText } from '../errors/place';
import { PlaceSchema } from '../errors/place-schema';

/** Why a text is taken for a secret. */
export const SecretCueSchema = z.enum(['name', 'token', 'private-key', 'credential', 'url', 'connection-string', 'random', 'listed', 'is-name']);
export type SecretCue = z.infer<typeof SecretCueSchema>;

/** A secret that stands in a file for all to read. Says where and why, and nothing of the value. */
export const SecretInClearSchema = z.strictObject({
  /** `PROFILE/MCP`; absent where it stands outside of servers. */
  subject: z.string().optional(),
  /** The field in it, or in the file, as fieldPathText writes it. */
  field: z.string(),
  place: PlaceSchema.optional(),
  why: z.array(SecretCueSchema).min(1),
});
export type SecretInClear = z.infer<typeof SecretInClearSchema>;

/** What people read of why. Total. */
export const SECRET_CUE_TEXT: Readonly<Record<SecretCue, string>> = {
  name: 'what it is called says so',
  token: 'it has the shape of a token',
  'private-key': 'it is a private key',
  credential: 'it stands where credentials stand',
  url: 'it stands in a URL where a secret does',
  'connection-string': 'it is the password of a connection string',
  random: 'it looks random',
  listed: 'the file lists it as sensitive',
  'is-name': 'a name is one, and names are kept in clear',
};

/** One line: about whom, where in it, why, where in the file. */
export function secretInClearLine({ subject, field, place, why }: SecretInClear): string {
  const about = subject === undefined ? field : `${subject}, ${field}`;
  const where = place === undefined ? '' : placeText(place);
  return `${about}: a secret in clear (${why.map((cue) => SECRET_CUE_TEXT[cue]).join('; ')})${where === '' ? '' : ` [${where}]`}`;
}
