/** How a shell parts its script into words and commands. */
export type Dialect = 'posix' | 'cmd' | 'powershell';

/** The expressions are sticky, and never match nothing. */
export interface Grammar {
  /** A run of characters that mean themselves. */
  readonly plain: RegExp;
  readonly quotes: string;
  readonly escape: string;
  /** It works between double quotes too. */
  readonly escapesInQuotes: boolean;
  readonly operator: RegExp;
  /** Runs a command between double quotes too. */
  readonly substitution: RegExp | undefined;
  /** Output that goes nowhere, or where other output goes: nothing more is done. */
  readonly quiet: RegExp;
  readonly blank: RegExp;
  readonly comments: boolean;
}

export const GRAMMARS: Readonly<Record<Dialect, Grammar>> = {
  posix: {
    plain: /[^\s'"\\;&|<>()`$#\d]+/y, quotes: '\'"', escape: '\\', escapesInQuotes: true, blank: /[^\S\n]/, comments: true,
    operator: /&&|\|\||\$\(|[;&|<>()`\n]/y, substitution: /`|\$\(/y, quiet: /(?:\d|&)?>{1,2}[ \t]{0,9}(?:&[0-9-]|\/dev\/null(?![\w/.-]))/y,
  },
  cmd: {
    plain: /[^\s"^&|<>\d]+/y, quotes: '"', escape: '^', escapesInQuotes: false, blank: /[^\S\n]/, comments: false,
    operator: /&&|\|\||[&|<>\n]/y, substitution: undefined, quiet: /\d?>{1,2}[ \t]{0,9}(?:&\d|nul(?![\w/\\.:-]))/iy,
  },
  powershell: {
    // Braces hold a script; with one command in it that is one thing.
    plain: /[^\s'"`;&|<>(){}$\d]+/y, quotes: '\'"', escape: '`', escapesInQuotes: true, blank: /[^\S\n]|[{}]/, comments: false,
    operator: /&&|\|\||\$\(|[;&|<>(\n]/y, substitution: /\$\(/y, quiet: /[\d*]?>{1,2}[ \t]{0,9}(?:&\d|\$null\b)/iy,
  },
};
