import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readScript } from './read-script';
import type { Dialect } from './script-grammar';

test.each<[Dialect, string, readonly string[], readonly (readonly string[])[]]>([
  ['posix', 'npx -y server', [], [['npx', '-y', 'server']]],
  ['posix', 'npx "a b" \'c;d\' e\\ f', [], [['npx', 'a b', 'c;d', 'e f']]],
  ['posix', 'cd x && node y;', ['&&'], [['cd', 'x'], ['node', 'y']]],
  ['posix', 'npx server 2>&1 >/dev/null &', [], [['npx', 'server']]],
  ['posix', 'npx server 2>/dev/nullx', ['>'], [['npx', 'server', '2'], ['/dev/nullx']]],
  ['posix', 'echo "$(id)" \'$(id)\'', ['$('], [['echo', '$(id)', '$(id)']]],
  ['posix', 'echo "a\\"; b"', [], [['echo', 'a"; b']]],
  ['posix', 'echo a#b # c; d', [], [['echo', 'a#b']]],
  ['posix', 'echo \'open; x', [], [['echo', 'open; x']]],
  ['posix', '(a)', ['('], [['a']]],
  ['cmd', 'npx "a & b" c^&d', [], [['npx', 'a & b', 'c&d']]],
  ['cmd', 'npx \'a & b\'', ['&'], [['npx', '\'a'], ['b\'']]],
  ['cmd', 'npx server >nul 2>&1', [], [['npx', 'server']]],
  ['cmd', 'npx server; x `y`', [], [['npx', 'server;', 'x', '`y`']]],
  ['powershell', '& "C:\\a b.exe" -x', [], [['C:\\a b.exe', '-x']]],
  ['powershell', '& { npx server }', [], [['npx', 'server']]],
  ['powershell', 'a `; b > $null', [], [['a', ';', 'b']]],
  ['powershell', 'a; b | Out-File x', [';', '|'], [['a'], ['b'], ['Out-File', 'x']]],
])('%s cuts %s as its shell would', (dialect, script, operators, commands) => {
  const read = readScript(script, dialect);
  expect([...read.operators].toSorted()).toEqual([...operators].toSorted());
  expect(read.commands).toEqual(commands);
});

test('every script is read to its end', () => {
  const script = fc.array(fc.constantFrom('a', ' ', '"', '\'', '\\', '`', '^', '$(', '>', '<', '2>&1', '&', '|', ';', '\n', '#', '{', '}', ')', '<YOUR_KEY>'), { maxLength: 20 });
  fc.assert(fc.property(script, fc.constantFrom<Dialect>('posix', 'cmd', 'powershell'), (parts, dialect) => {
    for (const command of readScript(parts.join(''), dialect).commands) expect(command.length).toBeGreaterThan(0);
  }));
});
