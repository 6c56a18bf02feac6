import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findReferences } from './find-references';
import {
  AS_WRITTEN, CLAUDE_CODE_REFERENCES, CURSOR_REFERENCES, FILLS_NOTHING, GEMINI_REFERENCES, OPENCODE_REFERENCES, VSCODE_REFERENCES, WINDSURF_REFERENCES,
} from './reference-syntax';
import { translateReferences } from './translate-references';

const SYNTAXES = {
  'claude-code': CLAUDE_CODE_REFERENCES, cursor: CURSOR_REFERENCES, vscode: VSCODE_REFERENCES, opencode: OPENCODE_REFERENCES, gemini: GEMINI_REFERENCES,
  windsurf: WINDSURF_REFERENCES, nothing: FILLS_NOTHING, written: AS_WRITTEN,
};
const whole = { whole: true };

describe('a reference is written for', () => {
  test.each([
    ['claude-code', '${env:TOKEN}', '${TOKEN}'], ['claude-code', '{env:TOKEN}', '${TOKEN}'], ['claude-code', '${{ secrets.TOKEN }}', '${TOKEN}'],
    ['claude-code', '$TOKEN', '${TOKEN}'], ['claude-code', '%TOKEN%', '${TOKEN}'], ['claude-code', '$env:TOKEN', '${TOKEN}'],
    ['claude-code', '${TOKEN:-a {nested} one}', '${TOKEN:-a {nested} one}'], ['claude-code', '${A:-${B}}', '${A:-${B}}'],
    ['cursor', 'Bearer ${TOKEN}', 'Bearer ${env:TOKEN}'], ['cursor', '${workspaceFolder}/x', '${workspaceFolder}/x'], ['cursor', '${env:ProgramFiles(x86)}', '${env:ProgramFiles(x86)}'],
    ['vscode', '${TOKEN}', '${env:TOKEN}'], ['vscode', '${input:my-token}', '${input:my-token}'], ['vscode', '${workspaceFolder:app}${/}${userHome}', '${workspaceFolder:app}${/}${userHome}'],
    ['opencode', 'https://${HOST}/${env:PATH_PART}', 'https://{env:HOST}/{env:PATH_PART}'], ['opencode', '{file:~/.token}', '{file:~/.token}'], ['opencode', '{env:A}', '{env:A}'],
    ['gemini', '${env:TOKEN}', '${TOKEN}'], ['gemini', '$TOKEN', '$TOKEN'], ['gemini', '%TOKEN%', '${TOKEN}'], ['windsurf', '${TOKEN}', '${env:TOKEN}'], ['windsurf', '${file:/run/token}', '${file:/run/token}'],
    ['written', '${A} {env:B} ${input:c} $D', '${A} {env:B} ${input:c} $D'],
  ] as const)('%s: %s as %s', (syntax, text, translated) => {
    expect(translateReferences(text, SYNTAXES[syntax], whole)).toEqual({ text: translated, losses: [] });
  });

  test.each([
    ['claude-code', '${workspaceFolder}', '${workspaceFolder}', ['unfilled']], ['claude-code', '${input:my-token}', '${my_token}', ['input']], ['claude-code', '${input:1st}', '${_1st}', ['input']],
    ['claude-code', '${env:ProgramFiles(x86)}', '${env:ProgramFiles(x86)}', ['unfilled']], ['claude-code', '{file:~/.token}', '{file:~/.token}', ['unfilled']],
    ['cursor', '${A:-b}', '${env:A}', ['default']], ['cursor', '${A:-${B}}', '${env:A}', ['default']], ['cursor', '${input:key}', '${env:key}', ['input']],
    ['cursor', '${file}', '${file}', ['unfilled']], ['cursor', '${VAR:?must}', '${VAR:?must}', ['unfilled']], ['cursor', '${user_config.key}', '${user_config.key}', ['unfilled']],
    ['opencode', '${A:-b} ${workspaceFolder} ${C:-d}', '{env:A} ${workspaceFolder} {env:C}', ['default', 'unfilled']],
    ['gemini', '${A:-b}', '${A}', ['default']], ['windsurf', '${workspaceFolder}', '${workspaceFolder}', ['unfilled']],
    ['nothing', 'Bearer ${A}', 'Bearer ${A}', ['unfilled']], ['nothing', '$A', '$A', ['unfilled']], ['nothing', '${input:a}', '${input:a}', ['unfilled']],
  ] as const)('%s: %s as %s, and something is lost', (syntax, text, translated, losses) => {
    expect(translateReferences(text, SYNTAXES[syntax], whole)).toEqual({ text: translated, losses });
  });
});

