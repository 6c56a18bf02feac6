import { fieldPathText, type FieldPath } from '../../../src-shared/profile/field-path';
import { mcpTexts, profileTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import { hasSecret, isText, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { coverText } from './cover-secrets';

/** The variable that a placeholder names, by owner (`''`: the profile itself), field and how many secrets stand before it there. */
export interface SecretNames {
  nameOf(mcpId: string, path: FieldPath, index: number): string;
  /** In the order of the document, each once. */
  readonly all: readonly string[];
}

/**
 * Names every secret of a profile (format.md section 2): the env key; `<MCP>_<HEADER>`; the flag before an argument, else
 * `<MCP>_ARG<n>`. Two different secrets never share a name: the second takes `<MCP>_<NAME>`, then `_2`. Unknown secrets
 * may differ, so they count as different.
 */
export function nameSecrets(profile: Omit<Profile, 'id'>): SecretNames {
  const names = new Map<string, string>();
  const holders = new Map<string, string | null>();
  const take = (owner: string, ownerName: string, path: FieldPath, text: SecretText, base: (before: string) => string): void => {
    let before = '';
    let index = 0;
    for (const segment of text.segments) {
      if (isText(segment)) before += segment.text;
      else {
        names.set(slot(owner, path, index), freeName(base(before), ownerName, segment.secret, holders));
        index += 1;
      }
    }
  };
  for (const mcp of profile.mcps) {
    const prefix = upperSnake(mcp.name);
    for (const { path, text } of mcpTexts(mcp)) {
      const covered = coverText(text, path, mcp);
      if (hasSecret(covered)) take(mcp.id, prefix, path, covered, (before) => baseName(mcp, prefix, path, before));
    }
  }
  const prefix = upperSnake(profile.name);
  for (const { path, text } of profileTexts(profile)) {
    if (hasSecret(text)) take('', prefix, path, text, () => `${prefix}_${upperSnake(String(path.at(-1)))}`);
  }
  return {
    nameOf: (mcpId, path, index) => names.get(slot(mcpId, path, index)) ?? 'SECRET',
    all: [...new Set(names.values())],
  };
}

const slot = (owner: string, path: FieldPath, index: number): string => JSON.stringify([owner, fieldPathText(path), index]);

function freeName(base: string, prefix: string, secret: string | null, holders: Map<string, string | null>): string {
  const candidates = [base, `${prefix}_${base}`];
  for (let count = 2; ; count += 1) {
    const name = candidates.shift() ?? `${prefix}_${base}_${count - 2}`;
    const held = holders.get(name);
    if (held === undefined || (held !== null && held === secret)) {
      holders.set(name, secret);
      return name;
    }
  }
}

function baseName(mcp: Omit<Mcp, 'id'>, prefix: string, path: FieldPath, before: string): string {
  const [field, step] = path;
  if (field === 'env' && path.length === 2) return /^[A-Za-z_]\w*$/.test(String(step)) ? String(step) : upperSnake(String(step));
  if (field === 'headers' && path.length === 2) return `${prefix}_${upperSnake(String(step))}`;
  if (field === 'args' && typeof step === 'number') return argumentName(mcp, prefix, step, before);
  return `${prefix}_${upperSnake(String(path.at(-1)))}`;
}

/** `KEY=…` names itself, `Authorization: …` is a header, else the flag before it. */
function argumentName(mcp: Omit<Mcp, 'id'>, prefix: string, index: number, before: string): string {
  const assigned = /^-{0,2}([A-Za-z_][\w.-]+)=/.exec(before)?.[1];
  if (assigned !== undefined) return upperSnake(assigned);
  const header = /^([A-Za-z][\w-]+):\s/.exec(before)?.[1];
  if (header !== undefined) return `${prefix}_${upperSnake(header)}`;
  const flag = /^-{1,2}([A-Za-z][\w-]+)$/.exec(precedingText(mcp, index))?.[1];
  return flag === undefined ? `${prefix}_ARG${index}` : upperSnake(flag);
}

function precedingText(mcp: Omit<Mcp, 'id'>, index: number): string {
  const preceding = mcp.args[index - 1];
  return (preceding && wholeText(preceding)) ?? '';
}

/** `GitHub MCP` → `GITHUB_MCP`; never empty, never starting with a digit. */
function upperSnake(name: string): string {
  const snake = name.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '').toUpperCase();
  return snake === '' ? 'SECRET' : /^\d/.test(snake) ? `_${snake}` : snake;
}
