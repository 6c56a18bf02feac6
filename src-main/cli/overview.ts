import { COMMAND_LIST } from './command-list';

/** What Valise is, in a sentence. */
const DESCRIPTION = 'Keeps MCP server definitions as profiles: imports, seals, decides, undoes and exports them.';

const OPTIONS = [['-V, --version', 'print the version'], ['-h, --help', 'print help']] as const;

const EXAMPLES = `
Examples:
  $ valise clients                                       what MCP clients have on this computer
  $ valise import --client claude-desktop --dry-run      see what an import would do
  $ valise import claude_desktop_config.json             keep the servers, every value sealed
  $ valise list                                          what is kept
  $ valise secrets list --blank                          secrets to fill in
  $ valise export "Claude Desktop" --type template       a file to share, without secrets
  $ valise undo                                          take the last import or edit back
  $ valise scan .mcp.json                                secrets in clear in a file, before it is committed

Exit codes: 0 ok · 1 fault of Valise · 2 usage · 3 bad input · 4 conflict · 5 locked or password · 6 partial
            7 version · 8 input or output · 9 findings of a scan or difference · 130 cancelled
Environment: VALISE_HOME (data folder) · VALISE_PASSPHRASE_FILE (passphrase vault) · SOURCE_DATE_EPOCH (clock of exports)`;

/** Where nobody says how wide a line may be. */
const COLUMNS = 80;
/** Narrower than this a text is not made. */
const NARROWEST = 30;

/** The help of the whole command line; to print it, no command has to be loaded. */
export function overview(columns: number = COLUMNS): string {
  const commands = [...COMMAND_LIST.map(({ name, takes, description }) => [`${name} ${takes}`.trim(), description] as const), ['help [command]', 'display help for command'] as const];
  const width = Math.max(...[...OPTIONS, ...commands].map(([term]) => term.length));
  const rows = (list: readonly (readonly [string, string])[]): readonly string[] => list.flatMap(([term, text]) =>
    wrapped(text, columns - width - 4).map((line, index) => `  ${(index === 0 ? term : '').padEnd(width)}  ${line}`));
  return ['Usage: valise [options] [command]', '', ...wrapped(DESCRIPTION, columns), '', 'Options:', ...rows(OPTIONS), '', 'Commands:', ...rows(commands), EXAMPLES].join('\n');
}

function wrapped(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= Math.max(room, NARROWEST)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
