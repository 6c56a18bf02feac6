/** A part of a text that may be a configuration. */
export interface CodeBlock {
  readonly start: number;
  readonly end: number;
  /** As the fence says it, in lower case: `json`, `toml`; empty where it says nothing. */
  readonly language: string;
}

/** More of them than any page has that is worth reading. */
const MOST_BLOCKS = 20;

/** Blocks between Markdown fences, those first that speak of servers. A last block without its closing fence goes to the end. */
export function fencedBlocks(text: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { readonly fence: string; readonly language: string; readonly start: number } | undefined;
  for (const { 0: line, 1: fence = '', 2: language = '', index } of text.matchAll(FENCE)) {
    if (open === undefined) open = { fence, language: language.toLowerCase(), start: index + line.length };
    else if (language === '' && fence[0] === open.fence[0] && fence.length >= open.fence.length) {
      blocks.push({ start: open.start, end: index, language: open.language });
      open = undefined;
      if (blocks.length === MOST_BLOCKS) break;
    }
  }
  if (open !== undefined) blocks.push({ start: open.start, end: text.length, language: open.language });
  const speaks = ({ start, end }: CodeBlock): boolean => SERVERS.test(text.slice(start, end));
  return [...blocks.filter(speaks), ...blocks.filter((block) => !speaks(block))];
}

const FENCE = /^[ \t]{0,8}(`{3,}|~{3,})[ \t]*([\w+-]*)[^\n`]*$/gm;
const SERVERS = /mcp|servers|["']?(?:command|url)["']?\s*[:=]/i;

/** From the first line that opens a brace or bracket to the last that closes one, where more stands around them. */
export function bracedBlock(text: string): CodeBlock | undefined {
  // Not indented: JSON also stands inside the texts of YAML.
  const start = /^[{[]/m.exec(text)?.index;
  if (start === undefined) return undefined;
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1;
  if (end <= start || (text.slice(0, start).trim() === '' && text.slice(end).trim() === '')) return undefined;
  return { start, end, language: '' };
}
