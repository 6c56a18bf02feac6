import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Profile } from '../../../src-shared/profile/profile';
import { serializeMcpBody } from '../profiles/mcp-body';
import { serializeProfileBody } from '../profiles/profile-body';
import type { IncomingMcp, IncomingProfile } from './incoming';

/** Under which key an item is remembered: its own id, else its folded name. */
export const incomingKeyOf = (identified: boolean, id: string, name: string): string => (identified ? `id:${id}` : `name:${foldedName(name)}`);

/** Everything the file says of a server that counts for equality: the same text again means the same item again. */
export function mcpContent({ mcp, identified }: IncomingMcp): string {
  const { id, name, type, category, tags, disabled, alwaysAllow, source, version } = mcp;
  return JSON.stringify([identified ? id : null, name, type, category, tags, disabled, alwaysAllow, source, version, serializeMcpBody(mcp)]);
}

/** The same for a profile itself. */
export const profileContent = ({ profile, identified }: IncomingProfile): string =>
  JSON.stringify([identified ? profile.id : null, plainFieldsOf(profile), serializeProfileBody(profile)]);

function plainFieldsOf(profile: Profile): unknown {
  const { name, category, tags, color, icon, author, version, compatibility, autoEnable, autoDisable, strictMode, dependencies } = profile;
  return [name, category, tags, color, icon, author, version, compatibility, autoEnable, autoDisable, strictMode, dependencies];
}

/** The second of the same key in one target is remembered apart. */
export class KeyNumbers {
  readonly #counts = new Map<string, number>();

  next(key: string): string {
    const nth = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, nth);
    return nth === 1 ? key : `${key}#${nth}`;
  }
}
