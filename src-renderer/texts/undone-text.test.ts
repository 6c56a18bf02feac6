import { describe, expect, test } from 'vitest';
import type { HistorySummary } from '../../src-shared/transfer/history-summary';
import { undoneText } from './undone-text';

const NOTHING: HistorySummary = { files: [], profiles: [], profilesAdded: 0, profilesChanged: 0, profilesRemoved: 0, mcpsAdded: 0, mcpsChanged: 0, mcpsRemoved: 0 };

describe('a step that was taken back is told', () => {
  test.each([
    ['with what went', { profilesRemoved: 1, mcpsRemoved: 5 }, 'Undone. Removed 1 profile, 5 MCPs.'],
    ['with what came back and what changed', { mcpsAdded: 1, mcpsChanged: 2 }, 'Undone. Added 1 MCP. Changed 2 MCPs.'],
    ['without numbers where it has none', {}, 'Undone.'],
  ])('%s', (_, counts, text) => {
    expect(undoneText({ summary: { ...NOTHING, ...counts } })).toBe(text);
  });
});
