import { fieldPathText } from '../../../src-shared/profile/field-path';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { SecretText } from '../../../src-shared/profile/secret-text';
import { mergeTrees, type PickSide } from './merge-trees';

export interface Merged<Thing> {
  readonly merged: Thing;
  /** Fields that can't stand beside what else was chosen. */
  readonly clashes: readonly string[];
}

/**
 * A server whose every field is one side's, as compare-fields names them: each entry of env and headers and each argument by itself.
 * What only one side has is there or not, and arguments close up. Id and usage are mine.
 */
export function mergeMcp(mine: Mcp, theirs: Mcp, pick: PickSide): Merged<Mcp> {
  const sideOf = (field: string): Mcp => (pick(field) === 'mine' ? mine : theirs);
  const named = (field: 'env' | 'headers'): Map<string, SecretText> => new Map([...new Set([...mine[field].keys(), ...theirs[field].keys()])].flatMap((name) => {
    const text = sideOf(fieldPathText([field, name]))[field].get(name);
    return text === undefined ? [] : [[name, text] as const];
  }));
  const most = Math.max(mine.args.length, theirs.args.length);
  const args = Array.from({ length: most }, (_, index) => sideOf(fieldPathText(['args', index])).args[index]).filter((text) => text !== undefined);
  const { tree, clashes } = mergeTrees(mine.extra, theirs.extra, '', pick);
  const merged: Mcp = {
    ...mine,
    name: sideOf('name').name,
    type: sideOf('type').type,
    category: sideOf('category').category,
    tags: sideOf('tags').tags,
    disabled: sideOf('disabled').disabled,
    alwaysAllow: sideOf('alwaysAllow').alwaysAllow,
    source: sideOf('source').source,
    version: sideOf('version').version,
    command: sideOf('command').command,
    cwd: sideOf('cwd').cwd,
    url: sideOf('url').url,
    description: sideOf('description').description,
    args, env: named('env'), headers: named('headers'), extra: tree,
  };
  return { merged, clashes };
}
