import { AppError } from '../../../src-shared/errors/app-error';
import type { Failure } from '../../../src-shared/errors/outcome';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import type { OpenedSource, ReportedSource } from './open-sources';

/** A source of a plan, and what was asked for it. */
export interface AskedSource {
  readonly source: OpenedSource;
  /** Of this one alone. */
  readonly password: string | undefined;
  /** Its own wish, or that of the whole plan. */
  readonly withoutSecrets: boolean;
}

export const isReported = (source: OpenedSource): source is ReportedSource => 'report' in source;

export const nameOf = (source: OpenedSource): string => (isReported(source) ? source.report.name : source.name);

/** Why one source is refused, while others may still be read. @throws what is no refusal, and CANCELLED */
export function refusalOf(error: unknown, name: string): Failure {
  if (!(error instanceof AppError) || error.code === 'CANCELLED') throw error;
  const { code, details } = name === '' ? error : error.within(name);
  return { code, details };
}

export const refusedReport = (source: OpenedSource, failure: Failure): SourceReport =>
  (isReported(source) ? { ...source.report, findings: [], failure } : { name: source.name, findings: [], failure });
