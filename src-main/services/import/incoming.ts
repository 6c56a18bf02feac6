import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { ParsedMcp, ParsedProfile } from '../../formats/parsed-file';

/** A server as it comes in: secrets marked, an id minted where the file gives none. */
export interface IncomingMcp {
  /** `p0/m3`: names it in answers. */
  readonly key: string;
  readonly mcp: Mcp;
  /** The file gave an id. */
  readonly identified: boolean;
  readonly reference: boolean;
  readonly place: ParsedMcp['place'];
}

export interface IncomingProfile {
  /** `p0` */
  readonly key: string;
  /** The file it came in. */
  readonly source: string;
  /** `mcps` are those of `items`. */
  readonly profile: Profile;
  readonly identified: boolean;
  readonly items: readonly IncomingMcp[];
  readonly rejected: ParsedProfile['rejected'];
  /** What was noticed while its secrets were marked. */
  readonly findings: readonly Finding[];
  readonly says: ParsedProfile['says'];
  readonly markers: ParsedProfile['markers'];
  readonly place: ParsedProfile['place'];
}
