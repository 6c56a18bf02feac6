/** C0 and C1 controls except line feed and tab, line and paragraph separators, and what turns or hides the direction of text. */
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** The same for a program: valid JSON whose texts have these characters escaped. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Names come from files of strangers: whatever could steer a terminal or deceive the eye is shown as its code. */
export const printable = (text: string): string =>
  text.replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? '?'}}`);

/** The same for what has to stay one line: a name with a line feed in it must not look like a line of Valise. */
export const onOneLine = (text: string): string => printable(text).replaceAll('\n', '\\n');
