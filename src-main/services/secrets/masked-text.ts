import { PEER_MASK } from '../../formats/gateway/secret-spelling';
import { detectSecrets } from './detect-secrets';
import type { TextPosition } from './text-position';

/** A text with the mask for each part that looks like a secret. */
export function maskedText(text: string, position: TextPosition, detect: typeof detectSecrets = detectSecrets): string {
  const found = detect(text, position);
  if (found.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of found) {
    parts.push(text.slice(from, start), PEER_MASK);
    from = end;
  }
  return `${parts.join('')}${text.slice(from)}`;
}
