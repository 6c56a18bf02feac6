import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesFromJson, bytesToJson } from './bytes-json';

describe('bytes stand in JSON as base64', () => {
  test.each([
    ['an array of bytes', { content: new Uint8Array([0, 255, 16]) }, '{"content":{"$bytes":"AP8Q"}}'],
    ['a Buffer', { content: Buffer.from('hi') }, '{"content":{"$bytes":"aGk="}}'],
    ['a part of a larger buffer', { content: new Uint8Array([9, 1, 2, 9]).subarray(1, 3) }, '{"content":{"$bytes":"AQI="}}'],
    ['no bytes at all', { content: new Uint8Array() }, '{"content":{"$bytes":""}}'],
    ['what is none', { a: [1, 'x', null], b: { c: true }, d: undefined }, '{"a":[1,"x",null],"b":{"c":true}}'],
  ])('%s', (_, value, text) => {
    expect(bytesToJson(value)).toBe(text);
  });

  test('and come out of it as they were', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (content, name) => {
      expect(bytesFromJson(bytesToJson({ sources: [{ name, content }] }))).toEqual({ sources: [{ name, content: new Uint8Array(content) }] });
    }));
  });
});

describe('what only looks like bytes stays as it is', () => {
  test.each([
    '{"$bytes":"a"}', '{"$bytes":"a==="}', '{"$bytes":"aGk"}', '{"$bytes":"aG k="}', '{"$bytes":"_-8="}', '{"$bytes":5}', '{"$bytes":null}', '{"$bytes":"aGk=","name":"x"}', '{"bytes":"aGk="}', '["$bytes"]',
  ])('%s', (text) => {
    expect(bytesFromJson(text)).toEqual(JSON.parse(text));
  });
});

test('a hostile key is a key and nothing else', () => {
  const value = bytesFromJson('{"decisions":{"__proto__":{"$bytes":"aGk="}}}') as { decisions: object };
  expect(Object.getPrototypeOf(value.decisions)).toBe(Object.prototype);
  expect(Object.keys(value.decisions)).toEqual(['__proto__']);
});

test('what is nested a million times is refused, and ends nothing', () => {
  expect(() => bytesFromJson(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)).toThrow(RangeError);
});
