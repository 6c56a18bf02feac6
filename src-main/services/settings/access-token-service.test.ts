import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { AccessTokenSchema } from '../../../src-shared/access-token';
import { TemporaryStorage } from '../../storage/samples/temporary-storage';
import type { AccessTokenRepository } from './access-token-repository';
import { AccessTokenService } from './access-token-service';

class Tokens implements Disposable {
  readonly temporary = new TemporaryStorage();
  readonly marked: string[] = [];
  /** Thrown by the next notes of use. */
  trouble: Error | undefined;
  now = new Date('2026-01-02T03:04:05Z');
  readonly service: AccessTokenService;
  #ids = 0;

  constructor() {
    const { tokens } = this.temporary.storage;
    const repository: AccessTokenRepository = {
      ...tokens,
      markUsed: (id, day) => {
        this.marked.push(day);
        if (this.trouble !== undefined) throw this.trouble;
        tokens.markUsed(id, day);
      },
    };
    this.service = new AccessTokenService({ repository, now: () => this.now, mintId: () => `id-${(this.#ids += 1)}` });
  }

  [Symbol.dispose](): void {
    this.temporary[Symbol.dispose]();
  }
}

test('a key opens until it is revoked, and is nowhere in the database', () => {
  using tokens = new Tokens();
  const { service } = tokens;
  const { token, key } = service.create('ci');
  expect(AccessTokenSchema.parse(token)).toEqual({ id: 'id-1', name: 'ci', createdAt: '2026-01-02T03:04:05.000Z' });
  expect(key).toMatch(/^vlt_[A-Za-z0-9_-]{43}$/);
  expect(service.accepts(key)).toBe(true);
  const [row] = tokens.temporary.ask('SELECT * FROM access_tokens');
  expect(Buffer.from(JSON.stringify(row)).includes(key.slice(4))).toBe(false);
  expect(row?.['key_hash']).not.toEqual(new Uint8Array(Buffer.from(key.slice(4), 'base64url')));
  expect(service.revoke('CI').id).toBe('id-1');
  expect([service.accepts(key), service.list()]).toEqual([false, []]);
});

test('one key of many opens, and no other text does', () => {
  using tokens = new Tokens();
  const { service } = tokens;
  const keys = ['a', 'b', 'c'].map((name) => service.create(name).key);
  expect(new Set(keys).size).toBe(3);
  expect(keys.map((key) => service.accepts(key))).toEqual([true, true, true]);
  const [key = ''] = keys;
  const flipped = key.slice(0, 10) + (key[10] === 'A' ? 'B' : 'A') + key.slice(11);
  for (const other of ['', 'vlt_', key.slice(0, -1), `${key}A`, key.toUpperCase(), ` ${key}`, `${key}\n`, flipped, 'a', 'id-1', 'x'.repeat(1_000_000)]) {
    expect(service.accepts(other), JSON.stringify(other.slice(0, 60))).toBe(false);
  }
});

test.each(['ci', 'CI', ' ci ', 'ｃｉ'])('the name %j is taken', (name) => {
  using tokens = new Tokens();
  tokens.service.create('ci');
  expect(() => tokens.service.create(name)).toThrow(expect.objectContaining({ code: 'NAME_TAKEN', details: { subject: name } }));
  expect(tokens.service.list()).toHaveLength(1);
});

test('what is not there can\'t be revoked; an id comes before a name', () => {
  using tokens = new Tokens();
  const { service } = tokens;
  expect(() => service.revoke('ci')).toThrow(expect.objectContaining({ code: 'TOKEN_NOT_FOUND', details: { subject: 'ci' } }));
  service.create('id-2');
  service.create('second');
  expect(service.revoke('id-2').name).toBe('second');
  expect(service.list().map(({ name }) => name)).toEqual(['id-2']);
});

describe('the day of the last use', () => {
  test('is written once a day', () => {
    using tokens = new Tokens();
    const { key } = tokens.service.create('ci');
    for (const day of ['2026-01-02', '2026-01-02', '2026-01-03', '2026-01-03']) {
      tokens.now = new Date(`${day}T10:00:00Z`);
      expect(tokens.service.accepts(key)).toBe(true);
    }
    expect(tokens.marked).toEqual(['2026-01-02', '2026-01-03']);
    expect(tokens.service.list()).toMatchObject([{ lastUsed: '2026-01-03' }]);
  });

  test('is left out where the database is busy, and noted by the next use', () => {
    using tokens = new Tokens();
    const { key } = tokens.service.create('ci');
    tokens.trouble = new AppError('DATABASE_BUSY');
    expect(tokens.service.accepts(key)).toBe(true);
    tokens.trouble = undefined;
    expect([tokens.service.accepts(key), tokens.service.list()[0]?.lastUsed]).toEqual([true, '2026-01-02']);
  });

  test('is not waited for while another connection writes', () => {
    using tokens = new Tokens();
    using other = new TemporaryStorage({}, tokens.temporary.folder);
    const { key } = tokens.service.create('ci');
    other.storage.settings.change('any', () => {
      const start = performance.now();
      expect(tokens.service.accepts(key)).toBe(true);
      expect(performance.now() - start).toBeLessThan(500);
      return 1;
    });
    expect(tokens.marked).toEqual(['2026-01-02']);
    expect(tokens.service.list()[0]?.lastUsed).toBeUndefined();
  });

  test('that fails for another reason is told', () => {
    using tokens = new Tokens();
    const { key } = tokens.service.create('ci');
    tokens.trouble = new AppError('DATABASE_DAMAGED');
    expect(() => tokens.service.accepts(key)).toThrow(expect.objectContaining({ code: 'DATABASE_DAMAGED' }));
  });
});
