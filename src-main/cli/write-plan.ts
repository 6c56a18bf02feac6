import { AppError } from '../../src-shared/errors/app-error';
import { EXIT } from '../../src-shared/errors/exit-code';
import { writeAtomic } from '../files/write-atomic';
import type { CommandContext } from './command-context';
import type { ImportFlags } from './import-flags';
import type { PlanFile } from './plan-file';
import { printAnswer } from './print-answer';
import { printableJson } from './printable';

/**
 * Puts the plan where the person wants it, `-` for standard output, and says how much of it is open. What could not be read or kept ends
 * the command as an import would end. @throws AppError FILE_EXISTS, FILE_NOT_WRITTEN, DISK_FULL; the failure of a source
 */
export async function writePlan(plan: PlanFile, path: string, { force = false, json, partial = false }: ImportFlags, { terminal, exitWith }: CommandContext): Promise<void> {
  const { digest, sources, items, open } = plan;
  if (path === '-') terminal.json(plan);
  else {
    await writeAtomic(path, `${printableJson(plan)}\n`, { overwrite: force });
    printAnswer(terminal, json, { path, digest, items: items.length, open }, () => [`${told(items.length, 'item')} in ${path}, ${open} to decide. Fill in "answers" there, then: valise import … --answers ${path}`]);
  }
  const failed = sources.find(({ failure }) => failure !== undefined)?.failure;
  if (failed !== undefined && !partial) throw new AppError(failed.code, failed.details);
  const left = failed !== undefined || items.some(({ state }) => state === 'rejected' || state === 'missing');
  exitWith(open > 0 ? EXIT.conflict : !left ? EXIT.ok : partial ? EXIT.partial : EXIT.badInput);
}

const told = (count: number, thing: string): string => `${count.toLocaleString('en-US')} ${thing}${count === 1 ? '' : 's'}`;
