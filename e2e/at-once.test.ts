import { expect, test } from 'vitest';
import { importsAtOnce } from './imports-at-once';
import { Serving } from './serving';
import { TemporaryHome } from './temporary-home';

test.each<readonly [string, ...files: string[]]>([
  ['two imports at once of different files make one vault and lose nothing', 'a', 'b'],
  ['two imports at once of the same file both end well, and keep it once', 'a', 'a'],
  ['four imports at once', 'a', 'b', 'a', 'c'],
])('%s', (_, ...files) => importsAtOnce(files));

const UNDOERS = Array.from({ length: 10 }, (_, index) => index);

/** A home with one profile a step. */
async function homeOfSteps(steps: number): Promise<TemporaryHome> {
  const home = new TemporaryHome();
  for (let made = 1; made <= steps; made += 1) await home.run('import', home.write(`f${made}.json`, { mcpServers: { one: { command: 'npx' } } }));
  return home;
}

test('ten commands that undo at once take back ten steps, one each', async () => {
  using home = await homeOfSteps(12);
  const ended = await Promise.all(UNDOERS.map(() => home.run('undo', '--json')));
  expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(UNDOERS.map(() => [0, '']));
  expect(ended.map(({ stdout }) => (JSON.parse(stdout) as { undoes: number }).undoes).toSorted((a, b) => a - b)).toEqual(UNDOERS.map((index) => index + 3));
  expect(home.ask('SELECT name FROM profiles ORDER BY name')).toEqual([{ name: 'f1' }, { name: 'f2' }]);
}, 60_000);

test('of ten that undo at once, by requests and commands, those that find no step left are told that there is nothing to undo', async () => {
  using home = await homeOfSteps(3);
  await using serving = await Serving.start(home);
  await serving.token();
  const ended = await Promise.all(UNDOERS.map(async (index): Promise<string> => {
    if (index % 2 === 0) return home.run('undo').then(({ code, stderr }) => (code === 0 ? 'done' : stderr.split('\n')[0] ?? ''));
    return serving.call('POST', '/history/undo', {}).then(({ status, json }) => (status === 200 ? 'done' : `valise: ${(json as { error: { message: string } }).error.message.split('\n')[0] ?? ''}`));
  }));
  expect(ended.toSorted()).toEqual([...UNDOERS.slice(3).map(() => 'valise: There is nothing to undo.'), 'done', 'done', 'done'].toSorted());
  expect(home.ask('SELECT * FROM profiles')).toEqual([]);
}, 60_000);
