import { createHash } from 'node:crypto';
import { canary } from './canary';
import { sampleDocument } from './sample-document';

type Fields = Readonly<Record<string, unknown>>;

/** One place of a profile document, and what is planted there. */
export interface Position {
  readonly what: string;
  readonly planted: string;
  /** Whether the place is one of those that the database seals, whatever stands in it (docs/security.md). */
  readonly isSealed: boolean;
  /** Whether what is planted is the value of a variable or a header, or a part of one. */
  readonly isValue: boolean;
  readonly fields: Fields;
  readonly of: 'server' | 'profile';
}

/** Pronounceable and all in lower case, so that nothing about it looks like a secret; nowhere else in the world. */
function word(label: string): string {
  const digest = createHash('sha256').update(`valise e2e ${label}`).digest();
  return Array.from({ length: 8 }, (_, index) => `${'bdfgklmnprst'[(digest[2 * index] ?? 0) % 12] ?? ''}${'aeiou'[(digest[2 * index + 1] ?? 0) % 5] ?? ''}`).join('');
}

type Make = (planted: string) => Fields;
const random = (what: string): string => canary(`position ${what}`);
const token = (what: string): string => `ghp_${canary(`position ${what}`, 36)}`;

const position = (planted: (what: string) => string, isSealed: boolean, isValue: boolean, of: Position['of']) =>
  (what: string, make: Make): Position => ({ what, planted: planted(what), isSealed, isValue, fields: make(planted(what)), of });

const value = position(random, true, true, 'server');
const wordValue = position(word, true, true, 'server');
const sealed = position(random, true, false, 'server');
const wordSealed = position(word, true, false, 'server');
const shown = position(token, false, false, 'server');
const wordShown = position(word, false, false, 'server');

const env = (name: string): Make => (planted) => ({ env: { [name]: planted } });
const header = (name: string, before = ''): Make => (planted) => ({ type: 'http', url: 'https://mcp.example/', headers: { [name]: before + planted } });
const args = (...words: readonly string[]): Make => (planted) => ({ args: ['-y', 'server', ...words.map((text) => text.replace('*', planted))] });
const url = (address: string): Make => (planted) => ({ type: 'http', url: address.replace('*', planted) });
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

