import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DocumentMcpSchema } from '../../src-shared/profile/profile-document';
import { NumberText, type Tree } from '../../src-shared/profile/tree';
import { checkShape } from './check-shape';
import { plainFields } from './plain-fields';

const scalar = fc.oneof(fc.string(), fc.constantFrom('', ' ', 'x'.repeat(600)), fc.boolean(), fc.integer(), fc.constant(null), fc.constant(new NumberText('1.0')));
const value: fc.Arbitrary<Tree> = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.array(fc.tuple(fc.string(), scalar), { maxLength: 3 }).map((entries) => new Map(entries)));
const entry = fc.array(fc.tuple(fc.constantFrom(...Object.keys(DocumentMcpSchema.shape), 'other'), value)).map((fields) => new Map(fields));

test('what is read plainly is what the schema reads, and what it refuses is never read plainly', () => {
  fc.assert(fc.property(entry, (tree) => {
    const plain = plainFields(tree, DocumentMcpSchema);
    if (plain === undefined) return;
    const asked = DocumentMcpSchema.safeParse(Object.fromEntries(tree));
    expect(asked.success).toBe(true);
    const given = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));
    expect(given(plain)).toEqual(given(asked.data ?? {}));
  }), { numRuns: 1000 });
});

test('an ordinary server is read plainly', () => {
  const tree = new Map<string, Tree>([['command', 'npx'], ['args', ['-y', 'x']], ['env', new Map([['A', 'b']])], ['disabled', false], ['description', 'x '.repeat(400)]]);
  expect(plainFields(tree, DocumentMcpSchema)).toEqual(Object.fromEntries(tree));
  expect(checkShape(new Map<string, Tree>([['args', 5]]), DocumentMcpSchema, [])).toMatchObject({ ok: false });
});
