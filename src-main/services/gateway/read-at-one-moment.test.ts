import { expect, test } from 'vitest';
import { readAtOneMoment, type Steps } from './read-at-one-moment';

/** Letters that are read one after another, while somebody writes others at some of the steps. */
function read(writesAt: readonly number[]): Promise<readonly [read: string, within: boolean]> {
  const state = { letters: 'aaa', revision: 1, held: false, step: 0 };
  function* steps(): Steps<readonly [string, boolean]> {
    let text = '';
    for (let index = 0; index < 3; index += 1) {
      text += state.letters[index] ?? '';
      if (writesAt.includes(state.step) && !state.held) Object.assign(state, { letters: state.revision % 2 === 1 ? 'bbb' : 'ccc', revision: state.revision + 1 });
      state.step += 1;
      yield;
    }
    return [text, state.held];
  }
  return readAtOneMoment({
    revision: () => state.revision,
    consistently: (work) => {
      state.held = true;
      return work();
    },
  }, steps);
}

test('what nobody writes is read in steps; else it is read again, at once', async () => {
  expect(await read([])).toEqual(['aaa', false]);
  expect(await read([0])).toEqual(['bbb', true]);
  expect(await read([1, 4])).toEqual(['bbb', true]);
});
