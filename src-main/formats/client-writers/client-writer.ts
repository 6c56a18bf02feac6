import type { McpType } from '../../../src-shared/profile/mcp';
import type { Tree, TreeMap } from '../../../src-shared/profile/tree';
import type { WrittenFormat } from '../../../src-shared/transfer/export-options';
import type { NEUTRAL_FIELDS } from '../neutral-entry';
import type { ReferenceSyntax } from './reference-syntax';

export type WrittenClient = Exclude<WrittenFormat, 'native'>;

export type NeutralField = keyof typeof NEUTRAL_FIELDS;

/** What a client's server entries can hold. */
export interface ClientAbilities {
  readonly transports: readonly McpType[];
  /** It can say that a server is off; without it a disabled server would come out enabled. */
  readonly disabled?: boolean;
  readonly cwd?: boolean;
  readonly alwaysAllow?: boolean;
  readonly description?: boolean;
  readonly version?: boolean;
  /** It can tell http from sse; else it finds out by itself. */
  readonly saysTransport?: boolean;
  /** What it has words of its own for. `as-they-are`: they stand under their neutral names. */
  readonly neutral: readonly NeutralField[] | 'as-they-are';
  /**
   * Unknown fields: any, since the client passes over what it does not know; or these alone, each with what it has to be, since one
   * that is wrong makes the client refuse the whole file. `undecided`: any, next to a command and an address at once.
   */
  readonly fields: 'any' | 'undecided' | Readonly<Record<string, FieldRule>>;
}

/** Whether a value may stand in a field of a server of this type. */
export type FieldRule = (value: Tree, type: McpType) => boolean;

/** A server as a writer spells it: text without secrets, and nothing that the client has no place for. */
export interface WritableServer {
  readonly name: string;
  readonly type: McpType;
  readonly command: string | undefined;
  readonly args: readonly string[];
  readonly cwd: string | undefined;
  readonly env: ReadonlyMap<string, string>;
  readonly url: string | undefined;
  readonly headers: ReadonlyMap<string, string>;
  readonly description: string | undefined;
  readonly version: string | undefined;
  readonly disabled: boolean;
  readonly alwaysAllow: readonly string[];
  readonly timeout: number | undefined;
  readonly startupTimeout: number | undefined;
  readonly enabledTools: readonly string[] | undefined;
  readonly disabledTools: readonly string[] | undefined;
  readonly envFile: string | undefined;
  /** Unknown fields. */
  readonly others: TreeMap;
}

/** How servers are written for one client. */
export interface ClientWriter {
  readonly id: WrittenClient;
  readonly abilities: ClientAbilities;
  readonly references: ReferenceSyntax;
  /** Pure. Fields whose value is undefined are not written; unknown fields that it has not set follow. */
  readonly entry: (server: WritableServer) => EntryFields;
  /** The file around the entries. `root`: unknown fields that the profile keeps from the root of a client's file. */
  readonly document: (servers: readonly WrittenServer[], root: TreeMap) => TreeMap;
  /** What else is to be said of a server that is written. */
  readonly remark?: (server: WritableServer) => string | undefined;
}

export type EntryFields = readonly (readonly [string, Tree | undefined])[];

export interface WrittenServer {
  readonly server: WritableServer;
  readonly entry: TreeMap;
}

/** Something that the client's file has no place for; reads on from the server's name. */
export interface ClientLoss {
  readonly mcp: string;
  readonly reason: string;
}
