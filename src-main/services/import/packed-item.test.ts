import { expect, test } from 'vitest';
import { McpIdSchema } from '../../../src-shared/profile/mcp-id';
import type { PreparedMcp } from './prepared-profile';
import { packItem, unpackItem, type PackedItem } from './packed-item';

const BARE: Omit<PreparedMcp, 'body'> = {
  key: 'm0', identified: false, reference: false, findings: [], target: undefined, blanks: [], blankNames: {}, needs: undefined,
  row: {
    id: McpIdSchema.parse('one'), name: 'One', type: 'http', category: undefined, tags: [], disabled: false, alwaysAllow: undefined, usageCount: undefined, lastUsed: undefined, source: undefined,
    version: undefined, position: 0, command: undefined, packageName: undefined, host: undefined, description: undefined, envNames: [], headerNames: [], secretCount: 0, unknownCount: 0,
  },
};
const FULL: Omit<PreparedMcp, 'body'> = {
  key: 'm7', identified: true, reference: true, findings: [{ code: 'CHECKSUM_MISSING', severity: 'note', step: 'security' }], target: 'npx -y server', blanks: ['env.A'], blankNames: { 'args.1': '--token' },
  needs: { program: 'npx', spellings: ['npx', 'npx.cmd'] },
  row: {
    id: McpIdSchema.parse('two'), name: 'Two', type: 'stdio', category: 'Work', tags: ['a', '10'], disabled: true, alwaysAllow: [], usageCount: 0, lastUsed: '2025-01-01', source: 'npm',
    version: '1.0', position: 3, command: 'npx', packageName: 'server', host: 'example.com', description: '', envNames: ['A', 'A'], headerNames: ['X'], secretCount: 2, unknownCount: 1,
  },
};

test.each([['with nothing that may be absent', BARE], ['with everything', FULL]])('a server %s is the same after it was packed', (_, item) => {
  const packed = JSON.parse(JSON.stringify(packItem(item))) as PackedItem;
  expect(unpackItem(packed, 'body')).toEqual({ ...item, body: 'body' });
});
