import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entitySlug } from './entity-slug';

test.each([
  ['Daily Report', 'daily-report'], ['weather_api', 'weather-api'], ['GitHub-Issues_v2', 'github-issues-v2'], ['Señor / Crème', 'senor-creme'],
  ['ops@night.shift', 'ops-night-shift'], ["Bob's Tool", 'bobs-tool'], ['Bob’s', 'bobs'], ["'quoted'", 'quoted'], ['', ''], [' \t', ''], ['__x__', 'x'],
  ['a  -  b', 'a-b'], ['Ångström', 'angstrom'], ['Straße', 'strasse'], ['Ærø', 'aero'], ['日本', ''], ['ﬁle v1.0', 'file-v1-0'],
])('the slug of %j is %j', (name, slug) => {
  expect(entitySlug(name)).toBe(slug);
});

test('a slug is ASCII, and of an ASCII name its own slug', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
    expect(entitySlug(name)).toMatch(/^[\0-\x7f]*$/);
  }), { numRuns: 200 });
  fc.assert(fc.property(fc.string({ maxLength: 30 }), (name) => entitySlug(entitySlug(name)) === entitySlug(name)), { numRuns: 200 });
});
