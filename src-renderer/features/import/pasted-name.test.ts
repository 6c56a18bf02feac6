import { expect, test } from 'vitest';
import { pastedName } from './pasted-name';

test.each([['{"a": 1}', 'pasted.json'], ['\n  [1]', 'pasted.json'], ['mcpServers:\n  a: {}', 'pasted.yaml'], ['', 'pasted.yaml']])('%j is %s', (text, name) => expect(pastedName(text)).toBe(name));
