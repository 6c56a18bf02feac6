import type { CheckedInput, OperationOutput } from '../../src-shared/contract/operations';
import type { OtherFields } from '../../src-shared/contract/profile-operations';
import { fieldPathText } from '../../src-shared/profile/field-path';
import { mcpFields, profileFields, type ComparableField, type ComparableFields } from '../services/profiles/comparable-fields';
import type { ProfileService } from '../services/profiles/profile-service';
import { MASK, UNKNOWN_MASK } from '../services/secrets/mask-text';
import { readsPlainly } from '../services/secrets/screen-text';

/** A profile or a server for people; `others` opens all of it once more, so only who shows them asks for them. @throws AppError as ProfileService.show */
export async function showProfile(profiles: ProfileService, { name, others }: CheckedInput<'profile.show'>): Promise<OperationOutput<'profile.show'>> {
  const view = await profiles.show(name);
  if (!others) return view;
  const [profile] = await profiles.open(profiles.resolve([view.profile.id]));
  if (profile === undefined) return view;
  const shown = new Set(view.mcps.map(({ id }) => id));
  // A description with a secret in it is not among what stands in clear.
  const told = view.profile.description === undefined ? '' : 'profile.description';
  const mcps = profile.mcps.filter(({ id }) => shown.has(id)).map((mcp): readonly [string, OtherField[]] => [mcp.id, otherFields(mcpFields(mcp), /^bare /)]);
  return {
    ...view,
    others: {
      profile: otherFields(profileFields(profile, [profile]), /^(?:bare |text |plain dependencies\.)/, covered).filter(({ field }) => field !== told),
      mcps: Object.fromEntries(mcps.filter(([, fields]) => fields.length > 0)),
    },
  };
}

type OtherField = OtherFields['profile'][number];

/** Those whose key is of a `kind`. */
const otherFields = (fields: ComparableFields, kind: RegExp, cover = (_: string, { shown, secret }: ComparableField): Pick<OtherField, 'shown' | 'secret'> => ({ shown, secret })): OtherField[] =>
  [...fields].filter(([key]) => kind.test(key)).map(([key, one]) => ({ field: key.startsWith('bare ') ? fieldOf(one.field) : one.field, ...cover(key, one) }));

/** Nobody knows what an unknown text of a profile is for: it shows as a variable does, if it plainly is no secret. */
function covered(key: string, { shown, secret }: ComparableField): Pick<OtherField, 'shown' | 'secret'> {
  const open = !key.startsWith('text ') || key === 'text profile.description' || shown === '' || shown === UNKNOWN_MASK || readsPlainly(shown);
  return open ? { shown, secret } : { shown: MASK, secret: true };
}

/** A pointer (RFC 6901) as fields are named elsewhere; what is all digits is a position. */
const fieldOf = (pointer: string): string => fieldPathText(pointer.split('/').slice(1)
  .map((step, index) => (index > 0 && /^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~'))));
