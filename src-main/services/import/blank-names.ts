import { fieldPathText } from '../../../src-shared/profile/field-path';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { isText, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';

/**
 * By field, what blank arguments are called: `--api-key=…` and `API_KEY=…` name themselves, so does a header, else the flag before
 * them. In upper snake case, as variables are, so that they meet those of the same name.
 */
export function blankNames(mcp: Mcp, blanks: readonly string[]): ReadonlyMap<string, string> {
  const asked = new Set(blanks);
  return new Map(mcp.args.flatMap((text, index) => {
    const field = fieldPathText(['args', index]);
    const name = asked.has(field) ? argumentName(text, mcp.args[index - 1]) : undefined;
    return name === undefined ? [] : [[field, name] as const];
  }));
}

function argumentName(text: SecretText, before: SecretText | undefined): string | undefined {
  const [first] = text.segments;
  const own = first !== undefined && isText(first) ? first.text : '';
  const name = /^-{0,2}([A-Za-z_][\w.-]*)=/.exec(own)?.[1] ?? /^([A-Za-z][\w-]*):\s/.exec(own)?.[1]
    ?? /^-{1,2}([A-Za-z][\w-]*)$/.exec((before && wholeText(before)) ?? '')?.[1];
  return name?.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '').toUpperCase();
}
