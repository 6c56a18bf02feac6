import { describe, expect, test } from 'vitest';
import { plainText, unknownText } from '../../src-shared/profile/secret-text';
import type { Tree } from '../../src-shared/profile/tree';
import { isFilled, statedTransport, transportOf } from './server-transport';

describe('statedTransport', () => {
  const tree = (entries: Readonly<Record<string, Tree>>): Map<string, Tree> => new Map(Object.entries(entries));
  test.each<[string | undefined, Record<string, Tree>, boolean, string | undefined]>([
    ['http', { transport: 'sse' }, false, 'type'],
    [undefined, { transport: 'sse', transportType: 'http' }, false, 'transport'],
    [undefined, { transportType: 'http' }, false, 'transportType'],
    ['', { transport: 'sse' }, false, 'transport'],
    [' ', {}, false, undefined],
    [undefined, { transport: new Map([['type', 'sse']]) }, false, undefined],
    [undefined, { transport: 'sse' }, true, undefined],
    ['sse', {}, true, 'type'],
  ])('finds type %j, fields %j, native %j in %j', (type, fields, native, field) => {
    expect(statedTransport(tree(fields), type, native)?.field).toBe(field);
  });
});

describe('transportOf', () => {
  const stated = (text: string) => ({ field: 'type', text });
  test.each([
    ['stdio', 'stdio'], ['STDIO', 'stdio'], ['local', 'stdio'], ['http', 'http'], ['streamable-http', 'http'], ['streamableHttp', 'http'], ['streamable_http', 'http'],
    ['Streamable HTTP', 'http'], [' sse ', 'sse'], ['remote', 'http'],
  ])('reads %j as %s', (text, type) => {
    expect(transportOf(stated(text), undefined, plainText('https://mcp.example/mcp'))).toEqual({ type, guessed: false });
  });

  test.each(['ws', 'websocket', 'inMemory', 'builtin', 'Type', '__proto__'])('does not know %j', (text) => {
    expect(transportOf(stated(text), plainText('run'), plainText('https://mcp.example'))).toBeUndefined();
  });

  test.each([
    ['https://mcp.example/mcp', 'http', false], ['https://mcp.example/sse', 'sse', true], ['https://mcp.example/sse/', 'sse', true], ['https://mcp.example/v1/sse?key=1', 'sse', true],
    ['https://mcp.example/sse#x', 'sse', true], ['https://mcp.example/ssear', 'http', false], ['https://mcp.example/?next=/sse/x', 'http', false], ['https://sse', 'sse', true],
  ])('tells %s without a type, or as remote: %s', (url, type, guessed) => {
    expect(transportOf(undefined, undefined, plainText(url))).toEqual({ type, guessed });
    expect(transportOf(stated('remote'), undefined, plainText(url))).toEqual({ type, guessed });
  });

  test('takes a command before a URL, what is stated before both, and nothing for empty ones', () => {
    const [command, url, empty] = [plainText('run'), plainText('https://mcp.example/sse'), plainText('')];
    expect(transportOf(undefined, command, url)).toEqual({ type: 'stdio', guessed: false });
    expect(transportOf(undefined, empty, url)).toEqual({ type: 'sse', guessed: true });
    expect(transportOf(stated('http'), command, url)).toEqual({ type: 'http', guessed: false });
    expect(transportOf(undefined, empty, empty)).toBeUndefined();
    expect(transportOf(undefined, undefined, unknownText())).toEqual({ type: 'http', guessed: false });
  });
});

describe('isFilled', () => {
  test.each([[undefined, false], [plainText(''), false], [plainText('x'), true], [unknownText(), true]])('answers for %j', (text, answer) => {
    expect(isFilled(text)).toBe(answer);
  });
});
