import { expect, test } from 'vitest';
import { writtenLanguage } from './written-language';

test.each([
  ['native', 'json', 'json'], ['native', 'yaml', 'yaml'], ['generic', 'yaml', 'yaml'], ['codex', 'json', 'toml'], ['codex', 'yaml', undefined], ['vscode', 'json', 'json'], ['vscode', 'yaml', undefined],
] as const)('%s, asked for as %s, is written in %s', (as, asked, language) => expect(writtenLanguage(as, asked)).toBe(language));
