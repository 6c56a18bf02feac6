import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATIONS } from '../src-shared/contract/operations';
import { TemporaryHome } from './temporary-home';

describe('what an import told', () => {
  let home: TemporaryHome;
  beforeAll(async () => {
    home = new TemporaryHome();
    home.write('servers.json', { mcpServers: { one: { command: 'one', env: { TOKEN: '<your token>' } }, two: { command: 'two' } } });
    expect(await home.run('import', 'servers.json')).toMatchObject({ code: 0 });
  });
  afterAll(() => home[Symbol.dispose]());

  test('is told again by its number', async () => {
    const { stdout } = await home.run('history', '--report', '1');
    for (const line of ['+ profile servers: added', '  + servers/one: added', 'Servers: 2 added. Take it back with: valise undo 1', 'To fill in: servers/one, env.TOKEN']) expect(stdout).toContain(line);
    const { report, items } = OPERATIONS['history.report'].output.parse(JSON.parse((await home.run('history', '--report', '1', '--json')).stdout));
    expect([report.total, items.map(({ subject }) => subject)]).toEqual([3, ['servers', 'servers/one', 'servers/two']]);
    expect(await home.run('history', '--report', '2')).toMatchObject({ code: 3, stderr: expect.stringContaining('valise history') as unknown });
  });

  test('is forgotten with the history, which is asked about first', async () => {
    expect(await home.run('history', '--clear')).toMatchObject({ code: 2, stderr: expect.stringContaining('--yes') as unknown });
    const kept = home.rows();
    expect(await home.run('history', '--clear', '--yes', '--json')).toMatchObject({ code: 0, stdout: '{\n  "removed": 1\n}\n' });
    expect(home.rows()).toEqual(kept);
    expect(await home.run('undo')).toMatchObject({ code: 4 });
    expect(await home.run('history', '--report', '1')).toMatchObject({ code: 3 });
  });
});
