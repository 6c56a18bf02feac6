import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSecret } from '../../../src-shared/gateway/secret-value';
import { mcpTexts } from '../../../src-shared/profile/map-texts';
import { wholeText } from '../../../src-shared/profile/secret-text';
import { sampleEntity } from '../../samples/exporting-home';
import { HOSTILE_SERVERS } from '../import/security-cases/hostile-servers';
import { PLAIN_SERVERS } from '../import/security-cases/plain-servers';
import { sketchedServer } from '../import/security-cases/scan-case';
import { scanMcp } from '../import/scan-security';
import { entityAsServer } from './entity-as-server';

const fragments = [...PLAIN_SERVERS, ...HOSTILE_SERVERS.map(([sketch]) => sketch)].flatMap((sketch) => [sketch.name ?? '', ...mcpTexts(sketchedServer(sketch)).map(({ text }) => wholeText(text) ?? '')]);
const text = fc.oneof(fc.constantFrom(...new Set(fragments)), fc.string({ maxLength: 12 }), fc.array(fc.constantFrom('https://', 'http://', 'a.example.com', '10.0.0.1', '169.254.169.254', '[::1]', 'xn--80ak6aa92e.com', ':', '/', '?key=', 'о', '\u202E', 'internal', '.local'), { maxLength: 5 }).map((parts) => parts.join('')));

/** What is nothing to look at, or whatever may stand there. */
const mostly = (plain: string) => fc.oneof({ weight: 3, arbitrary: fc.constant(plain) }, { weight: 2, arbitrary: text });

test('of an entity that is not looked at any further the scan would find nothing', () => {
  let passed = 0;
  fc.assert(fc.property(fc.record({ name: mostly('search').map((name) => name.trim() || 'x'), url: mostly('https://a.example.com/x'), header: mostly('Accept'), value: mostly('text/html'), secret: mostly('') }), ({ name, url, header, value, secret }) => {
    const fields = { name, url, headers: new Map([[header, value]]), auth_value: openSecret(new Map([['Authorization', secret]])) };
    if (entityAsServer(...sampleEntity('tools', fields)) !== undefined) return;
    passed += 1;
    expect(scanMcp(sketchedServer({ name, url, headers: { Authorization: secret, [header]: value } }), { subject: 'x' })).toEqual([]);
  }), { numRuns: 700 });
  expect(passed).toBeGreaterThan(50);
});
