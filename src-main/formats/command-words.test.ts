import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandLine, wordsOf } from './command-words';

describe('wordsOf', () => {
  test.each<[string, readonly string[] | undefined]>([
    ['-y @scope/tool', ['-y', '@scope/tool']],
    ['  spaced\t out\n', ['spaced', 'out']],
    ['', []],
    ['"two words" \'and more\'', ['two words', 'and more']],
    ['--name="two words"', ['--name=two words']],
    ['"" x', ['', 'x']],
    ['"say \\"hi\\""', ['say "hi"']],
    ['C:\\tools\\run.exe \\\\server\\share', ['C:\\tools\\run.exe', '\\\\server\\share']],
    ['it\'s', undefined],
    ['"open', undefined],
  ])('splits %j', (line, words) => {
    expect(wordsOf(line)).toEqual(words);
  });

  test('gives back any words that were joined in quotes', () => {
    const word = fc.string().filter((text) => !/["\\]/.test(text));
    fc.assert(fc.property(fc.array(word), (words) => {
      expect(wordsOf(words.map((text) => `"${text}"`).join(' '))).toEqual(words);
    }));
  });
});

describe('commandLine', () => {
  test.each<[string, readonly string[] | undefined]>([
    ['npx -y @scope/tool', ['npx', '-y', '@scope/tool']],
    ['/usr/local/bin/node server.js', ['/usr/local/bin/node', 'server.js']],
    ['my-server --stdio', ['my-server', '--stdio']],
    ['"C:\\Program Files\\nodejs\\node.exe" server.js', ['C:\\Program Files\\nodejs\\node.exe', 'server.js']],
    ['npx', undefined],
    [' npx ', undefined],
    ['/Applications/My App.app/Contents/MacOS/server', undefined],
    ['C:\\Program Files\\nodejs\\node.exe server.js', undefined],
    ['my server', undefined],
    ['npx "open', undefined],
    ['"C:\\Program Files\\server.exe"', undefined],
  ])('takes %j for %j', (command, words) => {
    expect(commandLine(command)).toEqual(words);
  });
});
