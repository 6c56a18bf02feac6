import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tree } from '../../src-shared/profile/tree';
import { parseText } from './parse-text';
import { recogniseFormat } from './recognise-format';

const SAMPLES = new URL('samples/', import.meta.url);
const treeOf = (sample: string): Tree => parseText(readFileSync(new URL(sample, SAMPLES), 'utf8')).tree;

const RECOGNISED: readonly { readonly sample: string; readonly name: string; readonly formatId: string; readonly confidence: string; readonly runnerUp?: string | undefined }[] = ([
  ['native/normal.json', 'profile.json', 'native', 'certain'],
  ['native/normal.json', 'claude_desktop_config.json', 'native', 'certain'],
  ['native/odd.json', '', 'native', 'certain'],
  ['native/odd.yaml', 'profile.yaml', 'native', 'certain'],
  ['native/minimal.json', '', 'native', 'certain'],
  ['native/sealed.json', '', 'native', 'certain'],
  ['native/template.json', '', 'native', 'certain'],
  ['native/manifest.json', '', 'native', 'certain'],
  ...readdirSync(new URL('native/broken/', SAMPLES)).map((name) => [`native/broken/${name}`, '', 'native', 'certain'] as const),
  ['claude-desktop/normal.json', 'claude_desktop_config.json', 'claude-desktop', 'certain', 'generic'],
  ['claude-desktop/normal.json', 'Claude_Desktop_Config.JSON', 'claude-desktop', 'certain', 'generic'],
  ['claude-desktop/normal.json', 'mcp.json', 'generic', 'likely', 'claude-desktop'],
  ['claude-desktop/normal.json', '', 'generic', 'likely', 'claude-desktop'],
  ['claude-desktop/odd.json', '', 'claude-desktop', 'guess', 'generic'],
  ['claude-desktop/broken/servers-is-a-list.json', 'claude_desktop_config.json', 'claude-desktop', 'certain', 'generic'],
  ['claude-desktop/broken/parked-is-a-list.json', '', 'claude-desktop', 'guess', 'generic'],
  ['claude-desktop/broken/entries.json', 'claude_desktop_config.json', 'claude-desktop', 'certain', 'generic'],
  ['decoys/empty-object.json', 'claude_desktop_config.json', 'claude-desktop', 'likely'],
  ['generic/wrapped.json', 'mcp.json', 'generic', 'likely', 'claude-desktop'],
  ['generic/wrapped.json', 'claude_desktop_config.json', 'claude-desktop', 'certain', 'generic'],
  ['generic/odd.json', '', 'generic', 'likely', 'claude-desktop'],
  ['generic/wrapped.yaml', 'servers.yaml', 'generic', 'likely', 'claude-desktop'],
  ['generic/empty.json', '', 'generic', 'likely', 'claude-desktop'],
  ['generic/null.yaml', '', 'generic', 'likely', 'claude-desktop'],
  ['generic/bare.json', '', 'generic', 'guess'],
  ['generic/bare-with-text.json', '', 'generic', 'guess'],
  ['generic/single.json', '', 'generic', 'likely'],
  ['generic/single-remote.json', '', 'generic', 'likely'],
  ['generic/single-command.json', '', 'generic', 'likely'],
  ['generic/list.json', '', 'generic', 'likely'],
  ...readdirSync(new URL('generic/broken/', SAMPLES)).map((name) => [`generic/broken/${name}`, '', 'generic', 'likely', 'claude-desktop'] as const),
] as const).map(([sample, name, formatId, confidence, runnerUp]) => ({ sample, name, formatId, confidence, runnerUp }));

