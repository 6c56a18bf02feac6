import type { Failure } from '../../../src-shared/errors/outcome';
import { FileCheckIdSchema, type FileCheck, type FileCheckId } from '../../../src-shared/transfer/file-verdict';
import { shownFailure } from './shown-name';

/** What is wrong with one thing; a thousand more say nothing new. */
const MOST_FAILURES = 100;

/** What was checked of a file so far. A check fails when it fails anywhere in it, and passes when it did nowhere and was made at all. */
export class CheckList {
  readonly #failures = new Map<FileCheckId, Failure[]>();
  readonly #passed = new Map<FileCheckId, string | undefined>();
  readonly #skipped = new Map<FileCheckId, string>();

  /** `found` says what was there. */
  pass(check: FileCheckId, found?: string): void {
    if (!this.#passed.has(check)) this.#passed.set(check, found);
  }

  fail(check: FileCheckId, failure: Failure): void {
    const failures = this.#failures.get(check) ?? [];
    this.#failures.set(check, failures);
    const shown = shownFailure(failure);
    // Two ways to look at a thing see the same fault.
    if (failures.length < MOST_FAILURES && JSON.stringify(failures.at(-1)) !== JSON.stringify(shown)) failures.push(shown);
  }

  /** Why it is not made, where it is not. The first reason stays. */
  skip(checks: readonly FileCheckId[], reason: string): void {
    for (const check of checks) if (!this.#skipped.has(check)) this.#skipped.set(check, reason);
  }

  hasFailed(...checks: readonly FileCheckId[]): boolean {
    return checks.length === 0 ? this.#failures.size > 0 : checks.some((check) => this.#failures.has(check));
  }

  rows(): FileCheck[] {
    return FileCheckIdSchema.options.map((check) => this.#row(check));
  }

  #row(check: FileCheckId): FileCheck {
    const failures = this.#failures.get(check);
    if (failures !== undefined) return { check, state: 'failed', failures };
    if (!this.#passed.has(check)) return { check, state: 'not-checked', reason: this.#skipped.get(check) ?? 'there is nothing of it in this file', failures: [] };
    const found = this.#passed.get(check);
    return { check, state: 'passed', ...(found !== undefined && { reason: found }), failures: [] };
  }
}
