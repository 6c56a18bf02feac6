import { programName } from '../../src-shared/profile/server-package';

/**
 * The words of a command line, quotes taken off. A backslash is an ordinary character, as in Windows' paths, except before a
 * double quote inside double quotes. Undefined where a quote is not closed.
 */
export function wordsOf(line: string): readonly string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote: string | undefined;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? '';
    if (quote !== undefined) {
      if (character === quote) quote = undefined;
      else if (character === '\\' && quote === '"' && line[at + 1] === '"') word = `${word ?? ''}${line[at += 1] ?? ''}`;
      else word = `${word ?? ''}${character}`;
    } else if (character === '"' || character === '\'') {
      quote = character;
      word ??= '';
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = `${word ?? ''}${character}`;
  }
  if (quote !== undefined) return undefined;
  return word === undefined ? words : [...words, word];
}

/** Programs that servers are started with; what begins with one of them and goes on is a command line, not a path with a space in it. */
const STARTERS: ReadonlySet<string> = new Set([
  'npx', 'npm', 'pnpm', 'pnpx', 'yarn', 'bun', 'bunx', 'node', 'deno', 'tsx', 'ts-node', 'uvx', 'uv', 'pipx', 'python', 'python3', 'py', 'docker', 'podman', 'java', 'dotnet', 'go',
  'cargo', 'ruby', 'php', 'perl', 'cmd', 'powershell', 'pwsh', 'bash', 'sh', 'zsh', 'wsl', 'env', 'sudo', 'mcp-remote', 'mcp-proxy', 'supergateway',
]);

/** The words of a command that holds its arguments as well (`npx -y pkg`); undefined where it is one program, spaces or not. */
export function commandLine(command: string): readonly string[] | undefined {
  if (!/\s/.test(command.trim())) return undefined;
  const words = wordsOf(command);
  const [program = '', next = ''] = words ?? [];
  if (words === undefined || words.length < 2) return undefined;
  const bare = !/[\\/]/.test(program);
  return STARTERS.has(programName(program)) || (bare && next.startsWith('-')) || /^\s*["']/.test(command) ? words : undefined;
}
