import { ConflictStrategySchema, ImportBodySchema, ImportOptionsSchema, type ConflictStrategy, type ImportOptions } from '../../../src-shared/gateway/rest-calls';
import type { EntitySelection } from '../../../src-shared/gateway/gateway-export-options';
import { inputFaults } from '../../operations/input-faults';
import { HttpRefusal } from '../http-refusal';
import type { SentJson } from './read-sent-json';
import { entitySelection, refuse, RestQuery } from './rest-query';

/** Secrets belong into the body: an address is written down in many places. */
const SECRETS = ['rekey_secret', 'source_secret'] as const;
export const IMPORT_QUERY = ['conflict_strategy', 'dry_run', 'partial', 'environment'] as const;

/** What `POST /import` is to do. */
export interface ImportOrder {
  /** The body as it came: the core finds the document in it. */
  readonly content: Uint8Array;
  readonly environment: string | undefined;
  readonly strategy: ConflictStrategy;
  readonly dryRun: boolean;
  readonly partial: boolean;
  readonly targetSecret: string | undefined;
  readonly sourceSecret: string | undefined;
  readonly selection: EntitySelection | undefined;
}

/** What a query may say of it. */
export type ImportQuery = Pick<ImportOptions, 'conflict_strategy' | 'dry_run' | 'partial'> & { readonly environment: string | undefined };

/** Before the body is read. @throws HttpRefusal 400 */
export function readImportQuery(url: string): ImportQuery {
  const { searchParams } = new URL(url);
  const secret = SECRETS.find((name) => searchParams.has(name));
  if (secret !== undefined) throw refuse(`${secret}: a secret is said in the body; an address is written down in many places`);
  const query = new RestQuery(url, IMPORT_QUERY);
  return { conflict_strategy: query.text('conflict_strategy'), dry_run: query.flag('dry_run'), partial: query.flag('partial'), environment: query.text('environment') };
}

/** A document as `import_data` with options beside it and nothing else, or a bare one. @throws HttpRefusal 400, 422 */
export function importOrder({ content, value }: SentJson, query: ImportQuery): ImportOrder {
  const options = 'entities' in value || 'export_type' in value ? bareOptions(value) : requestOptions(value);
  const { selected_entities: selected, rekey_secret: targetSecret, source_secret: sourceSecret } = options;
  return {
    content, environment: query.environment,
    strategy: strategyOf(agreed('conflict_strategy', query.conflict_strategy?.toLowerCase(), options.conflict_strategy?.toLowerCase()) ?? 'update'),
    dryRun: agreed('dry_run', query.dry_run, options.dry_run) ?? false,
    partial: agreed('partial', query.partial, options.partial) ?? false,
    targetSecret: targetSecret ?? undefined, sourceSecret: sourceSecret ?? undefined,
    selection: selected === null || selected === undefined ? undefined : entitySelection(selected, 'selected_entities'),
  };
}

function requestOptions(value: SentJson['value']): ImportOptions {
  const data = value['import_data'];
  if (data === undefined || data === null || (typeof data === 'object' && Object.keys(data).length === 0)) throw refuse('import_data: the document is missing');
  const checked = ImportBodySchema.safeParse(value);
  if (!checked.success) throw new HttpRefusal(422, 'INPUT_INVALID', { items: [...inputFaults(checked.error.issues)].slice(0, 20) });
  return checked.data;
}

/** Other fields are the document's. */
function bareOptions(value: SentJson['value']): ImportOptions {
  const checked = ImportOptionsSchema.safeParse(value);
  if (!checked.success) throw new HttpRefusal(422, 'INPUT_INVALID', { items: [...inputFaults(checked.error.issues)].slice(0, 20) });
  return checked.data;
}

/** @throws HttpRefusal 400 for two that contradict each other */
function agreed<Value>(name: string, one: Value | null | undefined, other: Value | null | undefined): Value | undefined {
  if (one !== undefined && one !== null && other !== undefined && other !== null && one !== other) throw refuse(`${name}: the address and the body say different things`);
  return one ?? other ?? undefined;
}

function strategyOf(said: string): ConflictStrategy {
  const strategy = ConflictStrategySchema.safeParse(said);
  if (!strategy.success) throw refuse(`conflict_strategy: expected one of ${ConflictStrategySchema.options.join(', ')}`);
  return strategy.data;
}
