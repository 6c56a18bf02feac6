import type { z } from 'zod';
import type { FieldPath } from '../../src-shared/profile/field-path';
import { fieldPathText } from '../../src-shared/profile/field-path';
import { DocumentMcpSchema } from '../../src-shared/profile/profile-document';
import { isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import type { Finding, FindingCode, Severity } from '../../src-shared/transfer/finding';
import { checkShape, unknownFields, type ShapeProblem } from './check-shape';
import { keptTree, readNamedValues, readText } from './read-text';
import type { ParsedMcp, RejectedEntry } from './parsed-file';
import type { ParsedText } from './parsed-text';
import { heldTransport, isFilled, statedTransport, transportOf, type StatedTransport } from './server-transport';

export interface EntryContext {
  readonly parsed: ParsedText;
  /** Where the entry stands. */
  readonly path: FieldPath;
  /** The name where the entry has none of its own: its key, its package, its file. */
  readonly name: string;
  /** Native documents state the type; client files leave it to be told by command and url. */
  readonly native: boolean;
  /** It starts nothing outside its client, so that command and url may be missing. */
  readonly mayBeEmpty?: boolean;
}

export type EntryReading =
  | { readonly mcp: ParsedMcp; readonly findings: readonly Finding[] }
  | { readonly rejected: RejectedEntry };

/** Reads one server definition of a native document or of a client's `mcpServers`. Nothing in it is expanded or run. */
export function readServerEntry(tree: Tree, context: EntryContext): EntryReading {
  const note = (code: FindingCode, severity: Severity, path: FieldPath, reason?: string): Finding => ({
    code, severity, step: 'schema', subject: context.name, place: context.parsed.locate([...context.path, ...path]),
    ...(path.length > 0 && { field: fieldPathText(path) }), ...(reason !== undefined && { reason }),
  });
  const refuse = (code: FindingCode, path: FieldPath, reason?: string): EntryReading =>
    ({ rejected: { name: context.name, finding: note(code, 'error', path, reason) } });

  if (!isMap(tree)) return refuse('ENTRY_NOT_A_SERVER', [], 'an object with command or url was expected');
  const shape = checkShape(tree, DocumentMcpSchema, []);
  if (!shape.ok) return refuse('FIELD_INVALID', shape.problems[0]?.path ?? [], invalidReason(shape.problems));
  const entry = shape.value;
  const command = entry.command === undefined ? undefined : readText(entry.command);
  const url = entry.url === undefined ? undefined : readText(entry.url);
  const stated = statedTransport(tree, entry.type, context.native);
  const meant = transportOf(stated, command, url);
  const transport = context.native || context.mayBeEmpty === true ? meant : heldTransport(meant, command, url);
  if (transport === undefined) {
    return stated === undefined
      ? refuse('ENTRY_NOT_A_SERVER', [], 'it has neither command nor url')
      : refuse('TRANSPORT_UNKNOWN', [stated.field], 'stdio, http or sse was expected');
  }
  const { type, guessed } = transport;
  // A native document may hold what is not filled in yet; a client's entry without it starts nothing.
  const [needed, field] = type === 'stdio' ? [command, 'command'] : [url, 'url'];
  if (!context.native && context.mayBeEmpty !== true && !isFilled(needed)) return refuse('ENTRY_NOT_A_SERVER', [], `its transport is ${type}, but it has no ${field}`);
  const findings = [
    ...(stated !== undefined && transport !== meant ? [note('TRANSPORT_CONTRADICTED', 'warning', [stated.field], `it has only a ${field}, so it is taken as ${type}`)] : []),
    ...(guessed && transport === meant ? [note('TRANSPORT_GUESSED', 'note', ['url'], 'the URL ends with /sse')] : []),
    ...(stated === undefined && isFilled(command) && isFilled(url) ? [note('COMMAND_AND_URL', 'warning', [], 'it is taken as a stdio server')] : []),
    ...nulls(entry).map((path) => note('NULL_BECAME_EMPTY', 'note', path)),
  ];
  return { mcp: { ...definition(tree, entry, stated, context), type, command, url, place: context.parsed.locate(context.path) }, findings };
}

function invalidReason([first, ...others]: readonly ShapeProblem[]): string {
  const fields = [...new Set(others.map(({ path }) => fieldPathText(path)))];
  const more = fields.length > 8 ? ` and ${fields.length - 8} more` : '';
  return `${first?.expected ?? 'another shape'} was expected${fields.length === 0 ? '' : `; also wrong: ${fields.slice(0, 8).join(', ')}${more}`}`;
}

type Definition = Omit<ParsedMcp, 'type' | 'command' | 'url' | 'place'>;

function definition(tree: TreeMap, entry: z.output<typeof DocumentMcpSchema>, stated: StatedTransport | undefined, context: EntryContext): Definition {
  const switches = context.native ? [] : SWITCHES.filter((field) => typeof tree.get(field) === 'boolean');
  return {
    id: entry.id === '' ? undefined : entry.id,
    name: entry.name === undefined || entry.name.trim() === '' ? context.name : entry.name,
    args: (entry.args ?? []).map(readText),
    cwd: entry.cwd === undefined ? undefined : readText(entry.cwd),
    env: readNamedValues(entry.env),
    headers: readNamedValues(entry.headers),
    description: entry.description === undefined ? undefined : readText(entry.description),
    category: entry.category,
    tags: entry.tags ?? [],
    disabled: entry.disabled ?? switches.some((field) => tree.get(field) === false),
    alwaysAllow: entry.alwaysAllow,
    usageCount: entry.usageCount,
    lastUsed: entry.lastUsed,
    source: entry.source,
    version: entry.version,
    extra: keptTree(unknownFields(tree, DocumentMcpSchema, [...switches, ...(stated === undefined ? [] : [stated.field])])),
    sensitive: new Set(),
    reference: false,
  };
}

/** How clients without `disabled` turn a server off (client-formats reference, section 1). */
export const SWITCHES = ['enabled', 'active', 'isActive'] as const;

function nulls(entry: z.output<typeof DocumentMcpSchema>): readonly FieldPath[] {
  const named = (['env', 'headers'] as const).flatMap((field) =>
    [...(entry[field] ?? [])].filter(([, value]) => value === null).map(([name]) => [field, name]));
  return [...named, ...(entry.args ?? []).flatMap((value, index) => (value === null ? [['args', index]] : []))];
}
