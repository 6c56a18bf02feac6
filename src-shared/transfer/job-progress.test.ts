import { expect, test } from 'vitest';
import { secondsLeft, shareDone } from './job-progress';

test.each([
  ['a part', { done: 1, total: 4 }, 0.25],
  ['all', { done: 4, total: 4 }, 1],
  ['more than was said', { done: 5, total: 4 }, 1],
  ['nothing yet', { done: 0, total: 4 }, undefined],
  ['of nobody knows how much', { done: 3 }, undefined],
  ['of nothing', { done: 0, total: 0 }, undefined],
])('%s', (_, steps, share) => expect(shareDone(steps)).toBe(share));

test.each([
  ['the rest at its rate', { done: 100, total: 500, rate: 100 }, 4],
  ['rounded up', { done: 1, total: 2, rate: 100 }, 1],
  ['over', { done: 2, total: 2, rate: 1 }, 0],
  ['not without a rate', { done: 1, total: 2 }, undefined],
  ['not at a standstill', { done: 1, total: 2, rate: 0 }, undefined],
  ['not without a total', { done: 1, rate: 5 }, undefined],
])('seconds left: %s', (_, steps, seconds) => expect(secondsLeft(steps)).toBe(seconds));
