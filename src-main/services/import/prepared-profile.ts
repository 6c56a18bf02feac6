import type { Place } from '../../../src-shared/errors/place';
import type { McpType } from '../../../src-shared/profile/mcp';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { ParsedProfile } from '../../formats/parsed-file';
import type { McpRow, ProfileRow } from '../profiles/stored-profile';
import type { NeededProgram } from './needed-program';

interface ProfileHead {
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
  readonly questions: NonNullable<ParsedProfile['questions']>;
}

/**
 * A profile as it comes in, as rows that need nothing but their seal to be written. `body` is in clear: it leaves neither memory nor
 * process.
 */
export interface OpenProfile extends ProfileHead {
  readonly items: readonly PreparedMcp[];
  readonly rejected: readonly PreparedRejection[];
}

/** The same with its servers packed: ten thousand of them fit into memory, and threads can post them to each other. */
export interface PreparedProfile extends ProfileHead {
  /** Items without their bodies (PackedItem), and rejections, as JSON. */
  readonly packed: string;
  /** The bodies of the items, one a line: they are JSON already, and would only be escaped. */
  readonly bodies: string;
  readonly counts: { readonly mcps: number; readonly rejected: number; readonly secrets: number };
  /** No two of its servers have an id or a name in common, and none is only named. */
  readonly plain: boolean;
  /** What was noticed of servers and rejections. */
  readonly noticed: readonly Finding[];
  readonly programs: readonly ProgramNeed[];
  /** Names of all programs that its servers state, whether they are looked for or not. */
  readonly stated: readonly string[];
}

export interface PreparedMcp {
  /** `m3` */
  readonly key: string;
  readonly identified: boolean;
  /** A manifest names it without defining it. */
  readonly reference: boolean;
  readonly findings: readonly Finding[];
  readonly row: McpRow;
  readonly body: string;
  /** How it starts or where it is, secrets masked. */
  readonly target: string | undefined;
  readonly blanks: readonly string[];
  /** Of those whose field does not tell it: an argument behind a flag. By field. */
  readonly blankNames: Readonly<Record<string, string>>;
  /** The program that it is started with. */
  readonly needs: NeededProgram | undefined;
}

export interface PreparedRejection {
  /** `r1` */
  readonly key: string;
  readonly name: string;
  readonly finding: Finding;
}

/** A program, and the names of the servers that it starts. */
export interface ProgramNeed extends NeededProgram {
  readonly servers: readonly string[];
}

export interface ShownEntries {
  readonly items: readonly ShownMcp[];
  readonly rejected: readonly PreparedRejection[];
}

export interface ShownMcp {
  readonly key: string;
  readonly name: string;
  readonly type: McpType;
  readonly secrets: number;
  readonly target?: string;
  readonly blanks: readonly string[];
  readonly blankNames: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
}
