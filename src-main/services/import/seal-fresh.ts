import type { FreshProfile } from '../profiles/profile-repository';
import { sealMcpBody } from '../profiles/seal-mcp';
import { sealProfileBody } from '../profiles/seal-profile';
import type { OpenVault } from '../secrets/vault';
import { unpackProfile } from './pack-profile';
import type { PreparedProfile } from './prepared-profile';

/** Seals profiles that meet nothing, one at a time, as they are written. */
export function* sealFresh(prepared: Iterable<PreparedProfile>, vault: OpenVault): Generator<FreshProfile> {
  for (const profile of prepared) {
    const { row, body, items } = unpackProfile(profile);
    yield {
      profile: sealProfileBody(row, body, vault),
      mcps: items.map((item, position) => sealMcpBody(row.id, { ...item.row, position }, item.body, vault)),
    };
  }
}
