import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandHome } from '../../samples/command-home';

const folder = mkdtempSync(join(tmpdir(), 'valise-gateway-commands-'));
const at = (name: string): string => join(folder, name);
const SECRET = 'never-to-be-told';
let home: CommandHome;
beforeAll(() => {
  home = new CommandHome(folder, 'empty');
  writeFileSync(at('a.json'), '{}');
  writeFileSync(at('secret'), SECRET);
  writeFileSync(at('empty'), '\n');
});
afterAll(() => {
  home[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

const inFolder = (words: readonly string[]): readonly string[] => ['gateway', ...words.map((word) => (['a.json', 'secret', 'empty'].includes(word) ? at(word) : word))];

describe('what does not go together is refused before anything is made', () => {
  test.each<readonly [words: readonly string[], says: string]>([
    [['import'], 'missing required argument'], [['import', 'a.json', '--conflict-strategy', 'merge'], 'Allowed choices'],
    [['import', 'a.json', '--on-conflict', 'merge'], 'Allowed choices'],
    [['import', 'a.json', '--include', 'tools'], 'TYPE:NAME'], [['import', 'a.json', '--include', 'tool:x'], 'TYPE:NAME'],
    [['import', '-', '--source-secret-file', '-'], 'Standard input'], [['import', 'a.json', '--source-secret-file', '-', '--target-secret-file', '-'], 'Standard input'],
    [['import', 'a.json', '--source-secret-file', 'empty'], 'The secret is empty'],
    [['export', '--json', '--output', '-'], 'standard output'], [['export', '--types', 'tools,metrics'], 'tools, gateways'], [['export', '--format', 'toml'], 'Allowed choices'],
    [['export', '--target-secret-file', '-', '--password-file', '-'], 'Standard input'], [['export', '--password-file', 'empty', '--secrets', 'sealed'], 'The password is empty'],
    [['show', 'tool', 'x'], 'tools, gateways'], [['show', 'tools'], 'missing required argument'],
    [['diff', 'a.json'], 'missing required argument'], [['diff', '-', '-'], 'Standard input'], [['diff', 'prod', 'a.json', '--secret-file-a', 'secret'], 'there is no file "prod"'],
    [['rekey'], 'Name a file'], [['rekey', 'a.json', '--environment', 'prod'], 'not both'], [['rekey', 'a.json'], '--output'],
    [['rekey', 'a.json', '--output', '-', '--json'], 'standard output'], [['rekey', 'a.json', '--output', 'b.json', '--target-secret-file', 'secret'], '--source-secret-file; nobody can be asked'],
    [['rekey', 'a.json', '--output', 'b.json', '--source-secret-file', 'secret'], '--target-secret-file; nobody can be asked'],
    [['rekey', '--environment', 'prod', '--output', 'b.json'], 'are for files'], [['rekey', '--environment', 'prod', '--source-secret-file', 'secret'], 'only a file'],
    [['rekey', '--environment', 'prod'], 'nobody can be asked'],
    [['environments'], 'Usage'], [['environments', 'set-secret', 'prod', 'secret'], 'too many arguments'], [['environments', 'set-secret', 'prod'], 'The secret is empty'],
    [['environments', 'set-secret', 'prod', '--remove', '--secret-file', 'secret'], 'there is none to be read'],
    [['environments', 'set-secret', 'prod', '--remove-token', '--token-file', 'secret'], 'there is none to be read'], [['environments', 'set-secret', 'prod', '--token-file', 'empty'], 'The token is empty'],
    [['environments', 'set-secret', 'prod', '--secret-file', '-', '--token-file', '-'], 'Standard input'],
    [['environments', 'update', 'prod'], 'Say what changes'], [['environments', 'add', 'prod', '--url', 'http://gateway.example.com'], 'an https address'], [['environments', 'update', 'prod', '--url', 'gateway'], 'an https address'],
    [['pull', '--conflict-strategy', 'merge'], 'Allowed choices'], [['pull', 'prod'], 'too many arguments'], [['push', '--partial'], 'unknown option'],
  ])('%j: %s', async (words, says) => {
    const ended = await home.run(inFolder(words));
    expect(ended.code).toBe(2);
    expect(ended.err).toContain(says);
    expect(existsSync(at('data'))).toBe(false);
  });

  test('who gives up a question, or just presses Enter, has nothing made', async () => {
    for (const [answer, code] of [[undefined, 130], ['', 2]] as const) {
      const ended = await home.run(inFolder(['rekey', 'a.json', '--output', at('b.json')]), { answers: [answer] });
      expect([ended.code, ended.questions]).toEqual([code, [`AUTH_ENCRYPTION_SECRET of ${at('a.json')}: `]]);
    }
    expect(existsSync(at('b.json'))).toBe(false);
  });

  test.each([['import', 'a.json'], ['export'], ['rekey', 'a.json', '--output', 'b.json'], ['rekey', '--environment', 'prod']])(
    '%s %s does not take a secret on the command line, and does not repeat it', async (...words) => {
      for (const given of [['--rekey-secret', SECRET], [`--rekey-secret=${SECRET}`], ['--rekey-secret']]) {
        const ended = await home.run(inFolder([...words, ...given, '--json']));
        expect([ended.code, ended.err.includes('--target-secret-file')]).toEqual([2, true]);
        expect(ended.out + ended.err).not.toContain(SECRET);
      }
      expect((await home.run(['gateway', words[0] ?? '', '--help'])).out).not.toContain('rekey-secret');
    });
});
