import { describe, expect, test } from 'vitest';
import { keptSecrets, serverFields, targetText } from './server-fields';

const field = (name: string, path: (string | number)[], shown: string, secret = false) => ({ field: name, path, shown, secret });

const github = {
  type: 'stdio' as const,
  fields: [
    field('command', ['command'], 'npx'), field('args[0]', ['args', 0], '-y'), field('args[1]', ['args', 1], '--token=••••••', true),
    field('env.TOKEN', ['env', 'TOKEN'], '••••••', true), field('env.OTHER', ['env', 'OTHER'], '(unknown)'),
    field('oauth.clientId', ['oauth', 'clientId'], 'abc'), field('env', ['env'], 'odd'),
  ],
  blanks: ['env.OTHER'],
};

describe('the fields of a server', () => {
  const fields = serverFields(github);

  test('stand where they belong, in their order', () => {
    expect(fields.command?.shown).toBe('npx');
    expect(fields.args.map(({ shown }) => shown)).toEqual(['-y', '--token=••••••']);
    expect(fields.env.map(({ name }) => name)).toEqual(['TOKEN', 'OTHER']);
    expect(fields.url).toBeUndefined();
  });

  test('say which are to be filled in', () => {
    expect(fields.env.map(({ blank }) => blank)).toEqual([false, true]);
  });

  test('with no name here are kept under their whole way', () => {
    expect(fields.other.map(({ name }) => name)).toEqual(['oauth.clientId']);
  });

  test('count the secrets that are known', () => {
    expect(keptSecrets(github)).toBe(2);
  });
});

describe('a server in one line', () => {
  test('is its command with its arguments', () => {
    expect(targetText(github)).toBe('npx -y --token=••••••');
  });

  test('is its address when it has one', () => {
    expect(targetText({ type: 'http', fields: [field('url', ['url'], 'https://a.example'), field('args[0]', ['args', 0], 'x')], blanks: [] })).toBe('https://a.example');
  });

  test('is nothing where nothing is said', () => {
    expect(targetText({ type: 'sse', fields: [], blanks: [] })).toBe('');
  });
});
