import type { Mcp } from '../../../../src-shared/profile/mcp';
import { McpIdSchema } from '../../../../src-shared/profile/mcp-id';
import type { Profile } from '../../../../src-shared/profile/profile';
import { ProfileIdSchema } from '../../../../src-shared/profile/profile-id';
import type { IncomingMcp, IncomingProfile, RejectedItem } from '../incoming';

export interface IncomingSketch {
  readonly key?: string;
  /** Whether the file gave ids; default true. */
  readonly identified?: boolean;
  readonly says?: IncomingProfile['says'];
  readonly markers?: IncomingProfile['markers'];
  /** It is a manifest. */
  readonly reference?: boolean;
  readonly rejected?: readonly Omit<RejectedItem, 'key'>[];
}

/** A profile as it comes in from a native document. */
export function incomingProfile(profile: Profile, sketch: IncomingSketch = {}): IncomingProfile {
  const { key = 'p0', identified = true, reference = false } = sketch;
  const own = <Id extends string>(id: Id, place: string, schema: { parse(id: string): Id }): Id => (identified ? id : schema.parse(`made for ${place}`));
  const items = profile.mcps.map((mcp: Mcp, index): IncomingMcp => {
    const place = `${key}/m${index}`;
    return { key: place, mcp: { ...mcp, id: own(mcp.id, place, McpIdSchema) }, identified, reference, findings: [] };
  });
  return {
    key, source: 0, identified, items,
    profile: { ...profile, id: own(profile.id, key, ProfileIdSchema), mcps: items.map(({ mcp }) => mcp) }, findings: [], questions: [], rejected: (sketch.rejected ?? []).map((entry, index) => ({ key: `${key}/r${index}`, ...entry })), place: {},
    says: sketch.says ?? 'whole', markers: sketch.markers ?? 'listed',
  };
}

/** The same from a client's file: no ids, and nothing but servers. */
export const incomingClient = (profile: Profile, sketch: IncomingSketch = {}): IncomingProfile =>
  incomingProfile(profile, { identified: false, says: 'servers', markers: 'by-position', ...sketch });
