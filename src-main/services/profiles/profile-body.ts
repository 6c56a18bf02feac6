import { z } from 'zod';
import type { Profile } from '../../../src-shared/profile/profile';
import { SecretTextSchema } from '../../../src-shared/profile/secret-text';
import { decodeMap, encodeMap, SealedTreeSchema } from './sealed-tree';

/** What is sealed of a profile itself: its description and the unknown fields outside its servers. */
const ProfileBodySchema = z.strictObject({
  v: z.literal(1),
  description: SecretTextSchema.shape.segments.optional(),
  extras: z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), SealedTreeSchema]))])),
});

type ProfileTexts = Pick<Profile, 'description' | 'extras'>;

export const serializeProfileBody = (profile: ProfileTexts): string => JSON.stringify({
  v: 1,
  description: profile.description?.segments,
  extras: [...profile.extras].map(([at, fields]) => [at, encodeMap(fields)]),
} satisfies z.input<typeof ProfileBodySchema>);

/** @throws when the text is not a body that this version wrote. */
export function parseProfileBody(text: string): ProfileTexts {
  const body = ProfileBodySchema.parse(JSON.parse(text));
  return {
    description: body.description && { segments: body.description },
    extras: new Map(body.extras.map(([at, fields]) => [at, decodeMap(fields)])),
  };
}