const REFUSED: readonly (readonly [decoy: string, reason: string, servers: 'none' | 'unknown'])[] = [
  ['api-list.json', 'it is a list, and not one of servers', 'none'],
  ['bookmarks.json', 'it is a list, and not one of servers', 'none'],
  ['compose.yaml', 'neither mcpServers nor exportInfo nor a server definition is in it', 'unknown'],
  ['empty-list.json', 'it is an empty list', 'none'],
  ['empty-object.json', 'neither mcpServers nor exportInfo nor a server definition is in it', 'unknown'],
  ['librechat.yaml', 'neither mcpServers nor exportInfo nor a server definition is in it', 'unknown'],
  ['npm-package-small.json', 'neither mcpServers nor exportInfo nor a server definition is in it', 'unknown'],
  ['npm-package.json', 'neither mcpServers nor exportInfo nor a server definition is in it', 'unknown'],
  ['number.json', 'it is a single value', 'unknown'],
  ['prose.txt', 'it is plain text', 'unknown'],
  ['readme.md', 'it is a list, and not one of servers', 'none'],
  ['registry-list.json', 'it is a list, and not one of servers', 'none'],
  ['registry-server.json', 'neither mcpServers nor exportInfo nor a server definition is in it', 'unknown'],
  ['sealed.json', 'the whole file is one encrypted value', 'unknown'],
  ['settings.json', 'neither mcpServers nor exportInfo nor a server definition is in it', 'unknown'],
  ['site.json', 'neither mcpServers nor exportInfo nor a server definition is in it', 'unknown'],
  ['translation-flat.json', 'neither mcpServers nor exportInfo nor a server definition is in it', 'unknown'],
  ['translation-mcp.json', 'its mcpServers is no object with servers', 'unknown'],
  ['translation-nested.json', 'nothing under its mcpServers is a server', 'none'],
  ['tsconfig-with-comments.json', 'neither mcpServers nor exportInfo nor a server definition is in it', 'unknown'],
  ['vscode-tasks.json', 'neither mcpServers nor exportInfo nor a server definition is in it', 'unknown'],
];

/** These are not even YAML. */
const NO_YAML = ['page.html'];

describe('recogniseFormat', () => {
  test.each(RECOGNISED)('takes $sample under the name "$name" for $formatId, $confidence', ({ sample, name, formatId, confidence, runnerUp }) => {
    expect(recogniseFormat(treeOf(sample), { name })).toEqual({
      formatId, confidence, reason: expect.stringMatching(/^it|^the/) as string, ...(runnerUp !== undefined && { runnerUp }),
    });
  });

  test.each(REFUSED)('refuses %s: %s', (decoy, refused, servers) => {
    expect(recogniseFormat(treeOf(`decoys/${decoy}`), { name: 'mcp.json' })).toEqual({ refused, servers });
  });

  test.each(NO_YAML)('never sees %s, which is no text of any format', (decoy) => {
    expect(() => treeOf(`decoys/${decoy}`)).toThrow('FILE_NOT_PARSED');
  });

  test('has a row for every sample', () => {
    const listed = new Set([...RECOGNISED.map(({ sample }) => sample), ...[...REFUSED.map(([decoy]) => decoy), ...NO_YAML].map((decoy) => `decoys/${decoy}`)]);
    const files = readdirSync(SAMPLES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/').split('/samples/')[1]);
    expect(files.filter((file) => file === undefined || !listed.has(file))).toEqual([]);
  });

  test('answers for any tree', () => {
    const tree = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, fc.constantFrom<Tree>(null, true, 1, 'npx', 'https://mcp.example', 'stdio', ''), fc.array(tie('tree'), { maxLength: 3 }),
        fc.uniqueArray(fc.tuple(fc.constantFrom('mcpServers', 'exportInfo', 'command', 'args', 'url', 'type', 'preferences', '__proto__', 'a'), tie('tree')), { maxLength: 4, selector: ([key]) => key })
          .map((entries) => new Map(entries))),
    })).tree;
    fc.assert(fc.property(tree, fc.constantFrom('', 'claude_desktop_config.json'), (value, name) => {
      const answer = recogniseFormat(value, { name });
      expect('formatId' in answer ? answer.reason : answer.refused).not.toBe('');
    }), { numRuns: 1_000 });
  });
});
