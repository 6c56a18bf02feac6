import { isList, isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import type { EntryNote } from './client-format';
import { otherNamesOf } from './field-aliases';

const SIGN_IN = 'how it signs in';
const REACH = 'what it may reach';

/** Fields that change what a server does or may do, and for which other clients have no word. */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['oauth', SIGN_IN], ['auth', SIGN_IN], ['apiKey', SIGN_IN], ['authProviderType', SIGN_IN], ['targetAudience', SIGN_IN], ['targetServiceAccount', SIGN_IN], ['requiresOAuth', SIGN_IN],
  ['headersHelper', 'a program that makes its headers'],
  ['trust', 'all its tools run without being asked for'],
  ['autoApprove', 'which tools run without being asked for'],
  ['approvalPolicy', 'whether its tools run without being asked for'],
  ['disabledAutoApproveTools', 'which tools are asked for all the same'],
  ['sandbox', REACH], ['sandboxEnabled', REACH],
  ['proxy', 'what it is reached through'],
  ['allowSystemEnv', 'which variables it inherits'],
  ['watchPaths', 'files whose change restarts it'],
  ['customUserVars', 'values that people fill in'],
]);

/** One note for each such field, and for a second command or address under another name. */
export function clientOnlyNotes(entry: TreeMap): readonly EntryNote[] {
  const note = (field: string, reason: string): EntryNote => ({ code: 'FIELD_NOT_CARRIED', severity: 'note', field, reason });
  const meant = [...entry].flatMap(([field, value]) => {
    const reason = saysSomething(value) ? MEANINGS.get(field) : undefined;
    return reason === undefined ? [] : [note(field, reason)];
  });
  const second = ['command', 'url'].flatMap((field) => {
    const others = isFilledText(entry.get(field)) ? otherNamesOf(field).filter((name) => isFilledText(entry.get(name))) : [];
    return others.map((name) => note(name, `${field} counts, and this is another one`));
  });
  return [...meant, ...second];
}

const isFilledText = (value: Tree | undefined): boolean => typeof value === 'string' && value !== '';

function saysSomething(value: Tree): boolean {
  if (isMap(value)) return value.size > 0;
  return isList(value) ? value.length > 0 : value !== null && value !== false && value !== '';
}
