import type { FieldPath } from '../../../src-shared/profile/field-path';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { hasUnknown, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { isList, isMap, type TreeMapOf, type TreeOf } from '../../../src-shared/profile/tree';

/** Where a string stands, as far as that says whether it holds a secret. */
export type TextPosition =
  | { readonly kind: 'env'; readonly name: string }
  | { readonly kind: 'header'; readonly name: string }
  /** `preceding`: the argument before it, where that is a flag. */
  | { readonly kind: 'argument'; readonly preceding?: string | undefined; readonly command?: string | undefined }
  | { readonly kind: 'url' }
  | { readonly kind: 'command' }
  | { readonly kind: 'cwd' }
  /** Description and unknown fields; `name` is the nearest key above the string. */
  | { readonly kind: 'free'; readonly name: string };

/** The position of the string at `path` (as mapMcpTexts gives it) in `mcp`. */
export function positionOf(path: FieldPath, mcp: Omit<Mcp, 'id'>): TextPosition {
  const [field, step] = path;
  if (path.length === 2 && field === 'env' && typeof step === 'string') return { kind: 'env', name: step };
  if (path.length === 2 && field === 'headers' && typeof step === 'string') return { kind: 'header', name: step };
  if (path.length === 2 && field === 'args' && typeof step === 'number') return argumentPosition(mcp.args[step - 1], mcp.command);
  if (path.length === 1 && (field === 'command' || field === 'cwd' || field === 'url')) return { kind: field };
  return treePosition(path, mcp.extra);
}

/** The position of the string at `path` in a tree of unknown fields, whose names are read as clients use them. */
export function treePosition(path: FieldPath, root: TreeMapOf<SecretText> | undefined): TextPosition {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  const last = path.at(-1);
  const parent = path.slice(0, typeof last === 'number' ? -2 : -1).findLast((step) => typeof step === 'string') ?? '';
  if (typeof last === 'number') {
    if (ARGUMENTS.test(key)) return argumentPosition(textAt(root, [...path.slice(0, -1), last - 1]), undefined);
    if (VARIABLES.test(key)) return { kind: 'argument', preceding: '--env' };
    if (HEADERS.test(key)) return { kind: 'argument', preceding: '--header' };
    return { kind: 'free', name: key };
  }
  // `{ name: 'TOKEN', value: '…' }` and VS Code's inputs: the name stands beside the value.
  const name = /^(?:value|default)$/.test(key) ? siblingName(root, path) ?? key : key;
  if (VARIABLES.test(parent)) return { kind: 'env', name };
  if (HEADERS.test(parent)) return { kind: 'header', name };
  // There a header's name leads to the name of a variable.
  if (parent.startsWith('env_') || ENV_ENDING.test(parent.slice(-'_env_vars'.length))) return { kind: 'free', name: parent };
  if (/^(?:command|cmd)$/.test(key)) return { kind: 'command' };
  if (/^(?:uri|tcp|endpoint|\w{0,64}Url|\w{0,64}_?url|\w{0,64}URL)$/.test(key)) return { kind: 'url' };
  return { kind: 'free', name };
}

const VARIABLES = /^(?:envs?|environment|env_?vars?|environment_?variables)$/i;
const HEADERS = /^(?:http_?|request_?|custom_?)?headers$/i;
/** Looked for at the end alone: a name can be megabytes long, with thousands of texts under it. */
const ENV_ENDING = /_env(?:_vars?)?$/;
const ARGUMENTS = /^(?:args|arguments|command|cmd)$/;

const argumentPosition = (preceding: SecretText | undefined, command: SecretText | undefined): TextPosition =>
  ({ kind: 'argument', preceding: flagOf(preceding && knownText(preceding)), command: command && knownText(command) });

/** Any other word says nothing of what follows it, and may be a secret. */
const flagOf = (word: string | undefined): string | undefined => (word !== undefined && FLAG.test(word) ? word : undefined);
const FLAG = /^(?:--?[A-Za-z][\w.-]{0,254}|\/[ck])$/i;

const knownText = (text: SecretText): string | undefined => (hasUnknown(text) ? undefined : wholeText(text));

function siblingName(root: TreeMapOf<SecretText> | undefined, path: FieldPath): string | undefined {
  for (const key of ['name', 'key', 'id']) {
    const name = textAt(root, [...path.slice(0, -1), key]);
    if (name !== undefined) return knownText(name);
  }
  return undefined;
}

function textAt(root: TreeMapOf<SecretText> | undefined, path: FieldPath): SecretText | undefined {
  let tree: TreeOf<SecretText> | undefined = root;
  for (const step of path) {
    if (typeof step === 'string' && isMap(tree)) tree = tree.get(step);
    else if (typeof step === 'number' && isList(tree)) tree = tree[step];
    else return undefined;
  }
  return isText(tree) ? tree : undefined;
}

const isText = (tree: TreeOf<SecretText> | undefined): tree is SecretText => typeof tree === 'object' && tree !== null && 'segments' in tree;
