import type { Mcp } from '../../../src-shared/profile/mcp';
import type { SecretText } from '../../../src-shared/profile/secret-text';
import { cutText } from '../export/cut-text';
import { screenText } from '../secrets/screen-text';
import { maskText } from '../secrets/mask-text';

const MOST = 300;

/** How a server starts or where it is, on one line, secrets masked; undefined where it says neither. */
export function targetLine(mcp: Mcp): string | undefined {
  const shown = (text: SecretText | undefined, ...path: readonly (string | number)[]): string => (text === undefined ? '' : maskText(screenText(text, path, mcp)));
  const started = [shown(mcp.command, 'command'), ...mcp.args.map((arg, index) => shown(arg, 'args', index))].join(' ').trim();
  const url = shown(mcp.url, 'url');
  const target = oneLine(mcp.type === 'stdio' ? started || url : url || started);
  if (target === '') return undefined;
  return target.length <= MOST ? target : `${cutText(target, MOST - 1)}…`;
}

/** Controls and separators of lines and paragraphs, whatever a stranger's file says. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
