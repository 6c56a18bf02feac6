import { expect, onTestFailed, test } from 'vitest';
import { RotationKills } from './rotation-kills';

const ROUNDS = 10;

test(`a change of the key that is killed at any moment leaves everything readable, under one key (${ROUNDS} kills; more in e2e/soak.mjs)`, async () => {
  const seed = Number(process.env['VALISE_TEST_SEED'] ?? Date.now() % 1_000_000);
  onTestFailed(() => console.error(`again with VALISE_TEST_SEED=${seed}`));
  using series = new RotationKills(seed);
  await series.prepare();
  for (let round = 0; round < ROUNDS; round += 1) await series.round();
  expect(series.kills).toBeGreaterThan(0);
});
