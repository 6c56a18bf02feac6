import type { WrittenFormat } from './export-options';

export type WrittenLanguage = 'json' | 'yaml' | 'toml';

/** What each format is written in: first the language of its own files, which is meant where JSON is asked for; YAML only where it is listed. */
export const WRITTEN_LANGUAGES: Readonly<Record<WrittenFormat, readonly [WrittenLanguage, ...WrittenLanguage[]]>> = {
  native: ['json', 'yaml'],
  'claude-desktop': ['json', 'yaml'],
  'claude-code': ['json'],
  cursor: ['json'],
  vscode: ['json'],
  windsurf: ['json'],
  codex: ['toml'],
  gemini: ['json'],
  opencode: ['json'],
  generic: ['json', 'yaml'],
};

/** The language that a file is written in; undefined: there is none in the one that is asked for. */
export function writtenLanguage(as: WrittenFormat, asked: 'json' | 'yaml'): WrittenLanguage | undefined {
  const [own, ...others] = WRITTEN_LANGUAGES[as];
  return asked === 'json' ? own : others.find((language) => language === asked);
}
