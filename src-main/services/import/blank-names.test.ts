import { describe, expect, test } from 'vitest';
import { PlanItemSchema, type PlanItem } from '../../../src-shared/transfer/import-plan';
import { cut, sampleMcp, sampleProfile, type SampleText } from '../profiles/samples/sample-profile';
import { blankNames } from './blank-names';
import { blanksOf } from './plan-mcp';
import { planItemsOf } from './plan-view';
import { incomingProfile } from './samples/incoming-samples';
import { KeptState } from './samples/kept-state';

const BLANK = cut({ secret: null });
const blank = (words: string): SampleText => cut(words, { secret: null });

describe('a blank argument is called', () => {
  test.each<readonly [what: string, args: readonly SampleText[], name: string | undefined]>([
    ['after the flag before it', ['--api-key', BLANK], 'API_KEY'],
    ['after a short one', ['-k', BLANK], 'K'],
    ['after its own flag', ['--other', blank('--api-key=')], 'API_KEY'],
    ['as the variable that it sets', ['-e', blank('GITHUB_TOKEN=')], 'GITHUB_TOKEN'],
    ['as the header that it is', ['--header', blank('X-Api-Key: ')], 'X_API_KEY'],
    ['nothing behind a word', ['serve', BLANK], undefined],
    ['nothing behind another blank', [BLANK, BLANK], undefined],
    ['nothing where it comes first', [BLANK], undefined],
  ])('%s', (_, args, name) => {
    const mcp = sampleMcp('a', { args });
    expect(blankNames(mcp, blanksOf(mcp)).get(`args[${args.length - 1}]`)).toBe(name);
  });
});

test('an item of a plan says what its blanks are called, and which its destination has held', () => {
  const state = new KeptState(sampleProfile('Other', [sampleMcp('any', { env: { T: cut({ secret: 's' }) }, args: ['--key', cut({ secret: 'k' })] })]));
  const asking = sampleProfile('Work', [sampleMcp('server', { env: { T: BLANK, U: BLANK }, args: ['--key', BLANK] }), sampleMcp('none')]);
  const items = state.plan([incomingProfile(asking)]).profiles.flatMap(planItemsOf);
  expect(items.map((item) => PlanItemSchema.parse(item))).toEqual(items);
  const told = ({ blanks, blankNames: names, blankHeld }: PlanItem): unknown => [blanks, names, blankHeld];
  expect(items.map(told)).toEqual([[[], undefined, undefined], [['args[1]', 'env.T', 'env.U'], { 'args[1]': 'KEY' }, ['args[1]', 'env.T']], [[], undefined, undefined]]);
});
