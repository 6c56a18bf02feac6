import { AppError } from '../../src-shared/errors/app-error';
import { nameKey } from '../../src-shared/profile/secret-name';
import type { SecretPlace } from '../../src-shared/profile/secret-page';
import type { CommandContext } from './command-context';
import { wholeSecretList } from './secret-table';

export interface FoundSlot {
  readonly place: SecretPlace;
  /** `env.TOKEN of Work/github` */
  readonly label: string;
}

/**
 * The field of a server that was named, by itself or by its secret.
 * @throws AppError USAGE where several servers or secrets are called so; FIELD_NOT_FOUND, and as profile.show
 */
export async function findSlot(server: string, slot: string, context: Pick<CommandContext, 'call'>): Promise<FoundSlot> {
  const { profile, mcps } = await context.call('profile.show', { name: server });
  const [mcp, ...others] = mcps;
  if (mcp === undefined || others.length > 0) throw new AppError('USAGE', { reason: `${server} is not one server: name it as PROFILE/MCP` });
  const slotOf = (field: string): FoundSlot => ({ place: { profileId: profile.id, mcpId: mcp.id, field }, label: `${field} of ${profile.name}/${mcp.name}` });
  if (mcp.fields.some(({ field }) => field === slot)) return slotOf(slot);
  const { items } = await wholeSecretList(context, { name: slot });
  const fields = items.filter(({ profileId, mcpId, name }) => profileId === profile.id && mcpId === mcp.id && nameKey(name) === nameKey(slot)).map(({ field }) => field);
  const [field, ...more] = fields;
  if (field === undefined) throw new AppError('FIELD_NOT_FOUND', { subject: slot });
  if (more.length > 0) throw new AppError('USAGE', { reason: `Several secrets of ${profile.name}/${mcp.name} are called ${slot}: name the field`, items: fields });
  return slotOf(field);
}
