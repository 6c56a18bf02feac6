import type { Finding } from '../../../src-shared/transfer/finding';
import type { ParsedFile } from '../parsed-file';
import type { ParsedText } from '../parsed-text';
import type { GatewayFile } from './gateway-file';
import { parseGatewayDocument } from './parse-gateway-document';

/** A file of gateway configuration; it holds no profiles. @throws AppError DOCUMENT_INVALID */
export const parseGatewayFile = (parsed: ParsedText): ParsedFile => gatewayParsedFile(parseGatewayDocument(parsed));

export const gatewayParsedFile = (gateway: GatewayFile): ParsedFile => ({
  formatId: 'gateway', version: gateway.head.version, yaml: gateway.yaml, profiles: [], gateway,
  findings: [...gateway.findings, ...countFindings(gateway)],
});

const countFindings = (file: GatewayFile): readonly Finding[] => file.checks.counts.map(({ type, stated, held }): Finding =>
  ({ code: 'COUNTS_DIFFER', severity: 'warning', step: 'schema', subject: type, place: file.locate([...(file.layout === 'request' ? ['import_data'] : []), 'metadata', 'entity_counts', type]), reason: `it says ${stated}, and holds ${held}` }));
