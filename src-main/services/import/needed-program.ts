import type { Mcp } from '../../../src-shared/profile/mcp';
import { programName } from '../../../src-shared/profile/server-package';
import { clearText } from '../profiles/seal-mcp';

/** What starts a server, in the spellings under which it may be found. */
export interface NeededProgram {
  /** `npx`, or a path. */
  readonly program: string;
  readonly spellings: readonly string[];
}

const ABSOLUTE = /^(?:\/|~[\\/]|[A-Za-z]:[\\/]|\\\\)/;
const WINDOWS_ENDING = /\.(?:cmd|exe|bat|ps1)$/i;

/**
 * Undefined where a server starts nothing, where a secret or a variable stands in its command, and where a path starts from a folder that
 * only the client knows. `cmd /c npx` needs npx.
 */
export function neededProgram(mcp: Pick<Mcp, 'type' | 'command' | 'args'>): NeededProgram | undefined {
  const command = clearText(mcp.command)?.trim();
  if (mcp.type !== 'stdio' || command === undefined || command === '') return undefined;
  if (programName(command) !== 'cmd') return named(command);
  const run = mcp.args.findIndex((arg) => !/^(?:\/[a-z](?::\w+)?)+$/i.test(clearText(arg) ?? ''));
  const inner = run > 0 && /\/[ck]$/i.test(clearText(mcp.args[run - 1]) ?? '') ? clearText(mcp.args[run])?.trim() : undefined;
  return named(inner ?? command);
}

function named(command: string): NeededProgram | undefined {
  // Some clients take a whole line in the command; in a path a blank may as well be one of its own.
  const word = /^(?:"([^"]+)"|'([^']+)'|(\S+))/.exec(command);
  const first = word?.[1] ?? word?.[2] ?? word?.[3] ?? command;
  if (/[$%{}<>]/.test(first)) return undefined;
  if (ABSOLUTE.test(first)) return { program: command, spellings: [...new Set([command, first])] };
  if (/[\\/]/.test(first)) return undefined;
  const name = first.replace(WINDOWS_ENDING, '');
  return { program: name, spellings: [...new Set([name, name.toLowerCase()])] };
}
