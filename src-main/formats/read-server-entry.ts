import type { z } from 'zod';
import type { FieldPath } from '../../src-shared/profile/field-path';
import { fieldPathText } from '../../src-shared/profile/field-path';
import { DocumentMcpSchema } from '../../src-shared/profile/profile-document';
import type { McpType } from '../../src-shared/profile/mcp';
import { wholeText, type SecretText } from '../../src-shared/profile/secret-text';
import { isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import type { Finding, FindingCode, Severity } from '../../src-shared/transfer/finding';
import { checkShape, unknownFields } from './check-shape';
import { keptTree, readNamedValues, readText } from './read-text';
import type { ParsedMcp, RejectedEntry } from './parsed-file';
import type { ParsedText } from './parsed-text';

export interface EntryContext {
  readonly parsed: ParsedText;
  /** Where the entry stands. */
  readonly path: FieldPath;
  /** The name where the entry has none of its own: its key, its package, its file. */
  readonly name: string;
  /** Native documents state the type; client files leave it to be told by command and url. */
  readonly native: boolean;
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
  if (!shape.ok) {
    const [problem] = shape.problems;
    return refuse('FIELD_INVALID', problem?.path ?? [], `${problem?.expected ?? 'another shape'} was expected`);
  }
  const entry = shape.value;
  const command = entry.command === undefined ? undefined : readText(entry.command);
  const url = entry.url === undefined ? undefined : readText(entry.url);
  const stated = entry.type ?? (context.native ? undefined : textField(tree, 'transport'));
  const type = transport(stated, command, url);
  if (type === undefined) {
    return stated === undefined
      ? refuse('ENTRY_NOT_A_SERVER', [], 'it has neither command nor url')
      : refuse('TRANSPORT_UNKNOWN', ['type'], 'stdio, http or sse was expected');
  }
  const guessed = stated === undefined && type === 'sse';
  const findings = [
    ...(guessed ? [note('TRANSPORT_GUESSED', 'note', ['url'], 'the URL ends with /sse')] : []),
    ...(stated === undefined && filled(command) && filled(url) ? [note('COMMAND_AND_URL', 'warning', [], 'it is taken as a stdio server')] : []),
    ...nulls(entry).map((path) => note('NULL_BECAME_EMPTY', 'note', path)),
  ];
  return { mcp: { ...definition(tree, entry, context), type, command, url, place: context.parsed.locate(context.path) }, findings };
}

function definition(tree: TreeMap, entry: z.output<typeof DocumentMcpSchema>, context: EntryContext): Omit<ParsedMcp, 'type' | 'command' | 'url' | 'place'> {
  const enabled = context.native ? undefined : tree.get('enabled');
  const read = context.native ? [] : [
    ...(typeof enabled === 'boolean' ? ['enabled'] : []),
    ...(entry.type === undefined && textField(tree, 'transport') !== undefined ? ['transport'] : []),
  ];
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
    disabled: entry.disabled ?? enabled === false,
    alwaysAllow: entry.alwaysAllow,
    usageCount: entry.usageCount,
    lastUsed: entry.lastUsed,
    source: entry.source,
    version: entry.version,
    extra: keptTree(unknownFields(tree, DocumentMcpSchema, read)),
    sensitive: new Set(),
    reference: false,
  };
}

const TRANSPORTS: ReadonlyMap<string, McpType> = new Map([
  ['stdio', 'stdio'], ['local', 'stdio'],
  ['http', 'http'], ['streamablehttp', 'http'], ['remote', 'http'],
  ['sse', 'sse'],
]);

/** Undefined: a transport Valise does not know, or no way to tell. */
function transport(stated: string | undefined, command: SecretText | undefined, url: SecretText | undefined): McpType | undefined {
  if (stated !== undefined) return TRANSPORTS.get(stated.toLowerCase().replace(/[-_ ]/g, ''));
  if (filled(command)) return 'stdio';
  if (!filled(url)) return undefined;
  return /\/sse\/?(?:[?#]|$)/.test((url && wholeText(url)) ?? '') ? 'sse' : 'http';
}

const filled = (text: SecretText | undefined): boolean => text !== undefined && text.segments.length > 0;

function textField(tree: TreeMap, key: string): string | undefined {
  const value = tree.get(key);
  return typeof value === 'string' ? value : undefined;
}

function nulls(entry: z.output<typeof DocumentMcpSchema>): readonly FieldPath[] {
  const named = (['env', 'headers'] as const).flatMap((field) =>
    [...(entry[field] ?? [])].filter(([, value]) => value === null).map(([name]) => [field, name]));
  return [...named, ...(entry.args ?? []).flatMap((value, index) => (value === null ? [['args', index]] : []))];
}
