import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tree } from '../../src-shared/profile/tree';
import { repairText } from './repair-text';
import { serializeJson } from './serialize-json';

const SERVERS = '{\n  "mcpServers": {\n    "a": { "command": "run" }\n  }\n}';
const TREE = '{"mcpServers":{"a":{"command":"run"}}}';
const repaired = (text: string, blocks = true): unknown => {
  const parsed = repairText(text, blocks);
  return parsed && [JSON.stringify(JSON.parse(serializeJson(parsed.tree))), ...(parsed.repairs ?? [])];
};
const PLACE = ['mcpServers', 'a', 'command'];

describe('repairText reads', () => {
  test.each<[string, string, string[]]>([
    ['a fenced block', `Add this:\n\n\`\`\`json\n${SERVERS}\n\`\`\`\nThen restart.`, ['text around the code block']],
    ['a fenced block in a list, of another kind', `- Add this:\n\n  ~~~\n${SERVERS}\n  ~~~\n- Restart.`, ['text around the code block']],
    ['the block that speaks of servers', `\`\`\`json\n{ "name": "x" }\n\`\`\`\n\`\`\`json\n${SERVERS}\n\`\`\``, ['text around the code block']],
    ['a block that is never closed', `\`\`\`\n${SERVERS}`, ['text around the code block']],
    ['a fragment in a block', 'x\n```jsonc\n"mcpServers": {\n  "a": { "command": "run" }, // this one\n}\n```', ['text around the code block', 'missing outer braces']],
    ['TOML in a block', 'Put this in config.toml:\n```toml\n[mcpServers.a]\ncommand = "run"\n```', ['text around the code block']],
    ['YAML in a block', '# Title\n```yaml\nmcpServers:\n  a: { command: run }\n```', ['text around the code block']],
    ['braces in prose', `Add this to the file\n${SERVERS}\nand restart (twice).`, ['text around the braces']],
    ['line numbers', SERVERS.split('\n').map((line, index) => `${index + 1}  ${line}`).join('\n'), ['line numbers']],
    ['line numbers with colons, from 9 on', `\n${SERVERS.split('\n').map((line, index) => ` ${String(index + 9).padStart(2)}: ${line}`).join('\r\n')}\n`, ['line numbers']],
    ['line numbers over blank lines', '1 {\n2 "mcpServers": {\n\n4 "a": { "command": "run" }\n5 } }', ['line numbers']],
    ['invisible characters', '{\u00a0"mcpServers":\u200b{ "a":\u00a0\u00a0{ "command": "run" } } }\ufeff', ['invisible characters']],
    ['typographic quotes', '{ “mcpServers”: { „a“: { ”command": ‘run’ } } }', ['typographic quotes']],
    ['single quotes', '{ \'mcpServers\': { \'a\': { \'command\': \'run\' } } }', ['single quotes']],
    ['keys without quotes', '{ mcpServers: { a : { command/* c */: "run" } } }', ['keys without quotes']],
    ['keys without quotes before a no-break space', '{ mcpServers\u00a0: { a: { command: "run" } } }', ['invisible characters', 'keys without quotes']],
    ['what comments say', '{ mcpServers: { // it\'s “a”: {\n"a": { /* don\'t: */ command: "run" } } }', ['keys without quotes']],
    ['a fragment', '"mcpServers": { "a": { "command": "run" } },', ['missing outer braces']],
    ['a fragment with a comment at its end', 'mcpServers: { "a": { "command": "run" } } // end', ['keys without quotes', 'missing outer braces']],
    ['missing braces', '{ "mcpServers": { "a": { "command": "run" }\n', ['missing closing braces']],
    ['all at once', 'See\n```\n1 ‘mcpServers’: {\n2 \u00a0a: { command: \'run\' }\n```', ['text around the code block', 'line numbers', 'typographic quotes', 'invisible characters', 'keys without quotes', 'single quotes', 'missing outer braces', 'missing closing braces']],
  ])('%s', (_, text, repairs) => {
    expect(repaired(text)).toEqual([TREE, ...repairs]);
    const place = repairText(text, true)?.locate(PLACE);
    const line = text.split('\n')[(place?.line ?? 0) - 1] ?? '';
    expect(line.slice((place?.column ?? 0) - 1)).toMatch(/^["'‘]?run\b/);
  });

  test.each<[string, string]>([
    ['{ a: "it\u00a0is “so”, \'x\' // no comment, b: 1" }', '{"a":"it\u00a0is “so”, \'x\' // no comment, b: 1"}'],
    ['{ a: \'say "hi", it\\\'s \\\\ “x”\' }', '{"a":"say \\"hi\\", it\'s \\\\ “x”"}'],
    ['{ a: “it\'s "x", }', 'nothing'],
    ['{ \'__proto__\': 1, "10": 2, b-c: 3, $d: true }', '{"10":2,"__proto__":1,"b-c":3,"$d":true}'],
    ['{ a: [null, false, \'\'] }', '{"a":[null,false,""]}'],
  ])('what stands inside texts as it is: %s', (text, tree) => {
    expect((repaired(text) as string[] | undefined)?.[0] ?? 'nothing').toBe(tree);
  });
});

describe('repairText leaves alone', () => {
  test.each([
    ['a file that was cut off in an entry', '{ "mcpServers": { "a": { "command": "run", "args": ["-y"'],
    ['one that was cut off in a text behind whole entries', '{\n "mcpServers": {\n  "a": { "command": "run" },\n  "b": {\n   "url": "https://x'],
    ['one that was cut off behind prose', 'Add this:\n{ "mcpServers": { "a": { "command": "run" },\n "b": { "url"'],
    ['one that was cut off after a value', '{ "mcpServers": { "a": { "command": "run"'],
    ['one that was cut off after a value of the root', '{ "a": 1, "b": 2'],
    ['one with too much missing', '{ "a": { "b": { "c": { "d": {} '],
    ['one that was cut off in a list', '{ "a": [ {} '],
    ['brackets that do not fit', '{ "a": [1} }'],
    ['a missing comma', '{ "a": 1 "b": 2 }'],
    ['words without quotes', '{ "a": run }'],
    ['equal keys', '{ a: 1, a: 2 }'],
    ['half of the lines numbered', '1 {\n2 "a": 1\n}'],
    ['numbers that skip', '1 {\n3 "a": 1\n4 }'],
    ['numbers', '1\n2\n3'],
    ['prose', 'Nothing to see here.'],
    ['blocks without configuration', '```sh\nnpx -y x\n```\n```\n{ broken\n```'],
    ['braces inside of YAML', 'a: |\n  { "b": 1 }\nc: [\n'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(repaired(text)).toBeUndefined();
  });

  test('blocks, where none are wanted', () => {
    expect(repaired(`Add\n\`\`\`\n${SERVERS}\n\`\`\``, false)).toBeUndefined();
  });
});

describe('whatever JSON says, repairText reads the same', () => {
  const name = fc.constantFrom('a', 'b1', '__proto__', '10', 'in \'quotes\'', '“x”', '', 'a:b', '```', '\u00a0', '\\', '"');
  const tree = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, fc.oneof(name, fc.integer(), fc.constantFrom(null, true)), fc.array(tie('tree'), { maxLength: 3 }),
      fc.uniqueArray(fc.tuple(name, tie('tree')), { maxLength: 4, selector: ([key]) => key }).map((entries) => new Map(entries))),
  })).tree;
  const damages: readonly ((text: string) => string)[] = [
    (text) => `Dear all,\n\n~~~json\n${text}\n~~~\nBest`,
    (text) => `Dear all\n${text}\nBest`,
    (text) => text.split('\n').map((line, index) => `${index + 1} ${line}`).join('\n'),
    (text) => text.replaceAll('\n', '\n\u00a0'),
    (text) => `${text.slice(0, -1)}`.trimEnd(),
    (text) => text.slice(1, -1).trim(),
  ];

  test('after each kind of damage', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(name, tree), { minLength: 1, maxLength: 3, selector: ([key]) => key }), fc.constantFrom(...damages.keys()), (entries, kind) => {
      const whole = new Map<string, Tree>([...entries, ['last', new Map([['x', 1]])]]);
      const text = damages[kind]?.(serializeJson(whole).trim()) ?? '';
      expect(repairText(text, true)?.tree).toEqual(whole);
    }), { numRuns: 1_000 });
  });
});

test.each<[string, () => string]>([
  ['quotes', () => '\''.repeat(8_000_000)], ['keys', () => `{${'a:1,'.repeat(90_000)}}`], ['bare words', () => 'a '.repeat(4_000_000)], ['fences', () => '```\n'.repeat(2_000_000)],
  ['braces', () => '{\n'.repeat(4_000_000)], ['spaces', () => ' '.repeat(8_000_000)], ['smart quotes', () => '“'.repeat(2_000_000)], ['open comments', () => '/*'.repeat(4_000_000)], ['numbered lines', () => '1 \n'.repeat(2_000_000)],
  ['backslashes', () => `'${'\\'.repeat(7_000_000)}`], ['no-break spaces', () => '\u00a0{'.repeat(2_000_000)],
])('8 MB of %s take no longer than they are long', { timeout: 60_000 }, (_, text) => {
  const source = text();
  const started = process.threadCpuUsage();
  repairText(source, true);
  expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(5_000);
});
