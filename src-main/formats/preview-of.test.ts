import { describe, expect, test } from 'vitest';
import type { Tree } from '../../src-shared/profile/tree';
import { parseJsonText } from './json-text';
import { previewOf, type DocumentPreview } from './preview-of';

const preview = (text: string): readonly DocumentPreview[] | undefined => previewOf(parseJsonText(text).tree);

describe('previewOf', () => {
  test.each<readonly [what: string, text: string, preview: readonly DocumentPreview[] | undefined]>([
    ['a document as it is now', '{ "exportInfo": { "version": "2.0" }, "profile": { "name": "Work" }, "mcps": [{ "name": "github", "env": { "T": "CANARY" } }, { "name": "files" }] }',
      [{ profile: 'Work', mcps: ['github', 'files'] }]],
    ['older words', '{ "name": "Old", "mcpServers": { "a": { "command": "CANARY" }, "b": { "name": "B" } } }', [{ profile: 'Old', mcps: ['a', 'B'] }]],
    ['several profiles', '{ "profiles": [{ "name": "A", "servers": { "s": "CANARY" } }, 5, { "profile": { "name": "B" } }] }', [{ profile: 'A', mcps: ['s'] }, { profile: 'B', mcps: [] }]],
    ['servers without names', '{ "profile": { "name": "A" }, "mcps": ["CANARY", { "id": "CANARY" }, { "name": { "x": "CANARY" } }, { "name": " " }, { "name": 5 }] }', [{ profile: 'A', mcps: [] }]],
    ['servers without a profile', '{ "profile": "CANARY", "servers": [{ "name": "s" }] }', [{ profile: '', mcps: ['s'] }]],
    ['no names', '{ "profile": { "title": "CANARY" }, "mcps": [] }', undefined],
    ['no object', '["CANARY"]', undefined],
  ])('names what is in %s', (_, text, expected) => {
    expect(preview(text)).toEqual(expected);
  });

  test('has bounds', () => {
    const named = (name: string, ...more: readonly (readonly [string, Tree])[]): Tree => new Map<string, Tree>([['name', name], ...more]);
    const servers = (count: number): Tree => Array.from({ length: count }, (_, index) => named(`${index} ${'😀'.repeat(300)}`));
    const [only] = previewOf(new Map([['mcps', servers(2000)]])) ?? [];
    expect(only?.mcps).toHaveLength(1000);
    expect(only?.mcps[999]).toBe(`999 ${'😀'.repeat(196)}`);
    const fewer = servers(400);
    const several = previewOf(new Map([['profiles', Array.from({ length: 1500 }, () => named('p', ['mcps', fewer]))]])) ?? [];
    expect(several).toHaveLength(1000);
    expect(several.map(({ mcps }) => mcps.length).slice(0, 4)).toEqual([400, 400, 200, 0]);
  });
});
