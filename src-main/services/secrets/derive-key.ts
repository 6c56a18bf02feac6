import { createSecretKey, hkdfSync, randomBytes, scrypt, type KeyObject } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import type { ScryptParameters } from './vault-record';

const KEY_BYTES = 32;
const MIB = 1024 * 1024;

// One derivation may take 512 MiB; two at a time are what a small machine doesn't survive.
let running: Promise<unknown> = Promise.resolve();

/** What Valise itself writes: N 2^17, r 8, p 1 and 16 random bytes of salt. */
export function freshScryptParameters(): ScryptParameters {
  return { N: 2 ** 17, r: 8, p: 1, salt: randomBytes(16) };
}

/**
 * A 256-bit key by scrypt (RFC 7914), one derivation at a time in this process.
 * The passphrase must stay as it is until the promise settles. KEY_DERIVATION_REFUSED before anything is derived when the
 * parameters, which may come from a file, are outside the bounds. CANCELLED when `signal` aborts before its turn has come; once
 * scrypt runs, it runs to its end.
 */
export async function deriveKey(passphrase: Uint8Array, parameters: ScryptParameters, signal?: AbortSignal): Promise<KeyObject> {
  refuseOutOfBounds(parameters);
  const before = running;
  const turn = signal === undefined ? before : turnUnlessAborted(before, signal);
  const derived = turn.then(() => scryptKey(passphrase, parameters));
  // One that gave up waiting settles at once: the next still waits for those before it.
  running = Promise.allSettled([before, derived]);
  return derived;
}

/** A 256-bit key for one purpose: HKDF-SHA256 (RFC 5869) without salt, the label as its info. */
export function subkey(key: KeyObject, label: string): KeyObject {
  const bytes = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), label, KEY_BYTES));
  return secretKeyFrom(bytes);
}

/** Takes the bytes over: they are zero afterwards. */
export function secretKeyFrom(bytes: Uint8Array): KeyObject {
  try {
    return createSecretKey(bytes);
  } finally {
    bytes.fill(0);
  }
}

async function turnUnlessAborted(turn: Promise<unknown>, signal: AbortSignal): Promise<void> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(new AppError('CANCELLED'));
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    await Promise.race([aborted, turn]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function scryptKey(passphrase: Uint8Array, { N, r, p, salt }: ScryptParameters): Promise<KeyObject> {
  return new Promise((resolve, reject) => {
    // Node's default for maxmem is 32 MiB, which refuses N 2^17.
    scrypt(passphrase, salt, KEY_BYTES, { N, r, p, maxmem: 128 * N * r + 4 * MIB }, (error, bytes) => {
      if (error) reject(error);
      else resolve(secretKeyFrom(bytes));
    });
  });
}

/** @throws AppError KEY_DERIVATION_REFUSED for parameters, which may come from a file, that are outside the bounds */
export function refuseOutOfBounds({ N, r, p, salt }: ScryptParameters): void {
  const refuse = (reason: string, limit: string): never => {
    throw new AppError('KEY_DERIVATION_REFUSED', { subject: 'scrypt', reason, limit });
  };
  if (!Number.isInteger(Math.log2(N)) || N < 2 ** 14 || N > 2 ** 19) refuse(`N is ${N}`, 'N is a power of two from 2^14 to 2^19');
  if (!Number.isInteger(r) || r < 1 || r > 16) refuse(`r is ${r}`, 'r is 1 to 16');
  if (!Number.isInteger(p) || p < 1 || p > 4) refuse(`p is ${p}`, 'p is 1 to 4');
  if (128 * N * r > 512 * MIB) refuse(`N ${N} with r ${r} needs ${(128 * N * r) / MIB} MiB`, '512 MiB');
  if (salt.length < 16 || salt.length > 64) refuse(`the salt has ${salt.length} bytes`, 'the salt has 16 to 64 bytes');
}
