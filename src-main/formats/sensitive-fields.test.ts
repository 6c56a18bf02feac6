import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldPathText } from '../../src-shared/profile/field-path';
import { sensitiveFieldOfMcp, sensitiveFieldsOf } from './sensitive-fields';

describe('sensitiveFieldsOf', () => {
  test.each<[string, string | undefined, readonly string[]]>([
    ['env.TOKEN', 'a', ['env.TOKEN']],
    ['env.TOKEN', undefined, ['env.TOKEN']],
    ['mcps[a].env.TOKEN', 'a', ['env.TOKEN']],
    ['mcps[a].env.TOKEN', 'b', []],
    ['mcps[a].env.TOKEN', undefined, []],
    ['mcps[a].args[2]', 'a', ['args[2]']],
    ['mcps["odd id]"].headers["X Key"]', 'odd id]', ['headers["X Key"]']],
    ['mcps["quo\\"te\\\\"]["odd field"].x', 'quo"te\\', ['["odd field"].x']],
    ['mcps["tab\\tline\\nesc\\u001b"].url', 'tab\tline\nesc\u001b', ['url']],
    ['mcps[with space].url', 'with space', ['url']],
    ['mcps[a]', 'a', ['mcps[a]']],
    ['', 'a', ['']],
  ])('reads %j for the server %j', (entry, id, fields) => {
    expect(sensitiveFieldsOf([entry]).of(id)).toEqual(new Set(fields));
  });

  test('gives the document the short forms', () => {
    expect(sensitiveFieldsOf(['profile.description', 'mcps[a].url', 'env.X']).document).toEqual(new Set(['profile.description', 'env.X']));
  });

  test('reads every path that is written, for any id and field', () => {
    const path = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.nat(99)), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), path, (id, steps) => {
      const field = fieldPathText(steps);
      expect(sensitiveFieldsOf([sensitiveFieldOfMcp(id, field)]).of(id)).toEqual(new Set([field]));
    }), { numRuns: 2_000 });
  });

  test('takes long hostile entries as fields of the document', () => {
    const entries = [`mcps["${'\\"'.repeat(500_000)}`, `mcps[${'['.repeat(500_000)}`, 'mcps['.repeat(200_000)];
    expect(sensitiveFieldsOf(entries).document).toEqual(new Set(entries));
  });
});
