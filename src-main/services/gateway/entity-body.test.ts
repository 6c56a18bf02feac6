import { expect, test } from 'vitest';
import { NumberText, type Tree } from '../../../src-shared/profile/tree';
import { serializeJson } from '../../formats/serialize-json';
import { SAMPLE_GATEWAY, sampleTool } from '../../samples/gateway-entities';
import { parseEntityBody, serializeEntityBody } from './entity-body';

const ODD = new Map<string, Tree>([['b', 1], ['10', new NumberText('1.0')], ['2', new Map([['__proto__', [null, true, 'x']]])]]);

test.each([...SAMPLE_GATEWAY, sampleTool('odd', { annotations: ODD })])('what is sealed of %s comes back in its order', (type, entity) => {
  const body = serializeEntityBody(type, entity);
  const again = parseEntityBody(type, body);
  expect(again).toEqual(entity);
  expect(serializeEntityBody(type, again)).toBe(body);
});

test.each([['plain', new Map([['a', 1.5]]), true], ['odd', ODD, false]])('what objects hold as it is is written natively: %s', (name, annotations, native) => {
  expect(serializeEntityBody(...sampleTool(name, { annotations })).startsWith('{"v":1,"native":true,')).toBe(native);
});

test('what was sealed before there were native bodies is read, too', () => {
  const [type, entity] = sampleTool('odd', { annotations: ODD });
  const [, plain] = sampleTool('odd', { annotations: new Map([['a', 1]]) });
  const before = serializeEntityBody(type, entity).replace(/"annotations": \{[^]*?\n    \},\n/, `"annotations": ${serializeJson(new Map([['a', 1]])).trim()},\n`);
  expect(before).toContain('\n  "v": 1,');
  expect(parseEntityBody(type, before)).toEqual(plain);
});

test.each(['', '{', '{"v":1,"native":true,"fields":', '{"v":1,"native":true,"fields":{}}', '{"v":1,"native":true,"fields":[]}', '{"v":2,"fields":{}}', '{"v":1,"native":true,"fields":{"name":"a","tags":[["x"]]}}'])('%j is no body', (text) => {
  expect(() => parseEntityBody('tools', text)).toThrow();
});
