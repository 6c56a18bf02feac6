import { expect, test } from 'vitest';
import type { EntityCounts, ImportReport } from '../../src-shared/transfer/import-report';
import { reportLines } from './import-report-lines';

const REPORT: ImportReport = {
  success: true, format: 'claude-desktop', formatId: 'claude-desktop', profilesImported: 0, mcpsImported: 0, warnings: [], unmet: [], errors: [], items: [], total: 0, findings: [], partial: false, dryRun: false,
};
const COUNTS: EntityCounts = { environment: 'staging', total: 0, created: 0, updated: 0, renamed: 0, unchanged: 0, skipped: 0, failed: 0 };

test.each<readonly [report: Partial<ImportReport>, line: string]>([
  [{}, 'Nothing to change. Servers: no servers in it.'],
  [{ entities: COUNTS }, 'Nothing to change. Gateway configuration of "staging": nothing in it.'],
  [{ entities: { ...COUNTS, unchanged: 3 }, dryRun: true }, 'Dry run, nothing was changed. Gateway configuration of "staging": 3 left as they were.'],
  [
    { entities: { ...COUNTS, created: 1200, renamed: 1, updated: 2, unchanged: 3, skipped: 4, failed: 5 }, historyId: 7 },
    'Gateway configuration of "staging": 1200 added, 1 added under another name, 2 changed, 7 left as they were, 5 not imported. Take it back with: valise undo 7',
  ],
  [{ entities: { ...COUNTS, created: 1 }, profilesImported: 1, historyId: 8 }, 'Servers: no servers in it. Gateway configuration of "staging": 1 added. Take it back with: valise undo 8'],
])('what came of an import, in one sentence: %#', (report, line) => {
  expect(reportLines({ ...REPORT, ...report }, [])).toContain(line);
});

test('an entry is told by what it is', () => {
  const item = { kind: 'entity', entityType: 'tools', subject: 'tool weather', state: 'new', outcome: 'added' } as const;
  expect(reportLines({ ...REPORT, entities: COUNTS, items: [{ ...item, differences: [], blanks: [], withheld: [] }], total: 1 }, [])).toContain('+ tool weather: added');
});

test('of many files some are told, and all that could not be read', () => {
  const source = (index: number) => ({ name: `f${index}`, formatId: 'native' as const, findings: [], ...(index === 900 && { failure: { code: 'FILE_EMPTY' as const, details: {} } }) });
  const lines = reportLines(REPORT, Array.from({ length: 1001 }, (_, index) => source(index)));
  expect(lines.filter((line) => /^f\d/.test(line))).toHaveLength(21);
  expect(lines).toContainEqual(expect.stringMatching(/^f900: not read, /));
  expect(lines).toContain('… and 980 more files');
});
