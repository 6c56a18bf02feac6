import { expect, test } from 'vitest';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { stepFault } from './step-fault';

const numbers = { added: 1, changed: 0, twice: 0, left: 0, removed: 0, rejected: 0, profiles: 0 };
const nothing = { ...numbers, added: 0 };
const ready = { aim: { kind: 'files' }, aims: {}, needed: 0, nothingChosen: false, cannot: 0, partial: false, numbers, questions: 0, settings: 0, fresh: true, busy: false } as const;
const { blocked } = REVIEW_TEXTS;

test.each([
  ['nothing stands against it', {}, undefined],
  ['a profile to merge into is not named', { aim: { kind: 'merge' } }, blocked.target],
  ['one is named', { aim: { kind: 'merge', name: 'id' } }, undefined],
  ['a selection would replace', { needed: 1 }, blocked.replace],
  ['a profile to merge one of them into is not named', { aims: { p0: { kind: 'merge' } } }, blocked.target],
  ['nothing is chosen', { nothingChosen: true }, blocked.nothingChosen],
  ['something can not be imported', { cannot: 1 }, blocked.rest],
  ['the rest shall be', { cannot: 1, partial: true }, undefined],
  ['the preview is about other answers', { fresh: false }, blocked.planning],
  ['it is planned anew', { busy: true }, blocked.planning],
  ['there is no preview', { numbers: undefined }, blocked.planning],
  ['all is here', { numbers: nothing }, blocked.same],
  ['all is here but for settings that are taken', { numbers: nothing, settings: 1 }, undefined],
  ['all is here but for what was decided to stay', { numbers: nothing, questions: 1 }, undefined],
] as const)('%s', (_, standing, fault) => expect(stepFault({ ...ready, ...standing })).toBe(fault));
