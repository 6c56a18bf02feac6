import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canary } from '../../canary';
import { sampleDocument } from '../../sample-document';
import { sourceFile } from '../step';

const ID = '5b1f1a52-6a3e-4f0e-9d5b-0d9a1c2b3e4f';
export const OLD_TOKEN = `ghp_${canary('contract, old', 36)}`;
export const NEW_TOKEN = `ghp_${canary('contract, new', 36)}`;

const work = (token: string, region: string, ...more: readonly Readonly<Record<string, unknown>>[]): unknown => sampleDocument({ id: ID, name: 'Work', category: 'Office', tags: ['daily', 'team'], color: '#3b6fe0' }, [
  { id: 'one', name: 'github', type: 'stdio', command: 'npx', args: ['-y', 'server-github', '--region', region], env: { GITHUB_TOKEN: token, LOG_LEVEL: 'info' } },
  { id: 'two', name: 'files', type: 'stdio', command: 'uvx', args: ['mcp-files', '/srv'], disabled: true },
  { id: 'three', name: 'notes', type: 'http', url: 'https://notes.example.com/mcp', headers: { Authorization: `Bearer ${canary('contract, notes')}` } },
  ...more,
]);

/** Three servers, two of them with a secret. */
export const WORK = sourceFile('work.json', work(OLD_TOKEN, 'north'));
/** The same, but for a changed server and a new one. */
export const CHANGED = sourceFile('changed.json', work(NEW_TOKEN, 'south', { id: 'four', name: 'extra', type: 'sse', url: 'https://extra.example.com/sse' }));
/** A profile of its own id, without secrets. */
export const PLAY = sourceFile('play.json', sampleDocument({ id: '0c3f1a52-6a3e-4f0e-9d5b-0d9a1c2b3e4f', name: 'Play' }, [{ id: 'echo', name: 'echo', type: 'stdio', command: 'echo' }]));
/** A client's file: no ids, and one server under a name that Work has too. */
export const CLIENT = sourceFile('client.json', { mcpServers: { notes: { command: 'notes', args: ['--quick'] }, search: { command: 'npx', args: ['search@1.2.0'], env: { SEARCH_KEY: '<your key>' } } } });
/** Of its two servers only one can be had. */
export const HALF_SOUND = sourceFile('half.json', { mcpServers: { nothing: {}, sound: { command: 'sound' } } });
const NOTHING = { encrypted: true, algorithm: 'AES-256-GCM', iv: 'AAAAAAAAAAAAAAAA', data: 'AAAA', authTag: 'AAAAAAAAAAAAAAAAAAAAAA==' };
/** Nobody knows its password. */
export const SEALED = sourceFile('sealed.json', {
  ...(sampleDocument({ id: ID, name: 'Sealed' }, [{
    id: 'one', name: 'one', type: 'stdio', command: 'one',
    env: { TOKEN: NOTHING },
  }]) as object),
  security: {
    encryptionUsed: true, keyDerivation: { name: 'scrypt', N: 16_384, r: 8, p: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' }, keyCheck: NOTHING, integrity: `hmac-sha256:${'0'.repeat(64)}`,
    sensitiveFields: ['mcps[one].env.TOKEN'],
  },
});
const SEALING_PAGE = readFileSync(join(import.meta.dirname, '../../../docs/sealing.md'), 'utf8');
/** The sealed document among the test vectors of docs/sealing.md: the same bytes every time, its odd numbers as they are written. */
export const SEALED_WORK = sourceFile('sealed-work.json', /^ {6}"document": (\{$.*?^ {6}\}),$/ms.exec(SEALING_PAGE)?.[1] ?? '');
export const PASSWORD_OF_WORK = 'Zürich 🔑';
export const TAMPERED = sourceFile('tampered.json', {
  ...(sampleDocument({ id: ID, name: 'Work' }, [{ id: 'one', name: 'one', type: 'stdio', command: 'one' }]) as object),
  exportInfo: { version: '1.0', exportedAt: '2025-06-01T00:00:00Z', format: 'profile-bundle', checksum: `sha256:${'0'.repeat(64)}` },
});
