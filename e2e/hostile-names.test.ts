import { describe, expect, test } from 'vitest';
import { sampleDocument } from './sample-document';
import { TemporaryHome } from './temporary-home';

const ESCAPE = '\u001b[2J\u001b]0;owned\u0007';
const HIDDEN = ['\u001b', '\u0007', '\u009b', '\u202e', '\u2066', '\u200b', '\u200f', '\ufeff', '\u2028', '\r'];

describe('names that only look like something else are data', () => {
  test('__proto__, constructor and numbers stay servers, variables and headers, in their order', async () => {
    using home = new TemporaryHome();
    home.write('names.json', `{"mcpServers": {
      "zz": {"command": "zz"}, "10": {"command": "ten"}, "2": {"command": "two"}, "__proto__": {"command": "proto", "env": {"__proto__": "1", "constructor": "2", "5": "5"}},
      "constructor": {"command": "c", "polluted": {"__proto__": {"yes": true}}}, "toString": {"url": "https://t.example.com/", "headers": {"__proto__": "x y"}}
    }}`);
    const ended = await home.run('import', 'names.json');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const order = ['zz', '10', '2', '__proto__', 'constructor', 'toString'];
    expect(home.ask('SELECT name FROM mcps ORDER BY position').map(({ name }) => name)).toEqual(order);
    const { stdout } = await home.run('export', 'names', '--as', 'generic', '--output', '-');
    expect([...stdout.matchAll(/^ {4}"([^"]+)": \{$/gm)].map(([, name]) => name)).toEqual(order);
    expect(stdout.replaceAll(/\s+/g, '')).toContain('"env":{"__proto__":"1","constructor":"2","5":"5"}');
    home.write('names.json', stdout);
    expect((await home.run('import', 'names.json')).stdout).toContain('Nothing to change.');
  });

  test('terminal escapes and direction marks are never printed raw, wherever a name is told', async () => {
    using home = new TemporaryHome();
    const name = `a${ESCAPE}b\u202ec\u2066d\u200be\u009bf\u200fg\ufeffh\u2028i\rj`;
    const server = { name: `server ${name}`, type: 'stdio', command: `run ${name}`, args: [`--${name}`], env: { [`VAR ${name}`]: '1' }, description: `about ${name}`, tags: [name], category: name };
    const profile = { name: `profile ${name}`, description: name, tags: [name], category: name };
    home.write('hostile.json', sampleDocument(profile, [server]));
    home.write('changed.json', sampleDocument(profile, [{ ...server, args: [`--other-${name}`] }]));
    home.write(`file ${ESCAPE}.json`, `{"mcpServers": {"${JSON.stringify(name).slice(1, -1)}": 5}, "${JSON.stringify(name).slice(1, -1)}": 1}`);
    expect(await home.run('import', 'hostile.json')).toMatchObject({ code: 0 });
    expect(await home.run('import', 'changed.json')).toMatchObject({ code: 4 });
    expect(await home.run('import', 'changed.json', '--dry-run')).toMatchObject({ code: 4 });
    expect(await home.run('import', `file ${ESCAPE}.json`)).toMatchObject({ code: 3 });
    expect(await home.run('import', `nowhere ${name}.json`)).toMatchObject({ code: 8 });
    expect(await home.run('show', name)).toMatchObject({ code: 3 });
    expect(await home.run('frobnicate', `--${name}`)).toMatchObject({ code: 2 });
    for (const words of [['list'], ['list', 'mcps'], ['show', profile.name], ['show', `${profile.name}/${server.name}`], ['history'], ['export', profile.name]]) {
      expect(await home.run(...words), words.join(' ')).toMatchObject({ code: 0 });
    }
    const said = home.said.map(String).join('\n');
    expect(said).toContain('\\u{1b}');
    for (const mark of HIDDEN) expect(said.includes(mark), JSON.stringify(mark)).toBe(false);
  });

  test('come back as they were in JSON, where programs read them', async () => {
    using home = new TemporaryHome();
    const names = ['a\u202eb', 'a\u009bb', 'a\u007fb', `a${ESCAPE}b`, '\u{1f468}\u200d\u{1f469}\u200d\u{1f467} family', 'Donau\u00addampf', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'];
    home.write('hostile.json', sampleDocument({ name: 'Work' }, names.map((name) => ({ name, type: 'stdio', command: 'x' }))));
    await home.run('import', 'hostile.json');
    const { stdout } = await home.run('list', 'mcps', '--json');
    expect(JSON.parse(stdout)).toMatchObject(names.map((name) => ({ name })));
    for (const mark of HIDDEN) expect(stdout.includes(mark)).toBe(false);
  });

  test('come back as they were in a file', async () => {
    using home = new TemporaryHome();
    const name = `a${ESCAPE}\u202eb`;
    home.write('hostile.json', sampleDocument({ name: 'Work' }, [{ name, type: 'stdio', command: 'x' }]));
    await home.run('import', 'hostile.json');
    for (const format of ['json', 'yaml']) {
      await home.run('export', 'Work', '--output', `out.${format}`, '--format', format);
      expect(await home.run('import', `out.${format}`, '--strict')).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing to change.') as unknown });
    }
    expect((JSON.parse(home.read('out.json')) as { mcps: { name: string }[] }).mcps[0]?.name).toBe(name);
  });
});
