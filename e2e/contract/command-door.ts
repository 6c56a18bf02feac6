import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OperationName } from '../../src-shared/contract/operations';
import { EXIT, EXIT_CODE } from '../../src-shared/errors/exit-code';
import type { Outcome } from '../../src-shared/errors/outcome';
import { ImportReportSchema } from '../../src-shared/transfer/import-report';
import type { EndedCommand } from '../command-line';
import { refusalOf } from '../read-output';
import { wordsOf } from './command-words';
import type { Doorway, TakenOut } from './door';

/** `valise …` with `--json`, a process for each step. */
export const commandDoor: Doorway = {
  name: 'the command line',
  has: (step) => wordsOf(step) !== undefined,
  open: (home, environment) => Promise.resolve({
    take: async (step): Promise<Outcome<unknown>> => {
      const words = wordsOf(step);
      if (words === undefined) throw new Error('the command line has no words for this');
      if (step.kind === 'import') for (const { name, content } of step.files) home.write(name, content);
      const ended = await home.runWith({ environment }, ...words, '--json');
      assert.equal(ended.signal, null);
      const refusal = refusedWith(ended);
      if (refusal !== undefined) return refusal;
      const value: unknown = JSON.parse(ended.stdout);
      assert.equal(ended.code, step.kind === 'import' ? exitOfReport(value) : EXIT.ok, ended.stderr);
      if (step.kind === 'export') return { ok: true, value: takenOut(home.work, value as SaidOfExport) };
      return { ok: true, value: step.kind === 'call' ? wholeValue(step.name, value) : value };
    },
    close: () => Promise.resolve(),
  }),
};

function refusedWith(ended: EndedCommand): Outcome<never> | undefined {
  if (!ended.stdout.startsWith('{\n  "error"')) return undefined;
  const { code, message, ...details } = refusalOf(ended);
  assert.equal(ended.code, EXIT_CODE[code], `the exit code of ${code}`);
  const [what = ''] = message.split('\n');
  assert.ok(ended.stderr.startsWith(`valise: ${what}`), ended.stderr);
  return { ok: false, failure: { code, details } };
}

/** A report is no refusal, and still has exit codes of its own. */
function exitOfReport(value: unknown): number {
  const { partial, items, errors } = ImportReportSchema.parse(value);
  if (items.some(({ outcome }) => outcome === 'undecided')) return EXIT.conflict;
  if (partial) return EXIT.partial;
  return errors.length === 0 ? EXIT.ok : EXIT.badInput;
}

interface SaidOfExport extends Pick<TakenOut, 'secretsWithheld' | 'losses'> {
  readonly path: string;
}

function takenOut(folder: string, { path, secretsWithheld, losses }: SaidOfExport): TakenOut {
  const content = readFileSync(join(folder, path));
  rmSync(join(folder, path));
  return { fileName: basename(path), content, secretsWithheld, losses };
}

/** `list` prints the rows alone. */
const wholeValue = (name: OperationName, value: unknown): unknown =>
  (name === 'profile.list' && Array.isArray(value) ? { total: value.length, profiles: value } : value);

