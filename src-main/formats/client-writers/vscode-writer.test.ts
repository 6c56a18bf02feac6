import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src-shared/profile/secret-text';
import { json, mcp, remote, texts, written } from './samples/written-servers';

describe('VS Code asks', () => {
  const kept = new Map([['inputs', [new Map([['id', 'known'], ['type', 'pickString']]), new Map([['id', 'unused']])]]]);
  test('for what it asked before, in that order, and once for every id that has no input', () => {
    const { text } = written('vscode', [mcp({ env: texts({ A: '${input:known}', B: 'x${input:new}', C: '${input:new}' }) }), remote({ url: plainText('https://${input:host}/') })], kept);
    expect(JSON.parse(text)).toMatchObject({
      inputs: [
        { id: 'known', type: 'pickString' }, { id: 'unused' }, { type: 'promptString', id: 'new', description: 'new', password: true }, { type: 'promptString', id: 'host', description: 'host', password: true },
      ],
    });
  });
  test('for nothing where nothing is asked', () => expect(json('vscode')).toEqual({ servers: {} }));
});