test.each(['pa$WORD', 'a $HOME b', '50%', '100% of%', '$5', '${', '${A', '{A}', '{"env": {"A": 1}}', 'a}b{c', '{env:}', '{env:{A}}', '$${A}', '$$${A}'])('%j says nothing of variables', (text) => {
  expect(translateReferences(text, CURSOR_REFERENCES, whole)).toEqual({ text, losses: [] });
});

test('a variable without braces is one only where it is the whole string', () => {
  expect(translateReferences('$TOKEN', CURSOR_REFERENCES, { whole: false }).text).toBe('$TOKEN');
});

test('what the program itself fills in stays, unless it is written as the client would have it', () => {
  const filledByProgram = new Set(['AUTH']);
  expect(translateReferences('X:${AUTH} ${env:AUTH} ${OTHER}', CURSOR_REFERENCES, { whole: true, filledByProgram })).toEqual({ text: 'X:${AUTH} ${env:AUTH} ${env:OTHER}', losses: [] });
  expect(translateReferences('X:${AUTH}', FILLS_NOTHING, { whole: true, filledByProgram })).toEqual({ text: 'X:${AUTH}', losses: [] });
});

test('references in JSON and beside braces that never close are found', () => {
  expect(translateReferences('{"a": "${A}", { "b": "${env:B}"', OPENCODE_REFERENCES, whole).text).toBe('{"a": "{env:A}", { "b": "{env:B}"');
});

test('a long text of braces takes no time', () => {
  const start = process.threadCpuUsage();
  for (const text of ['{'.repeat(300_000), '${'.repeat(300_000), '${a'.repeat(200_000) + '}'.repeat(200_000), '{env:'.repeat(200_000) + '}'.repeat(200_000)]) translateReferences(text, CURSOR_REFERENCES, whole);
  expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(2_000);
});

const names = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,8}$/);
const targets = fc.constantFrom(CLAUDE_CODE_REFERENCES, CURSOR_REFERENCES, VSCODE_REFERENCES, OPENCODE_REFERENCES, GEMINI_REFERENCES, WINDSURF_REFERENCES);
const references = names.chain((name) => fc.constantFrom(`\${${name}}`, `\${env:${name}}`, `{env:${name}}`, `\${{ secrets.${name} }}`, `\${${name}:-}`));
const texts = fc.array(fc.oneof(references, fc.string(), fc.constantFrom('$', '{', '}', '${', '%', 'a'))).map((parts) => parts.join(''));
const namesIn = (text: string): readonly string[] => findReferences(text, true).flatMap((reference) => (reference.kind === 'variable' ? [reference.name] : []));

test('there and back, the names are the same, and a second time nothing changes', () => {
  fc.assert(fc.property(texts, targets, targets, (text, there, back) => {
    const once = translateReferences(text, there, whole).text;
    expect(translateReferences(once, there, whole).text).toBe(once);
    const named = namesIn(text);
    fc.pre(named.every((name) => /^[A-Z][A-Z0-9_]*$/.test(name)));
    expect(namesIn(once)).toEqual(named);
    expect(namesIn(translateReferences(once, back, whole).text)).toEqual(named);
  }), { numRuns: 2_000 });
});
