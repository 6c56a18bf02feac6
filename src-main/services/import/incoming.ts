import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { ParsedProfile, RejectedEntry } from '../../formats/parsed-file';

/** A server as it comes in: secrets marked, an id minted where the file gives none. */
export interface IncomingMcp {
  /** `p0/m3`: names it in answers. */
  readonly key: string;
  readonly mcp: Mcp;
  /** The file gave an id. */
  readonly identified: boolean;
  readonly reference: boolean;
  /** What was noticed while its secrets were marked. */
  readonly findings: readonly Finding[];
}

/** An entry that is no server Valise could keep. */
export interface RejectedItem extends RejectedEntry {
  /** `p0/r1` */
  readonly key: string;
}

export interface IncomingProfile {
  /** `p0` */
  readonly key: string;
  /** The position of its file among the sources of the plan. */
  readonly source: number;
  /** `mcps` are those of `items`. */
  readonly profile: Profile;
  readonly identified: boolean;
  readonly items: readonly IncomingMcp[];
  readonly rejected: readonly RejectedItem[];
  /** What was noticed while the secrets outside its servers were marked. */
  readonly findings: readonly Finding[];
  readonly says: ParsedProfile['says'];
  readonly markers: ParsedProfile['markers'];
  readonly place: ParsedProfile['place'];
  /** Names in it that could mean several of its servers. */
  readonly questions: NonNullable<ParsedProfile['questions']>;
}
