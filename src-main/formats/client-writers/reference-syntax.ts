import type { FieldPath } from '../../../src-shared/profile/field-path';

/** How a program that reads a file has variables written in its texts, and what it fills in. */
export interface ReferenceSyntax {
  /** Its reference to a variable of the environment; undefined for a name that it can not write, and where it fills in none. */
  readonly variable: (name: string) => string | undefined;
  /** It reads `${VAR:-default}`. */
  readonly defaults?: boolean;
  /** It asks for `${input:id}`. */
  readonly inputs?: boolean;
  /** It also fills in what is written like this: `${workspaceFolder}`, `$VAR`. */
  readonly knows?: (reference: string) => boolean;
  /** Whether it fills in references in this string, the whole one at `path` in a server; absent: in all where clients do. */
  readonly fills?: (text: string, path: FieldPath) => boolean;
  /** Texts are written as they are, whoever is meant by their references. */
  readonly verbatim?: boolean;
  /** Stands where a secret was. */
  readonly placeholder: (name: string) => string;
}

/** Names in `${…}` that stand for places and for what is open in an editor, not for variables. */
const PREDEFINED: ReadonlySet<string> = new Set([
  'workspaceFolder', 'workspaceFolderBasename', 'workspaceRoot', 'workspacePath', 'userHome', 'pathSeparator', 'cwd', 'file', 'fileBasename',
  'fileBasenameNoExtension', 'fileDirname', 'fileDirnameBasename', 'fileExtname', 'fileWorkspaceFolder', 'relativeFile', 'relativeFileDirname', 'lineNumber',
  'columnNumber', 'selectedText', 'execPath', 'defaultBuildTask', 'extensionPath', '__dirname',
]);

export const isPredefined = (name: string): boolean => PREDEFINED.has(name);

/** A name that every shell and client takes for one variable. */
export const isVariableName = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name);

const braced = (name: string): string | undefined => (isVariableName(name) && !isPredefined(name) ? `\${${name}}` : undefined);
const namesAnything = (name: string): boolean => /^[^{}:\s]+$/.test(name);
const env = (name: string): string | undefined => (namesAnything(name) ? `\${env:${name}}` : undefined);
const dollarBraces = (name: string): string => `\${${name}}`;
const anyOf = (...names: readonly string[]): ((reference: string) => boolean) => (reference) => names.some((name) => reference === `\${${name}}`);

/** Nothing is changed: nobody knows who reads it. */
export const AS_WRITTEN: ReferenceSyntax = { variable: braced, verbatim: true, placeholder: dollarBraces };

export const FILLS_NOTHING: ReferenceSyntax = { variable: () => undefined, placeholder: dollarBraces };

export const CLAUDE_CODE_REFERENCES: ReferenceSyntax = { variable: braced, defaults: true, placeholder: dollarBraces };

export const GEMINI_REFERENCES: ReferenceSyntax = { variable: braced, placeholder: dollarBraces, knows: (reference) => /^\$\w+$/.test(reference) };

export const CURSOR_REFERENCES: ReferenceSyntax = {
  variable: env, placeholder: (name) => `\${env:${name}}`,
  knows: anyOf('userHome', 'workspaceFolder', 'workspaceFolderBasename', 'pathSeparator', '/'),
};

export const WINDSURF_REFERENCES: ReferenceSyntax = {
  variable: env, placeholder: (name) => `\${env:${name}}`, knows: (reference) => reference.startsWith('${file:'),
};

export const VSCODE_REFERENCES: ReferenceSyntax = {
  variable: env, inputs: true, placeholder: (name) => `\${input:${name}}`,
  knows: (reference) => reference === '${/}' || isPredefined(reference.slice(2, -1)) || /^\$\{(?:config|command|workspaceFolder):/.test(reference),
};

export const OPENCODE_REFERENCES: ReferenceSyntax = {
  variable: (name) => (namesAnything(name) ? `{env:${name}}` : undefined), placeholder: (name) => `{env:${name}}`,
  knows: (reference) => reference.startsWith('{file:'),
};
