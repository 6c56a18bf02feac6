import type { FieldPath } from '../../../src-shared/profile/field-path';
import { findReferences } from './find-references';
import { FILLS_NOTHING, isPredefined, isVariableName, type ReferenceSyntax } from './reference-syntax';

/**
 * Codex fills in no text, but has fields that name variables: for one that is passed on under its own name, for a header, and for a
 * bearer token. References that stand for just that are written there.
 */
export const CODEX_REFERENCES: ReferenceSyntax = {
  ...FILLS_NOTHING,
  variable: (name) => (isVariableName(name) && !isPredefined(name) ? `\${${name}}` : undefined),
  fills: (text, [field, name]: FieldPath) => {
    const variable = variableOf(text) ?? (isAuthorization(String(name)) ? variableOf(BEARER.exec(text)?.[1] ?? '') : undefined);
    return variable !== undefined && (field === 'headers' || (field === 'env' && variable === name));
  },
};

const BEARER = /^Bearer +(\S+)$/;
const isAuthorization = (header: string): boolean => /^authorization$/i.test(header);

/** The variable that a text stands for, where it is nothing but a reference. */
function variableOf(text: string): string | undefined {
  const [reference, ...others] = findReferences(text, true);
  const alone = reference?.kind === 'variable' && others.length === 0 && reference.start === 0 && reference.end === text.length;
  return alone && !reference.fallback && isVariableName(reference.name) ? reference.name : undefined;
}

/** The variables that are handed on to the server, and those that have a value here. */
export function splitEnvironment(env: ReadonlyMap<string, string>): { readonly passedOn: readonly string[]; readonly values: ReadonlyMap<string, string> } {
  const isPassedOn = ([name, value]: readonly [string, string]): boolean => value === `\${${name}}` && isVariableName(name);
  return { passedOn: [...env].filter(isPassedOn).map(([name]) => name), values: new Map([...env].filter((entry) => !isPassedOn(entry))) };
}

interface SplitHeaders {
  /** The variable with the bearer token. */
  readonly bearer: string | undefined;
  /** By header, the variable with its value. */
  readonly fromEnvironment: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
}

export function splitHeaders(headers: ReadonlyMap<string, string>): SplitHeaders {
  let bearer: string | undefined;
  const fromEnvironment = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const [name, text] of headers) {
    const variable = variableOf(text);
    const token = isAuthorization(name) && bearer === undefined ? variableOf(BEARER.exec(text)?.[1] ?? '') : undefined;
    if (token !== undefined) bearer = token;
    else if (variable !== undefined) fromEnvironment.set(name, variable);
    else texts.set(name, text);
  }
  return { bearer, fromEnvironment, texts };
}
