import { isVariableReference } from './detection/variable-reference';
import { nameStrength } from './detection/secret-name';
import { detectSecrets } from './detect-secrets';
import type { TextPosition } from './text-position';

const BOOLEAN = /^(?:true|false|yes|no|on|off)$/i;
/** Longer ones may be card, account and telephone numbers. */
const NUMBER = /^[+-]?\d{1,6}(?:\.\d{1,6})?$/;
const LOG_LEVEL = /^(?:trace|debug|verbose|info|notice|warn|warning|error|err|fatal|critical|silent|quiet|none)$/i;
const LOCALE = /^(?:C|POSIX|[a-z]{2}|[a-z]{2,3}(?:[-_][A-Z][a-z]{3})?[-_](?:[A-Z]{2}|\d{3}))(?:\.[A-Za-z0-9-]{1,12})?(?:@[a-z]{1,12})?$/;
const OPEN_HEADERS = /^(?:accept(?:-(?:charset|encoding|language))?|content-type|user-agent)$/i;

/**
 * Whether an env or header value may leave in the modes that withhold (format.md section 2): empty, boolean, number, log
 * level, locale or variable reference; headers Accept, Content-Type, User-Agent. Under a secret's name only the empty
 * value, true and false, and references. Elsewhere: whether detection finds nothing.
 */
export function isHarmless(text: string, position: TextPosition): boolean {
  if (position.kind !== 'env' && position.kind !== 'header') return detectSecrets(text, position).length === 0;
  const value = text.trim();
  if (value === '' || /^(?:true|false)$/i.test(value) || isVariableReference(value)) return true;
  if (nameStrength(position.name) !== 'none' || detectSecrets(text, position).length > 0) return false;
  if (position.kind === 'header' && OPEN_HEADERS.test(position.name)) return true;
  return BOOLEAN.test(value) || NUMBER.test(value) || LOG_LEVEL.test(value) || LOCALE.test(value);
}
