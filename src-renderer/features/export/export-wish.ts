import type { ExportType } from '../../../src-shared/transfer/export-options';

/** What the dialog was opened for. */
export interface ExportWish {
  readonly profiles: 'all' | string[];
  readonly title: string;
  readonly count: number;
  readonly exportType: ExportType;
}
