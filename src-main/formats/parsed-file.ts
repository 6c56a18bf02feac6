import type { Place } from '../../src-shared/errors/place';
import type { Mcp } from '../../src-shared/profile/mcp';
import type { Profile } from '../../src-shared/profile/profile';
import type { FormatId } from '../../src-shared/transfer/format-id';
import type { Finding } from '../../src-shared/transfer/finding';
import type { GatewayFile } from './gateway/gateway-file';
import type { WrittenClient } from './client-writers/client-writer';

/** A server definition as a file gives it: no id where the file has none, markers that the format itself names already unknown. */
export interface ParsedMcp extends Omit<Mcp, 'id'> {
  readonly id?: string | undefined;
  /** Field paths (fieldPathText) that the file itself calls sensitive. */
  readonly sensitive: ReadonlySet<string>;
  /** A manifest names its servers without defining them. */
  readonly reference: boolean;
  readonly place: Place;
}

export interface RejectedEntry {
  readonly name: string;
  readonly finding: Finding;
}

/**
 * A name that the file uses for a server that has no id in it, or for several servers: which id it is shows when they are kept, and of
 * several a person has to say which one.
 */
export interface NameQuestion {
  readonly name: string;
  /** By id the end of the key that the plan's item has: `m3` is the fourth of `mcps`, `r0` the first of `rejected`. */
  readonly candidates: readonly { readonly id: string; readonly label: string }[];
  readonly place: Place;
}

export interface ParsedProfile extends Omit<Profile, 'id' | 'mcps'> {
  readonly id?: string | undefined;
  readonly mcps: readonly ParsedMcp[];
  readonly rejected: readonly RejectedEntry[];
  /**
   * `whole`: what is absent is gone. Else it is servers only: the format has no place for the rest, so what is absent there is not
   * said. A client whose abilities are known (client-writers) is named.
   */
  readonly says: 'whole' | 'servers' | WrittenClient;
  /** `listed`: only fields named in `security.sensitiveFields` hold markers. `by-position`: secret positions do. */
  readonly markers: 'listed' | 'by-position';
  /** Document paths outside MCPs that the file itself calls sensitive. */
  readonly sensitive: ReadonlySet<string>;
  /** Values in it are sealed with a password (format.md section 2). */
  readonly sealed: boolean;
  /** Names among its dependencies that are no ids yet; those that could mean several servers come first. */
  readonly questions?: readonly NameQuestion[];
  readonly place: Place;
}

/** The neutral form of a file: what every format is parsed to. */
export interface ParsedFile {
  /** The catalogue's id. */
  readonly formatId: FormatId;
  /** The format's own version, where it has one. */
  readonly version?: string | undefined;
  /** Written as YAML rather than JSON. */
  readonly yaml: boolean;
  /** What the file says of its own integrity; `canonical` is the text that the sum is over (RFC 8785). */
  readonly checksum?: { readonly stated: string | undefined; readonly canonical: () => string };
  readonly profiles: readonly ParsedProfile[];
  /** Configuration of a gateway, where the file holds that instead of profiles. */
  readonly gateway?: GatewayFile;
  readonly findings: readonly Finding[];
}
