import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import type { FormatId } from '../../../src-shared/transfer/format-id';
import type { Look } from '../clients/client-service';
import type { NameCheck } from './check-name';
import type { ApplyRequest, ImportRequest } from './import-request';
import type { ImportSource, SourceFile } from './import-source';
import type { JobWatch } from './job-watch';
import type { ShownItem } from './show-item';

/** Importing, wherever it runs: on this thread, or on one of its own. Errors as ImportService states. */
export interface Imports {
  plan(sources: readonly ImportSource[], request: ImportRequest, watch: JobWatch): Promise<ImportPlan>;
  items(planId: string, from: number, most: number): Promise<PlanItem[]> | PlanItem[];
  recall(planId: string): Promise<ImportPlan>;
  show(planId: string, key: string): Promise<ShownItem>;
  checkName(planId: string, key: string, name: string): Promise<NameCheck>;
  apply(planId: string, request: ApplyRequest, watch: JobWatch): Promise<ImportReport>;
  discard(planId: string): Promise<void> | void;
  /** How many servers a file holds; keeps nothing of it. */
  look(file: SourceFile, as: FormatId): Promise<Look>;
}
