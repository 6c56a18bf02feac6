import type { CheckResult } from '../../../src-shared/contract/check-result';
import type { Settings } from '../../../src-shared/settings';
import type { Job } from '../../../src-shared/transfer/job';
import { maskedText } from '../secrets/masked-text';

export interface Diagnosed {
  readonly at: Date;
  readonly versions: Readonly<Record<string, string>>;
  /** `linux x64`, and the like. */
  readonly system: string;
  readonly checks: readonly CheckResult[];
  /** Absent in a home that has none yet, or whose database does not open. */
  readonly settings: Settings | undefined;
  /** How many of each are kept. */
  readonly counts: Readonly<Record<string, number>>;
  readonly jobs: readonly Job[];
  /** Lines of the log. */
  readonly log: readonly string[];
  /** The person's own folder, which names them. */
  readonly homeFolder: string;
}

/**
 * What whoever helps needs to know, and can be read before it is sent: no name of a profile, a server or a file but where the log or a check
 * has it, and no secret there either, though none should have come so far.
 */
export function diagnosticsText({ at, versions, system, checks, settings, counts, jobs, log, homeFolder }: Diagnosed): string {
  const text = JSON.stringify({
    madeAt: at.toISOString(), versions, system, checks, settings, counts,
    jobs: jobs.map(({ kind, state, phase, done, total, startedAt, endedAt, failure }) => ({ kind, state, phase, done, total, startedAt, endedAt, failure: failure?.code })),
    log: log.map((line) => maskedText(line, { kind: 'free', name: '' })),
  }, null, 2);
  return homeFolder.length < 2 ? text : text.replaceAll(JSON.stringify(homeFolder).slice(1, -1), '~');
}

/** `valise-diagnostics-2026-11-21.json` */
export const diagnosticsName = (at: Date): string => `valise-diagnostics-${at.toISOString().slice(0, 10)}.json`;
