import type { FormatId } from '../../src-shared/transfer/format-id';
import type { FieldPath } from '../../src-shared/profile/field-path';
import type { Tree, TreeMap } from '../../src-shared/profile/tree';
import type { FindingCode, Severity } from '../../src-shared/transfer/finding';

export type OperatingSystem = 'darwin' | 'win32' | 'linux';

/**
 * Where a client keeps a file. `path` uses `/` and starts with `~/`, `$XDG_CONFIG_HOME/`, `$APP_SUPPORT/` (macOS), `%APPDATA%/`,
 * `%LOCALAPPDATA%/`, another environment variable (`$CODEX_HOME/`), or nothing (below a project's folder). `*` is one whole part.
 */
export interface ClientPlace {
  readonly path: string;
  /** Absent: on all three. */
  readonly systems?: readonly OperatingSystem[];
  readonly scope: 'user' | 'project';
}

/** Servers that stand together in a file. */
export interface ServerGroup {
  readonly path: FieldPath;
  /** A map by name, or a list of entries with a `name`. */
  readonly servers: TreeMap | readonly Tree[];
  /** The file parks them as disabled. */
  readonly disabled?: boolean;
  /** Says which group a server comes from, where a file has several with the same names: `~/work/app`. */
  readonly label?: string;
}

export interface FoundServers {
  readonly groups: readonly ServerGroup[];
  /** Names that the file turns off, or on, elsewhere (`mcp.excluded`). */
  readonly switchedOff?: readonly string[];
  /** Fields below the root that are kept with the profile, as if they stood at its root (`mcp.inputs`). */
  readonly kept?: readonly FieldPath[];
  /** What else of the file the servers are made of, each wholly, so that nothing of it stays behind (`mcp.excluded`). */
  readonly used?: readonly FieldPath[];
}

/** Something to tell about one field of an entry; the engine adds place and subject. */
export interface EntryNote {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly field?: string;
  readonly reason?: string;
}

/** An entry in the spelling of generic MCP JSON (neutral-entry.ts), or why it is no server that could be kept. */
export type Translation =
  | { readonly entry: TreeMap; readonly notes?: readonly EntryNote[] }
  | { readonly leftOut: string };

/** One client's configuration file: where it is, how its servers are found, and what its spelling means. */
export interface ClientFormat {
  readonly id: FormatId;
  /** As people know it: "Claude Desktop". Also the name of the profile that its servers become. */
  readonly title: string;
  readonly specFormat: 'native-profile' | 'claude-desktop' | 'generic-mcp';
  readonly places: readonly ClientPlace[];
  /** Nothing where the tree holds none; never throws. A group whose value has the wrong shape is left to the engine to report. */
  readonly find: (tree: Tree) => FoundServers | undefined;
  /** Absent: the entries are generic already. Pure, and keeps unknown fields. */
  readonly translate?: (entry: TreeMap, name: string) => Translation;
  /** Root fields that are kept with the profile (VS Code's `inputs`); all else beside the servers stays behind and is counted. */
  readonly keeps?: readonly string[];
  /** Root fields that number the format and say nothing else. */
  readonly marks?: readonly string[];
}
