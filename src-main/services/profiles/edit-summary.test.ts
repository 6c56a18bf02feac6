import { expect, test } from 'vitest';
import { editSummary, type Touch } from './edit-summary';

test('an edit is told in numbers and names, each name once, of the servers the first twenty', () => {
  const servers = Array.from({ length: 25 }, (_, index): Touch => ({ did: index % 2 === 0 ? 'added' : 'removed', profile: 'Work', mcp: `s${index}` }));
  expect(editSummary([{ did: 'changed', profile: 'Work' }, { did: 'removed', profile: 'Play' }, ...servers, { did: 'changed', profile: 'Home', mcp: 's0' }])).toEqual({
    files: [], profiles: ['Work', 'Play', 'Home'], mcps: Array.from({ length: 20 }, (_, index) => `s${index}`),
    profilesAdded: 0, profilesChanged: 1, profilesRemoved: 1, mcpsAdded: 13, mcpsChanged: 1, mcpsRemoved: 12,
  });
});
