import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { jsonPointer } from '../../../src-shared/profile/field-path';
import { covers, parsePointer } from './pointer-pattern';

describe('a pointer covers what it names and what is below', () => {
  test.each([
    ['', ['profile', 'name'], true], ['', [], true], ['/profile', ['profile'], true], ['/profile', ['profile', 'metadata', 'author'], true], ['/profile', ['profiles'], false],
    ['/profile/name', ['profile'], false], ['/mcps/*/env', ['mcps', 'a', 'env', 'T'], true], ['/mcps/*/env', ['mcps', 'a', 'headers', 'T'], false], ['/mcps/*', ['mcps'], false],
    ['/*', ['profile', 'name'], true], ['/*/*', ['profile'], false], ['/mcps/a/args/2', ['mcps', 'a', 'args', 2], true], ['/mcps/a/args/02', ['mcps', 'a', 'args', 2], false], ['/mcps/a/args/2', ['mcps', 'a', 'args', 20], false],
    ['/mcps/a~1b/env/c~0d', ['mcps', 'a/b', 'env', 'c~d'], true], ['/x/~01', ['x', '~1'], true], ['/x/~01', ['x', '/'], false], ['/', [''], true], ['/', ['x'], false], ['/x/', ['x', ''], true],
    ['/x/*', ['x', '*'], true], ['/x/**', ['x', 'a'], false], ['/x/a*', ['x', 'ab'], false], ['/__proto__', ['__proto__'], true],
  ] as const)('%j covers %j: %s', (pointer, path, expected) => {
    expect(covers(parsePointer(pointer), path)).toBe(expected);
  });
});

test.each(['profile', 'a/b', '/a~', '/a~2b', '*', ' /a', '#/a', '$.a'])('%j is no pointer, and is named in the refusal', (pointer) => {
  const refused = (): unknown => parsePointer(pointer);
  expect(refused).toThrow(AppError);
  expect(refused).toThrow(expect.objectContaining({ code: 'USAGE', details: expect.objectContaining({ subject: pointer }) as unknown }) as Error);
});

const steps = fc.array(fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('/', '~', '~1', '~0', '*', 'a', ''), fc.nat({ max: 12 })), { maxLength: 4 });

test('a pointer that is written for a path covers it, its extensions, and, without a *, nothing else', () => {
  fc.assert(fc.property(steps, steps, (path, other) => {
    const pattern = parsePointer(jsonPointer(path));
    expect(covers(pattern, path)).toBe(true);
    expect(covers(pattern, [...path, ...other])).toBe(true);
    if (!path.includes('*')) expect(covers(pattern, other)).toBe(path.every((step, index) => index < other.length && String(step) === String(other[index])));
  }), { numRuns: 300 });
});

test('a * in place of any step covers at least as much', () => {
  fc.assert(fc.property(steps, fc.nat(), (path, at) => {
    const starred = path.map((step, index) => (index === at % (path.length + 1) ? '*' : step));
    expect(covers(parsePointer(jsonPointer(starred)), path)).toBe(true);
  }), { numRuns: 200 });
});
