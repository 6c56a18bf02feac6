import { AppError } from '../../src-shared/errors/app-error';
import type { TreeMap } from '../../src-shared/profile/tree';
import { wordsOf } from './command-words';
import { jsonObject } from './json-object';
import { readMcpAdd } from './mcp-add-words';
import type { ParsedText } from './parsed-text';
import { saidText } from './said-text';

/** Longer than any that a page tells people to type. */
const LONGEST = 65_536;
const COMMAND = /^(?:[$>%]\s+)?((?:claude|codex|gemini|qwen|droid|amp|copilot|kimi|grok|auggie|opencode)\s+mcp\s+[\w-]+|code(?:-insiders)?\s+--add-mcp)\s/;
/** What a shell would do more than pass words on: nothing of it is run, and without it the words mean something else. */
const SHELL_WORK = /[|;&<>`\n]|\$\(|\\'/;

/**
 * Reads a command that adds a server (`claude mcp add … -- npx …`, `codex mcp add …`, `code --add-mcp '{…}'`) as that server. Nothing is
 * run or expanded. Nothing where the text is no such command.
 * @throws AppError FORMAT_UNKNOWN for commands and options that are not read
 */
export function readShellCommand(text: string): ParsedText | undefined {
  if (text.length > LONGEST) return undefined;
  const line = text.trim().replace(/[\\^`]\r?\n\s*/g, ' ');
  const command = COMMAND.exec(line)?.[1]?.replace(/\s+/g, ' ');
  if (command === undefined) return undefined;
  const words = SHELL_WORK.test(line.replace(/'[^']*'|"(?:[^"\\`$]|\\.|\$(?!\())*"/g, 'x')) ? undefined : wordsOf(line.slice(line.indexOf(command.split(' ')[0] ?? '')));
  const tree = words && serversOf(command, words.slice(command.split(' ').length));
  if (tree === undefined) throw new AppError('FORMAT_UNKNOWN', { reason: `it is a shell command (${command}) that is not read; nothing of it was run`, expected: 'the configuration that the command makes' });
  return saidText(text, tree, `the command ${command}`);
}

function serversOf(command: string, words: readonly string[]): TreeMap | undefined {
  if (command.endsWith('--add-mcp')) {
    const config = jsonObject(words[0]);
    const name = config?.get('name');
    return config && typeof name === 'string' && words.length === 1 ? new Map([['servers', new Map([[name, without(config, 'name')]])]]) : undefined;
  }
  if (command === 'claude mcp add-json') {
    const [name, config] = words[0] === '-s' || words[0] === '--scope' ? words.slice(2) : words;
    const entry = jsonObject(config);
    return name !== undefined && entry ? new Map([['mcpServers', new Map([[name, entry]])]]) : undefined;
  }
  return command === 'claude mcp add' || command === 'codex mcp add' ? readMcpAdd(words) : undefined;
}

const without = (tree: TreeMap, field: string): TreeMap => new Map([...tree].filter(([key]) => key !== field));
