import { z } from 'zod';
import { PROFILE_OPERATIONS } from '../src-shared/contract/profile-operations';
import { ErrorDetailsSchema } from '../src-shared/errors/error-details';
import { ErrorCodeSchema } from '../src-shared/errors/error-code';
import type { McpView } from '../src-shared/profile/profile-view';
import { ImportReportSchema, type ImportReport } from '../src-shared/transfer/import-report';
import type { EndedCommand } from './command-line';

const RefusalSchema = z.strictObject({ error: z.strictObject({ ...ErrorDetailsSchema.shape, code: ErrorCodeSchema, message: z.string() }) });
type Refusal = z.infer<typeof RefusalSchema>['error'];

/** The report that `import --json` printed, held against its schema. */
export const reportOf = ({ stdout }: EndedCommand): ImportReport => ImportReportSchema.parse(JSON.parse(stdout));

/** The refusal that any command prints with `--json`. */
export const refusalOf = ({ stdout }: EndedCommand): Refusal => RefusalSchema.parse(JSON.parse(stdout)).error;

/** `outcome` of every item, by subject. */
export const outcomesOf = (ended: EndedCommand): Record<string, string> =>
  Object.fromEntries(reportOf(ended).items.map(({ subject, outcome }) => [subject, outcome]));

/** The servers that `show PROFILE --json` printed, by name. */
export const serversOf = ({ stdout }: EndedCommand): Record<string, McpView> =>
  Object.fromEntries(PROFILE_OPERATIONS['profile.show'].output.parse(JSON.parse(stdout)).mcps.map((mcp) => [mcp.name, mcp]));
