import { isPredefined, isVariableName } from './reference-syntax';

/** Something in a text that a program fills in. */
export type Reference = { readonly start: number; readonly end: number } & (
  /** `byShell`: written as shells and many programs read it themselves. */
  | { readonly kind: 'variable'; readonly name: string; readonly fallback: boolean; readonly byShell: boolean }
  | { readonly kind: 'input'; readonly id: string }
  | { readonly kind: 'other' }
);

/** What it means; `Reference` without its place. */
type Meaning = Reference extends infer Each ? (Each extends Reference ? Omit<Each, 'start' | 'end'> : never) : never;

/**
 * The references of all clients in a text, outermost only: `${VAR}`, `${VAR:-default}`, `${env:VAR}`, `{env:VAR}`, `{file:…}`,
 * `${{ secrets.VAR }}`, `${input:id}`, and other `${…}`; `$${…}` stands for itself. `$VAR`, `$env:VAR` and `%VAR%` only where they are the `whole` string, for a
 * dollar sign may stand for itself.
 */
export function findReferences(text: string, whole: boolean): readonly Reference[] {
  const bare = whole ? BARE.exec(text)?.slice(1).find((name) => name !== undefined) : undefined;
  if (bare !== undefined) return [{ start: 0, end: text.length, kind: 'variable', name: bare, fallback: false, byShell: true }];
  const ends = closings(text);
  const found: Reference[] = [];
  for (let at = text.indexOf('{'); at !== -1;) {
    const end = ends.get(at);
    const dollar = text[at - 1] === '$';
    const body = text.slice(at + 1, (end ?? at + 1) - 1);
    const escaped = dollar && text[at - 2] === '$';
    const meaning = end === undefined || escaped ? undefined : dollar ? meaningOf(body) : withoutDollar(body);
    if (end !== undefined && meaning !== undefined) found.push({ start: dollar ? at - 1 : at, end, ...meaning });
    at = text.indexOf('{', meaning === undefined ? at + 1 : end);
  }
  return found;
}

const BARE = /^(?:\$(?:env:)?([A-Z_][A-Z0-9_]*|[a-z_]+)|%([A-Za-z_]\w*)%)$/;

/** By where a brace opens, the place behind the one that closes it. */
function closings(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const { index, 0: brace } of text.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) ends.set(start, index + 1);
    }
  }
  return ends;
}

/** Of `${body}`. */
function meaningOf(body: string): Meaning {
  if (isVariableName(body) && !isPredefined(body)) return { kind: 'variable', name: body, fallback: false, byShell: true };
  const [, defaulted] = /^([A-Za-z_]\w*):-/.exec(body) ?? [];
  if (defaulted !== undefined) return { kind: 'variable', name: defaulted, fallback: true, byShell: true };
  const [, secret] = /^\{\s*secrets\.([A-Za-z_]\w*)\s*\}$/.exec(body) ?? [];
  const [, scheme, name] = /^(env|input):([^{}:]+)$/.exec(body) ?? [];
  if (scheme === 'input' && name !== undefined) return { kind: 'input', id: name };
  const variable = secret ?? name;
  return variable === undefined ? { kind: 'other' } : { kind: 'variable', name: variable, fallback: false, byShell: false };
}

/** Of `{body}`, which is ordinary text but for two words. */
function withoutDollar(body: string): Meaning | undefined {
  const [, scheme, name = ''] = /^(env|file):([^{}]+)$/.exec(body) ?? [];
  if (scheme === undefined) return undefined;
  return scheme === 'file' ? { kind: 'other' } : { kind: 'variable', name, fallback: false, byShell: false };
}
