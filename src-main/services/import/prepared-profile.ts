import type { Finding } from '../../../src-shared/transfer/finding';
import type { Place } from '../../../src-shared/errors/place';
import type { McpRow, ProfileRow } from '../profiles/stored-profile';
import type { NeededProgram } from './needed-program';
import type { ParsedProfile } from '../../formats/parsed-file';

/**
 * A profile as it comes in, as rows that need nothing but their seal to be written. Thousands of them fit into memory, and threads
 * can post them to each other. `body` is in clear: it leaves neither memory nor process.
 */
export interface PreparedProfile {
  /** `p0` */
  readonly key: string;
  /** The position of its file among the sources of the plan. */
  readonly source: number;
  /** The file gave an id. */
  readonly identified: boolean;
  readonly says: ParsedProfile['says'];
  readonly markers: ParsedProfile['markers'];
  readonly place: Place;
  readonly findings: readonly Finding[];
  readonly row: ProfileRow;
  readonly body: string;
  /** Strings outside its servers that hold a secret. */
  readonly secrets: number;
  readonly items: readonly PreparedMcp[];
  readonly rejected: readonly PreparedRejection[];
  readonly questions: NonNullable<ParsedProfile['questions']>;
}

export interface PreparedMcp {
  /** `m3` */
  readonly key: string;
  readonly identified: boolean;
  /** A manifest names it without defining it. */
  readonly reference: boolean;
  readonly place: Place;
  readonly findings: readonly Finding[];
  readonly row: McpRow;
  readonly body: string;
  /** How it starts or where it is, secrets masked. */
  readonly target: string | undefined;
  readonly blanks: readonly string[];
  /** The program that it is started with. */
  readonly needs: NeededProgram | undefined;
}

export interface PreparedRejection {
  /** `r1` */
  readonly key: string;
  readonly name: string;
  readonly finding: Finding;
}
