/** One line that reads as this text under YAML 1.1 and 1.2: plain where nothing in it could mean anything, else in double quotes. */
export const yamlText = (text: string): string => (isPlain(text) ? text : quoted(text));

/** The source of a number as it stands, where YAML reads it as one; else as text. */
export const yamlNumber = (source: string): string => (CORE_NUMBER.test(source) ? source : yamlText(source));

/** A literal block (`|`) for text of several lines, each behind `indent`; nothing for text that is safer in quotes. */
export function literalBlock(text: string, indent: string): string | undefined {
  if (!text.includes('\n') || UNSEEN.test(text)) return undefined;
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = body.split('\n');
  // The first line sets the indentation, and empty lines at the end are up to the chomping.
  if (/^ |^$/.test(lines[0] ?? '') || lines.at(-1) === '' || lines.some((line) => line.endsWith(' '))) return undefined;
  return [body === text ? '|-' : '|', ...lines.map((line) => (line === '' ? '' : indent + line))].join('\n');
}

const isPlain = (text: string): boolean => PLAIN.test(text) && !INDICATOR.test(text) && !KEYWORD.test(text);

/** Text that starts with a letter, `_` or `/` is no number, date, time, marker or indicator in either version. */
const PLAIN = /^[A-Za-z_/][\w ./@+=$%()~^*&!?;<>|,'"\-[\]{}:#\\]*$/;
/** What ends a plain text, or makes it a key. */
const INDICATOR = /:(?: |$)| (?:#|$)/;
/** null and the booleans of 1.1, and what its more generous readers take for a number (`E0`). */
const KEYWORD = /^(?:y|n|yes|no|on|off|true|false|null|e[-+]?[0-9]+)$/i;

/** Numbers of the core schema (YAML 1.2.2, 10.3.2). */
const CORE_NUMBER =
  /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** JSON's quoting is YAML's; what some reader takes for a line break, a space or nothing at all is escaped too. */
const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(INVISIBLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

const INVISIBLE = /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffe\uffff]/g;

/** The same, control characters but LF, and halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]/u;
