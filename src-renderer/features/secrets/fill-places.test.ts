import { describe, expect, test } from 'vitest';
import type { SecretItem } from '../../../src-shared/profile/secret-page';
import { fillPlaces, placeInText, tickedAtFirst } from './fill-places';

const item = (mcpId: string, more: Partial<SecretItem> = {}): SecretItem =>
  ({ profileId: 'p', profile: 'Work', mcpId, mcp: mcpId, type: 'stdio', field: 'env.TOKEN', name: 'TOKEN', shown: '(unknown)', state: 'blank', detected: true, sharing: 3, ...more });

test('the chosen place stands first, and once', () => {
  expect(fillPlaces(item('b'), [item('a'), item('b'), item('b', { field: 'args[1]' })]).map(({ item: { mcpId, field }, here }) => [mcpId, field, here]))
    .toEqual([['b', 'env.TOKEN', true], ['a', 'env.TOKEN', false], ['b', 'args[1]', false]]);
});

describe('before a person says anything', () => {
  const ticked = (chosen: SecretItem): readonly string[] => {
    const places = fillPlaces(chosen, [item('held', { held: true }), item('never', { held: false }), item('kept', { held: true, state: 'known' }), item('unsaid')]);
    const keys = tickedAtFirst(places);
    return places.filter(({ key }) => keys.has(key)).map(({ item: { mcpId } }) => mcpId);
  };
  test('the chosen one and blanks that held one are ticked, nothing that is kept and nothing that never held one', () => {
    expect(ticked(item('chosen', { held: false }))).toEqual(['chosen', 'held']);
    expect(ticked(item('chosen', { state: 'known' }))).toEqual(['chosen', 'held']);
  });
});

test.each([['••••••', 'alone'], ['(unknown)', 'alone'], ['Bearer ••••••', 'around'], ['--key=(unknown)', 'around'], ['••••••@(unknown)', 'several'], ['a••••••b••••••', 'several'], ['plain', 'around']])('%s: the value is %s', (shown, where) => {
  expect(placeInText(shown, ['••••••', '(unknown)'])).toBe(where);
});
