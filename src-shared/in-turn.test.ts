import { expect, test } from 'vitest';
import { inTurn } from './in-turn';

test('works about the same thing do not overlap, and one that fails stops none', async () => {
  const thing = {};
  const log: string[] = [];
  const work = (name: string, fails = false) => async (): Promise<string> => {
    log.push(`${name} begins`);
    await Promise.resolve();
    log.push(`${name} ends`);
    if (fails) throw new Error(name);
    return name;
  };
  const done = await Promise.allSettled([inTurn(thing, work('a')), inTurn(thing, work('b', true)), inTurn(thing, work('c'))]);
  expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('works about other things do not wait', async () => {
  void inTurn({}, () => new Promise<never>(() => undefined));
  await expect(inTurn({}, async () => 'done')).resolves.toBe('done');
});
