import { InvalidArgumentError } from 'commander';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EntityTypeSchema } from '../../../src-shared/gateway/entity-type';
import type { EntitySelection } from '../../../src-shared/gateway/gateway-export-options';
import { parseInclude } from './parse-include';

describe('a selection of entities', () => {
  test.each<readonly [text: string, selection: EntitySelection]>([
    ['tools:a,b;servers:c', { tools: ['a', 'b'], servers: ['c'] }],
    [' Tools : a , b ; SERVERS:c d ', { tools: ['a', 'b'], servers: ['c d'] }],
    ['resources:file:///a:b', { resources: ['file:///a:b'] }],
    ['tools:*', { tools: [] }], ['tools:a,*', { tools: [] }],
    ['tools:a;tools:b,a', { tools: ['a', 'b'] }], ['tools:*;tools:a', { tools: [] }], ['tools:a;tools:*', { tools: [] }],
    ['tools:a\\,b\\;c,\\*', { tools: ['a,b;c', '*'] }], ['tools:a\\b\\\\', { tools: ['a\\b\\'] }],
    ['prompts:übersicht,🙂', { prompts: ['übersicht', '🙂'] }],
  ])('%j', (text, selection) => {
    expect(parseInclude(text)).toEqual(selection);
  });

  test('several of them add up', () => {
    expect(parseInclude('tools:b;roots:r', parseInclude('tools:a'))).toEqual({ tools: ['a', 'b'], roots: ['r'] });
    expect(parseInclude('tools:b', { tools: [] })).toEqual({ tools: [] });
  });

  test.each(['', ' ', 'tools', 'tools:', 'tools:a,', 'tools:,a', 'tools: ,a', 'tool:a', 'metrics:a', ':a', 'tools:a;', ';tools:a', 'tools:a;;servers:b', 'tools:a;servers', '__proto__:a'])(
    '%j is refused, and nothing of it is dropped', (text) => {
      expect(() => parseInclude(text)).toThrow(InvalidArgumentError);
    });

  test('any name can be told', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() === text && text !== '');
    fc.assert(fc.property(fc.constantFrom(...EntityTypeSchema.options), fc.uniqueArray(name, { minLength: 1 }), (type, names) => {
      const text = `${type}:${names.map((one) => one.replace(/[\\,;*]/g, '\\$&')).join(',')}`;
      expect(parseInclude(text)).toEqual({ [type]: names });
    }));
  });
});
