import type { StoredReport, StoredReportPart } from '../services/activity/history-repository';
import type { Reader, Writer } from './database-connection';
import { fromRow as blobOf } from './sealed-blobs-table';

export function insertReport(writer: Writer, historyId: number, { reportId, parts }: StoredReport): void {
  for (const [part, { keyId, nonce, ciphertext }] of parts.entries()) {
    writer.run('INSERT INTO import_reports (history_id, part, report_id, key_id, nonce, ciphertext) VALUES (?, ?, ?, ?, ?, ?)', historyId, part, reportId, keyId, nonce, ciphertext);
  }
}

export function findReportPart(reader: Reader, historyId: number, part: number): StoredReportPart | undefined {
  const row = reader.row('SELECT report_id, key_id, nonce, ciphertext FROM import_reports WHERE history_id = ? AND part = ?', historyId, part);
  return row && { reportId: row.text('report_id'), blob: blobOf(row) };
}

export const listReportedSteps = (reader: Reader): number[] => reader.rows('SELECT DISTINCT history_id AS id FROM import_reports').map((row) => row.integer('id'));
