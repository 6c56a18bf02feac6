import type { SourceHint } from './source-hint';

/** What kind of text for people it is, in words that follow on "it is"; nothing where it may be a configuration with a fault. */
export function describeText(text: string, hint: SourceHint): string | undefined {
  if (/^\s*<(?:!doctype\s+html|html|head|body|!--)/i.test(text)) return 'a web page (HTML)';
  if (/^\s*<(?:\?xml|[a-z][\w:.-]*(?:\s[^<>]*)?>)/i.test(text)) return 'XML';
  if (/\.(?:md|markdown|mdx|txt|rst|adoc|org)$/i.test(hint.name) || isProse(text)) return 'text for people, without a configuration that could be read';
  return undefined;
}

/** How far it is looked at: enough to tell, whatever the length. */
const LOOK = 4_000;

/** Most of its lines are long and have neither assignments nor brackets. */
function isProse(text: string): boolean {
  const lines = text.slice(0, LOOK).split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const told = lines.filter((line) => line.split(/\s+/, 6).length > 5 && /[.!?:,]$/.test(line) && !/[{}[\]=]/.test(line));
  return told.length * 2 > lines.length;
}