/** Every place that a person's secret ends up in; "a word" is one that nothing tells from other words. */
export const POSITIONS: readonly Position[] = [
  value('a variable named as a secret', env('GITHUB_TOKEN')),
  value('a variable named as nothing special', env('WALNUT')),
  wordValue('a variable named as a password, a word', env('DB_PASSWORD')),
  wordValue('a variable named as nothing special, a word', env('MOOD')),
  wordValue('a variable named as a level, a word', env('LOG_LEVEL')),
  value('a connection string in a variable', (planted) => ({ env: { DATABASE_URL: `postgres://app:${planted}@db.example:5432/app` } })),
  wordValue('a connection string in a variable, a word', (planted) => ({ env: { DSN: `mysql://app:${planted}@db.example/app` } })),
  value('a connection string of key and value', (planted) => ({ env: { SQL: `Server=db.example;User Id=app;Password=${planted};` } })),
  value('JSON in a variable', (planted) => ({ env: { SETTINGS: JSON.stringify({ nested: { apiKey: planted } }) } })),
  value('several lines of a variable', (planted) => ({ env: { CERTIFICATE: `-----BEGIN PRIVATE KEY-----\n${planted}\n-----END PRIVATE KEY-----` } })),
  value('a Bearer header', header('Authorization', 'Bearer ')),
  value('a base64 Basic header', (planted) => ({ type: 'http', url: 'https://mcp.example/', headers: { Authorization: basic(`app:${planted}`) } })),
  wordValue('a base64 Basic header, a word', (planted) => ({ type: 'http', url: 'https://mcp.example/', headers: { 'X-Forward': basic(`app:${planted}`) } })),
  value('a header named as a secret', header('X-Api-Key')),
  wordValue('a header named as nothing special, a word', header('X-Team')),
  value('a cookie', header('Cookie', 'session=')),

  sealed('an argument after a flag', args('--api-key', '*')),
  sealed('an argument with its flag', args('--token=*')),
  wordSealed('an argument with its flag, a word', args('--password=*')),
  sealed('a bare argument', args('*')),
  wordSealed('a bare argument, a word', args('*')),
  sealed('a header in an argument', args('--header', 'Authorization: Bearer *')),
  sealed('a variable in an argument', args('-e', 'API_KEY=*')),
  sealed('JSON in an argument', args('--config', '{"auth":{"apiKey":"*"}}')),
  wordSealed('JSON in an argument, a word', args('--config', '{"auth":{"password":"*"}}')),
  sealed('a connection string in an argument', args('redis://default:*@cache.example:6379/0')),
  sealed('a URL in an argument', args('https://mcp.example/sse?api_key=*')),
  sealed('the user of a URL', url('https://*@mcp.example/')),
  sealed('the password of a URL', url('https://app:*@mcp.example/')),
  wordSealed('the password of a URL, a word', url('https://app:*@mcp.example/')),
  sealed('the path of a URL', url('https://mcp.example/s/*/mcp')),
  wordSealed('the path of a URL, a word', url('https://mcp.example/s/*/mcp')),
  sealed('the query of a URL', url('https://mcp.example/mcp?key=*')),
  wordSealed('the query of a URL, a word', url('https://mcp.example/mcp?room=*')),
  sealed('the fragment of a URL', url('https://mcp.example/mcp#access_token=*')),
  sealed('the command', (planted) => ({ command: `env API_KEY=${planted} npx server` })),
  sealed('the folder', (planted) => ({ cwd: `/srv/token=${planted}` })),
  sealed('the description of a server', (planted) => ({ description: `ask Zoë; the key is ${planted}` })),
  sealed('the description of a server, without a word of what it is', (planted) => ({ description: `built from ${planted}` })),
  wordSealed('the description of a server, a word', (planted) => ({ description: `ask ${planted} for the key` })),
  sealed('an unknown field', (planted) => ({ 'x-auth': { token: planted } })),
  sealed('an unknown field, deep', (planted) => ({ 'x-deep': [{ list: [{ clientSecret: planted }] }] })),
  wordSealed('an unknown field, a word', (planted) => ({ 'x-note': planted })),
  wordSealed('an unknown field named as a secret, a word', (planted) => ({ 'x-auth': { password: planted } })),

  shown('a tag', (planted) => ({ tags: ['team', planted] })),
  wordShown('a tag, a word', (planted) => ({ tags: [planted] })),
  shown('the source', (planted) => ({ source: `https://x-access-token:${planted}@github.com/org/repo` })),
  shown('the version', (planted) => ({ version: planted })),
  shown('the category', (planted) => ({ category: planted })),
  shown('alwaysAllow', (planted) => ({ alwaysAllow: [planted] })),
  position(random, true, false, 'profile')('the description of the profile', (planted) => ({ description: `password: ${planted}` })),
  position(word, true, false, 'profile')('an unknown field of the profile, a word', (planted) => ({ 'x-owner': planted })),
  position(token, false, false, 'profile')('the author of the profile', (planted) => ({ metadata: { author: planted } })),
  position(token, false, false, 'profile')('a tag of the profile', (planted) => ({ tags: [planted] })),
];

/** A profile with a server for each place. */
export const plantedDocument = (): unknown => sampleDocument(
  Object.assign({ id: 'planted', name: 'Planted' }, ...POSITIONS.filter(({ of }) => of === 'profile').map(({ fields }) => fields)) as Fields,
  POSITIONS.filter(({ of }) => of === 'server').map(({ fields }, index) => ({ id: `s${index}`, name: `server ${index}`, type: 'stdio', ...(fields['url'] === undefined && { command: 'npx', args: ['-y', 'server'] }), ...fields })),
);
