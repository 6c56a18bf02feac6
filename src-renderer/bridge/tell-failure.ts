import { FAILURE_TEXTS } from '../texts/failure-texts';
import { JOB_TEXTS } from '../texts/job-texts';
import { SHARED_TEXTS } from '../texts/shared-texts';
import { showFailure } from '../ui/failure-dialog';
import { showToast } from '../ui/toast';
import { bridge } from './bridge';
import { linesOf, OperationError } from './operation-error';

/**
 * Puts on the clipboard what is of use to whoever is asked for help: what was read, its code or where it happened, and which Valise. Nothing
 * of it is secret. The version is asked for at once: browsers give a page the clipboard only just after a key or a click.
 */
export function failureCopier(lines: readonly string[]): () => Promise<boolean> {
  let version: string | undefined;
  // Where nobody answers, the rest is copied.
  void bridge.call('system.about', {}).then((about) => {
    if (about.ok) version = about.value.version;
  });
  return async () => (await bridge.copyText([...lines, FAILURE_TEXTS.where(version, bridge.door, bridge.system)].join('\n'))).ok;
}

/** `details`: what only the copy says. */
export function tellFailureLines(title: string, lines: readonly string[], details: readonly string[] = []): void {
  showFailure({ title, lines, words: { ...FAILURE_TEXTS, close: SHARED_TEXTS.close }, copy: failureCopier([title, ...lines, ...details]) });
}

/** What could not be done, whatever was thrown. What the person stopped is no failure. */
export function tellFailure(title: string, error: unknown): void {
  const code = error instanceof OperationError ? error.failure.code : 'INTERNAL';
  if (code === 'CANCELLED') showToast(JOB_TEXTS.cancelled, { close: SHARED_TEXTS.dismiss });
  else tellFailureLines(title, linesOf(error), [code]);
}
