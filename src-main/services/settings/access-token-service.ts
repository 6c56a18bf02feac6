import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import type { AccessToken } from '../../../src-shared/access-token';
import type { AccessTokenRepository, KeptToken } from './access-token-repository';

export interface AccessTokenParts {
  readonly repository: AccessTokenRepository;
  readonly now: () => Date;
  readonly mintId: () => string;
}

const KEY_SHAPE = /^vlt_[\w-]{43}$/;

/**
 * Keys for scripts. A key is `vlt_` and 32 random bytes in base64url (RFC 4648); kept is its SHA-256. A slow hash would protect
 * something that can be guessed; 256 random bits can't, however fast a guess is.
 */
export class AccessTokenService {
  readonly #parts: AccessTokenParts;

  constructor(parts: AccessTokenParts) {
    this.#parts = parts;
  }

  /** `key` is told here and never again. @throws AppError NAME_TAKEN when one has the same folded name. */
  create(name: string): { readonly token: AccessToken; readonly key: string } {
    const { repository, now, mintId } = this.#parts;
    const key = `vlt_${randomBytes(32).toString('base64url')}`;
    const token: KeptToken = { id: mintId(), name, createdAt: now().toISOString(), keyHash: hashOf(key) };
    if (!repository.addToken(token)) throw new AppError('NAME_TAKEN', { subject: name });
    return { token: withoutHash(token), key };
  }

  /** Ordered by name. */
  list(): readonly AccessToken[] {
    return this.#parts.repository.listTokens().map(withoutHash);
  }

  /** By id, else by name. Its key opens nothing from now on. @throws AppError TOKEN_NOT_FOUND */
  revoke(idOrName: string): AccessToken {
    const removed = this.#parts.repository.removeToken(idOrName);
    if (removed === undefined) throw new AppError('TOKEN_NOT_FOUND', { subject: idOrName });
    return withoutHash(removed);
  }

  /** Whether it is the key of a token that stands, and notes the day of its use. @throws AppError DATABASE_… when tokens can't be read. */
  accepts(key: string): boolean {
    const found = this.#find(key);
    if (found !== undefined) this.#noteUse(found);
    return found !== undefined;
  }

  /** What the token of a key is called. @throws AppError DATABASE_… */
  nameOf(key: string): string | undefined {
    return this.#find(key)?.name;
  }

  #find(key: string): KeptToken | undefined {
    if (!KEY_SHAPE.test(key)) return undefined;
    const hash = hashOf(key);
    let found: KeptToken | undefined;
    // All of them, whether found or not: the time tells nothing.
    for (const token of this.#parts.repository.listTokens()) if (token.keyHash.length === hash.length && timingSafeEqual(token.keyHash, hash)) found = token;
    return found;
  }

  #noteUse({ id, lastUsed }: KeptToken): void {
    const today = this.#parts.now().toISOString().slice(0, 10);
    if (lastUsed === today) return;
    try {
      this.#parts.repository.markUsed(id, today);
    } catch (error) {
      // The request is worth more than the note; the next one notes it.
      if (!(error instanceof AppError) || (error.code !== 'DATABASE_BUSY' && error.code !== 'DISK_FULL')) throw error;
    }
  }
}

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();

const withoutHash = ({ id, name, createdAt, lastUsed }: AccessToken): AccessToken => ({ id, name, createdAt, ...(lastUsed !== undefined && { lastUsed }) });
