import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto';
import type { CheckResult } from '../../../src-shared/contract/check-result';

const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 128 * 2 ** 17 * 8 + 4 * 2 ** 20 };

/** scrypt of "valise" with the salt 00…0f at the numbers Valise uses; computed with Python's hashlib. */
const SCRYPT_VECTOR = 'd62eb7137897b5360e16d3a4590d6848da8eb49b4358567738fa9bc4f1b63d8a';

/** NIST SP 800-38D, AES-256-GCM test case 15 (without additional data). */
const GCM = {
  key: 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308',
  iv: 'cafebabefacedbaddecaf888',
  plain: 'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255',
  sealed: '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad',
  tag: 'b094dac5d93471bdec1a502270e3cc6c',
};

/** Whether this runtime's crypto gives the known answers: Electron links BoringSSL, Node OpenSSL. */
export function checkCrypto(): readonly CheckResult[] {
  return [
    verdict('scrypt', () => scryptSync('valise', Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex'), 32, SCRYPT).toString('hex') === SCRYPT_VECTOR),
    verdict('AES-256-GCM', gcmAnswers),
  ];
}

function gcmAnswers(): boolean {
  const [key, iv] = [Buffer.from(GCM.key, 'hex'), Buffer.from(GCM.iv, 'hex')];
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const sealed = Buffer.concat([cipher.update(Buffer.from(GCM.plain, 'hex')), cipher.final()]).toString('hex');
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(Buffer.from(GCM.tag, 'hex'));
  const opened = Buffer.concat([decipher.update(Buffer.from(GCM.sealed, 'hex')), decipher.final()]).toString('hex');
  return sealed === GCM.sealed && cipher.getAuthTag().toString('hex') === GCM.tag && opened === GCM.plain;
}

function verdict(name: string, answers: () => boolean): CheckResult {
  try {
    if (answers()) return { name, state: 'ok', found: 'gives the known answer' };
    return { name, state: 'failed', found: 'gives a wrong answer', next: 'Do not keep secrets on this system; reinstall Valise.' };
  } catch (error) {
    return { name, state: 'failed', found: error instanceof Error ? error.message : 'is not there', next: 'Reinstall Valise.' };
  }
}
