import { EXPORT_FORMATS } from '../../../src-shared/profile/export-formats';
import { isMap, type Tree } from '../../../src-shared/profile/tree';
import type { DocumentReport } from '../../../src-shared/transfer/file-report';
import { ExportTypeSchema } from '../../../src-shared/transfer/export-options';
import { shownName } from './shown-name';

const LONGEST = 200;

/** Who wrote a profile document, when, and as what; as far as it says so itself. */
export function documentOrigin(document: Tree): Pick<DocumentReport, 'exporter' | 'exportedAt' | 'exportType'> {
  const info = isMap(document) ? document.get('exportInfo') : undefined;
  if (!isMap(info)) return {};
  const exporter = [info.get('exportedBy'), info.get('exporterVersion')].flatMap((part) => said(part) ?? []).join(' ');
  const exportedAt = said(info.get('exportedAt'));
  const exportType = ExportTypeSchema.options.find((type) => EXPORT_FORMATS[type] === info.get('format'));
  return { ...(exporter !== '' && { exporter }), ...(exportedAt !== undefined && { exportedAt }), ...(exportType !== undefined && { exportType }) };
}

const said = (value: Tree | undefined): string | undefined => (typeof value === 'string' && value !== '' ? shownName(value).slice(0, LONGEST) : undefined);
