import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { failureLines } from '../../src-shared/errors/error-text';
import type { PlanItem } from '../../src-shared/transfer/import-plan';
import { readDocument } from '../start/read-document';
import { readAnswers } from './read-answers';
import { resolveAnswers, resolveTargets } from './resolve-answers';
import { RecordingTerminal } from './samples/recording-terminal';

const DIGEST = 'sha256:1';
const item = (key: string, subject: string, more: Partial<PlanItem> = {}): PlanItem => ({
  key, subject, kind: key.includes('/') ? 'mcp' : 'profile', source: 0, secrets: 0, state: 'changed', differences: [], blanks: [], withheld: [], findings: [], ...more,
});
const ITEMS = [
  item('p0', 'Work'), item('p0/m0', 'Work/github', { differences: [{ field: 'url', mine: 'a', theirs: 'b', secretDiffers: false }] }),
  item('p0/m1', 'Work/search', { state: 'new', blanks: ['env.KEY'] }), item('p0/m2', 'Work/tool', { state: 'ambiguous', candidates: [{ id: 'x', label: 'one' }] }),
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'valise-answers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads answers from a file and holds them against the plan, as an import does. */
async function refusal(text: string): Promise<AppError['details'] & { readonly said: string }> {
  const file = join(folder, 'a.json');
  writeFileSync(file, text);
  const context = { terminal: new RecordingTerminal(), readDocument: async (content: Uint8Array) => readDocument(content), variable: () => undefined };
  try {
    const answers = await readAnswers(file, context);
    resolveTargets(answers, ITEMS, DIGEST);
    resolveAnswers(answers, ITEMS, DIGEST);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect([error.code, error.details.place?.file]).toEqual(['ANSWERS_INVALID', file]);
    return { ...error.details, said: failureLines({ code: error.code, details: error.details }).join('\n') };
  }
  throw new Error('nothing was refused');
}

test.each<readonly [what: string, text: string, place: string, said: string]>([
  ['no JSON', '{\n  "decisions" 1 }', '2:15', 'the text could not be understood'],
  ['nothing at all', '', '1:1', 'input: Invalid input: expected object, received null'],
  ['a key twice', '{ "names": {},\n"names": {} }', '2:1', 'a key stands twice'],
  ['a list', '[]', '1:1', 'Expected: answers as valise import --plan writes them'],
  ['a section that is none', '{\n "decision": {} }', '2:14', 'Unrecognized key: "decision"'],
  ['a word that is none', 'decisions:\n  Work/github: overwrite\n', '2:16', 'decisions.Work/github: '],
  ['a shape that is none, in a plan', '{ "items": [], "answers": {\n "excluded": "Work" } }', '2:14', 'excluded: '],
  ['an item that does not come in', '{ "decisions": {\n "Work/nothing": "skip" } }', '2:18', 'decisions, Work/nothing: nothing of that name comes in'],
  ['a key without the digest', '{ "excluded": [\n "p0/m0" ] }', '2:2', 'a key only counts with the digest of its plan'],
  ['a field that is no question', 'fields:\n  Work/github:\n    url: mine\n    args: mine\n', '4:11', 'fields, Work/github: it asks nothing about args'],
  ['a secret that is no question', 'blanks:\n  Work/search: { env.OTHER: x }\n', '2:29', 'it asks nothing about env.OTHER'],
  ['a secret whose variable is empty', 'blanks:\n  Work/search:\n    env.KEY: { env: MY_KEY }\n', '3:14', 'blanks, Work/search, env.KEY: the variable MY_KEY has nothing to fill in'],
  ['a candidate that is none', '{ "choices": {\n "Work/tool": "two" } }', '2:15', 'it is the id of none of the candidates'],
  ['a target for a server', 'targets:\n  Work/github: new\n', '2:16', 'only a profile has a target'],
  ['a target that is none', 'targets:\n  Work: sideways\n', '2:9', 'give new, new:NAME'],
  ['the digest of other files', '{ "digest":\n "sha256:2" }', '2:2', 'those to other files'],
])('%s is refused by its line', async (_, text, place, said) => {
  const refused = await refusal(text);
  const { line, column } = refused.place ?? {};
  expect(`${String(line)}:${String(column)}`).toBe(place);
  expect(refused.said).toContain(said);
});

test('all that is wrong is told, each with its line, and no secret', async () => {
  const { items, said } = await refusal('decisions:\n  Work/one: skip\n  Work/two: skip\nblanks:\n  Work/three: { env.KEY: a-typed-secret }\n');
  expect(items).toEqual([
    'line 2:13: decisions, Work/one: nothing of that name comes in', 'line 3:13: decisions, Work/two: nothing of that name comes in',
    'line 5:15: blanks, Work/three: nothing of that name comes in',
  ]);
  expect(said).not.toContain('a-typed-secret');
});
