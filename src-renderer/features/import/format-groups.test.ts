import { describe, expect, test } from 'vitest';
import { FormatIdSchema } from '../../../src-shared/transfer/format-id';
import { formatGroups } from './format-groups';

const shape = (...given: Parameters<typeof formatGroups>): readonly (readonly [string, readonly string[]])[] =>
  formatGroups(...given).map(({ group, items }) => [group, group === 'All formats' ? [String(items.length)] : items.map(({ value }) => value)]);

describe('the list of formats', () => {
  test('begins with what was recognised and what else it could be', () => {
    expect(shape({ formatId: 'cursor', runnerUp: 'windsurf' }, null)).toEqual([['Recognised', ['cursor']], ['Could also be', ['windsurf']], ['All formats', ['57']]]);
  });
  test('says what a person said, and leads back', () => {
    expect(shape({ formatId: 'zed' }, 'zed')).toEqual([['You said', ['zed', 'again']], ['All formats', ['58']]]);
  });
  test('has every format once, by its name', () => {
    const [all] = formatGroups({}, null);
    expect(all?.items.map(({ value }) => value).toSorted()).toEqual([...FormatIdSchema.options].toSorted());
    expect(all?.items.map(({ label }) => label).slice(0, 3)).toEqual(['5ire', 'Amazon Bedrock Client', 'Amazon Q Developer']);
  });
});
