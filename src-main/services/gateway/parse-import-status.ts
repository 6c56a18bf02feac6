import { z } from 'zod';
import type { GatewayImportStatus } from '../../../src-shared/gateway/gateway-import-status';
import { detectSecrets } from '../secrets/detect-secrets';
import { MASK } from '../secrets/mask-text';

const MOST_LINES = 100;
const LONGEST_LINE = 500;

const Count = z.number().int().nonnegative().catch(0);
const Lines = z.array(z.unknown()).catch([]).transform((lines) => lines.filter((line) => typeof line === 'string').slice(0, MOST_LINES));

/** As gateways answer `POST /import`; only `status` has to be there. */
const AnswerSchema = z.object({
  import_id: z.string().max(200).optional().catch(undefined),
  status: z.string().min(1).max(40),
  progress: z.object({ total: Count, created: Count, updated: Count, skipped: Count, failed: Count }).catch({ total: 0, created: 0, updated: 0, skipped: 0, failed: 0 }),
  errors: Lines,
  warnings: Lines,
});

/** The status that a gateway answered; undefined where it is none. What it says in words may repeat secrets that it was sent: `sent` are left out of it. */
export function parseImportStatus(content: Uint8Array, sent: readonly string[]): GatewayImportStatus | undefined {
  const answer = AnswerSchema.safeParse(jsonOf(content));
  if (!answer.success) return undefined;
  const { import_id: importId, status, progress, errors, warnings } = answer.data;
  const cover = (line: string): string => coveredLine(line, sent);
  return { ...(importId !== undefined && { importId: cover(importId) }), status: cover(status), ...progress, errors: errors.map(cover), warnings: warnings.map(cover) };
}

function jsonOf(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return undefined;
  }
}

function coveredLine(line: string, sent: readonly string[]): string {
  const without = sent.reduce((rest, secret) => rest.replaceAll(secret, MASK), line);
  const covered = detectSecrets(without, { kind: 'free', name: '' }).toReversed().reduce((rest, { start, end }) => rest.slice(0, start) + MASK + rest.slice(end), without);
  return covered.length <= LONGEST_LINE ? covered : `${covered.slice(0, LONGEST_LINE).toWellFormed()}…`;
}
