import type { CheckList } from './check-list';
import { showsPassword, type SealingEvidence } from './sealing-evidence';

export interface SealingFacts {
  /** Something in the file is sealed with a password. */
  readonly sealed: boolean;
  readonly passwordGiven: boolean;
  /** Of everything whose keys could be derived. */
  readonly evidence: readonly SealingEvidence[];
  /** It shows without any password that the file is not as it was written. */
  readonly changed: boolean;
}

const OPENED = ['password', 'integrity', 'sealed-values'] as const;

/**
 * Tells a wrong password from a file that was changed. A changed key derivation looks like a wrong password at first: where the file
 * shows by other means that it was changed, the password is not blamed, and where anything opens, it is right.
 */
export function judgeSealing({ sealed, passwordGiven, evidence, changed }: SealingFacts, checks: CheckList): void {
  if (!sealed) return checks.skip([...OPENED, 'key-derivation'], 'nothing in it is sealed with a password');
  if (!passwordGiven) return checks.skip(OPENED, 'no password was given');
  if (evidence.length === 0) return checks.skip(OPENED, 'no key could be derived');
  if (!evidence.some(showsPassword)) {
    if (changed) return checks.skip(OPENED, 'the file was changed, so that nobody can tell whether the password is wrong');
    checks.fail('password', { code: 'PASSWORD_WRONG', details: {} });
    return checks.skip(OPENED, 'the password does not open it');
  }
  checks.pass('password');
  for (const { file, keyCheckOpens, integrityHolds, opened, shut } of evidence) {
    if (integrityHolds && keyCheckOpens) checks.pass('integrity');
    else checks.fail('integrity', { code: 'SEALED_DOCUMENT_CHANGED', details: { ...placeIn(file), ...(!keyCheckOpens && { reason: 'what says how it is sealed is not as it was' }) } });
    if (opened > 0 && shut.length === 0) checks.pass('sealed-values');
    for (const pointer of shut) checks.fail('sealed-values', { code: 'SEALED_VALUE_DAMAGED', details: { place: { ...placeIn(file).place, pointer } } });
  }
  checks.skip(['sealed-values'], 'no value in it is sealed');
}

const placeIn = (file: string): { readonly place?: { readonly file: string } } => (file === '' ? {} : { place: { file } });
