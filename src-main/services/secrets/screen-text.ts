import type { FieldPath } from '../../../src-shared/profile/field-path';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { hasSecret, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { coverText } from './cover-secrets';
import { detectSecrets } from './detect-secrets';
import { nameStrength } from './detection/secret-name';
import { positionOf } from './text-position';

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?';
const HOST = new RegExp(`^(?:localhost|(?:${LABEL}\\.){1,8}[a-z]{2,24})(?::\\d{1,5})?$`);
/** Any other single word may be a password. */
const WORD = /^(?:production|prod|development|dev|staging|test|testing|ci|local|default|auto|json|yaml|text|plain|stdio|http|sse|read-only|readonly|read-write)$/i;
const VERSION = /^v?\d{1,4}(?:\.\d{1,4}){1,3}$/;
const PATH = /^(?:~|\.{1,2}|[A-Za-z]:)?(?:[\\/][\w.@ -]{0,60}){1,20}$/;
/** A piece of an address that is a name and no key. */
const STEP = /^(?:[a-z][a-z._-]{0,30}|v\d{1,2})$/i;

/**
 * What people see of a string: detected secrets covered, and of the other env and header values those that do not plainly read as a
 * usual word, a host, an address, a path or a version. Files withhold more (coverText): a value here stays on this computer.
 */
export function screenText(text: SecretText, path: FieldPath, mcp: Omit<Mcp, 'id'>): SecretText {
  const covered = coverText(text, path, mcp);
  if (hasSecret(text) || !hasSecret(covered)) return covered;
  const position = positionOf(path, mcp);
  const open = 'name' in position && nameStrength(position.name) === 'none' && readsPlainly((wholeText(text) ?? '').trim()) && detectSecrets(wholeText(text) ?? '', position).length === 0;
  return open ? text : covered;
}

export const readsPlainly = (value: string): boolean =>
  value.length <= 200 && (WORD.test(value) || HOST.test(value) || VERSION.test(value) || PATH.test(value) || isPlainAddress(value));

function isPlainAddress(value: string): boolean {
  const url = /^https?:/i.test(value) ? URL.parse(value) : null;
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  return HOST.test(url.host) && url.pathname.split('/').every((step) => step === '' || STEP.test(step));
}
