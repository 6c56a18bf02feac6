import { expect, test } from 'vitest';
import type { KeyDerivation } from '../../../src-shared/profile/document-security';
import { refusal } from '../../samples/small-home';
import { KeyDeriver, type SealingKeys } from '../sealing/key-deriver';
import { CHEAP_DERIVATION, cheapKeys } from '../sealing/samples/cheap-keys';
import { UNWATCHED } from './job-watch';
import { PlanKeys } from './plan-keys';

/** Remembers what it was asked, and always gives the same keys. */
class CountingDeriver extends KeyDeriver {
  readonly asked: string[] = [];
  readonly given: Uint8Array[] = [];

  override keysOf(password: Uint8Array, { salt }: KeyDerivation): Promise<SealingKeys> {
    this.asked.push(`${Buffer.from(password).toString()} ${salt}`);
    this.given.push(password);
    return KEYS;
  }
}

const KEYS = cheapKeys('any');
const salted = (salt: number): KeyDerivation => ({ ...CHEAP_DERIVATION, salt: String(salt) });

test('a password of its own comes before the one for all, and each is asked once for each derivation', async () => {
  const deriver = new CountingDeriver();
  using keys = new PlanKeys({ deriver, common: 'all', watch: UNWATCHED });
  for (const own of ['one', undefined, 'one', undefined]) await keys.keysOf(salted(1), own, 'a.json');
  expect(deriver.asked).toEqual(['one 1', 'all 1']);
});

test('without a password there are no keys', async () => {
  using keys = new PlanKeys({ deriver: new CountingDeriver(), common: undefined, watch: UNWATCHED });
  expect(await keys.keysOf(salted(1), undefined, 'a.json')).toBeUndefined();
});

test('a plan derives a hundred times at most; what is known by then is still told', async () => {
  const deriver = new CountingDeriver();
  using keys = new PlanKeys({ deriver, common: 'all', watch: UNWATCHED });
  for (let salt = 0; salt < 100; salt += 1) await keys.keysOf(salted(salt), undefined, 'a.json');
  expect(await refusal(keys.keysOf(salted(100), undefined, 'a.json'))).toBe('SEALED_FILES_TOO_MANY');
  expect(await keys.keysOf(salted(99), undefined, 'a.json')).toBeDefined();
  expect(deriver.asked).toHaveLength(100);
});

test('passwords are gone from memory with it', async () => {
  const deriver = new CountingDeriver();
  {
    using keys = new PlanKeys({ deriver, common: 'all', watch: UNWATCHED });
    await keys.keysOf(salted(1), 'own', 'a.json');
    await keys.keysOf(salted(1), undefined, 'a.json');
  }
  expect(deriver.given.map((bytes) => [...bytes])).toEqual([[0, 0, 0], [0, 0, 0]]);
});
