import type { McpRow } from '../profiles/stored-profile';
import type { PreparedMcp } from './prepared-profile';

type Nullable<Value> = undefined extends Value ? Exclude<Value, undefined> | null : Value;
type Field<Name extends keyof McpRow> = Nullable<McpRow[Name]>;

/** A server without its body and its position, as JSON holds it most shortly: ten thousand profiles repeat no names of fields. */
export type PackedItem = readonly [
  key: string, identified: 0 | 1, reference: 0 | 1, findings: PreparedMcp['findings'], target: string | null, blanks: PreparedMcp['blanks'], blankNames: PreparedMcp['blankNames'],
  needs: NonNullable<PreparedMcp['needs']> | null,
  id: Field<'id'>, name: Field<'name'>, type: Field<'type'>, category: Field<'category'>, tags: Field<'tags'>, disabled: Field<'disabled'>, alwaysAllow: Field<'alwaysAllow'>,
  usageCount: Field<'usageCount'>, lastUsed: Field<'lastUsed'>, source: Field<'source'>, version: Field<'version'>, command: Field<'command'>, packageName: Field<'packageName'>,
  host: Field<'host'>, description: Field<'description'>, envNames: Field<'envNames'>, headerNames: Field<'headerNames'>, secretCount: number, unknownCount: number, position: number,
];

export const packItem = ({ key, identified, reference, findings, target, blanks, blankNames, needs, row }: Omit<PreparedMcp, 'body'>): PackedItem => [
  key, identified ? 1 : 0, reference ? 1 : 0, findings, target ?? null, blanks, blankNames, needs ?? null,
  row.id, row.name, row.type, row.category ?? null, row.tags, row.disabled, row.alwaysAllow ?? null, row.usageCount ?? null, row.lastUsed ?? null, row.source ?? null, row.version ?? null,
  row.command ?? null, row.packageName ?? null, row.host ?? null, row.description ?? null, row.envNames, row.headerNames, row.secretCount, row.unknownCount, row.position,
];

export function unpackItem(packed: PackedItem, body: string): PreparedMcp {
  const [
    key, identified, reference, findings, target, blanks, blankNames, needs, id, name, type, category, tags, disabled, alwaysAllow, usageCount, lastUsed, source, version,
    command, packageName, host, description, envNames, headerNames, secretCount, unknownCount, position,
  ] = packed;
  return {
    key, identified: identified === 1, reference: reference === 1, findings, target: target ?? undefined, blanks, blankNames, needs: needs ?? undefined, body,
    row: {
      id, name, type, category: category ?? undefined, tags, disabled, alwaysAllow: alwaysAllow ?? undefined, usageCount: usageCount ?? undefined, lastUsed: lastUsed ?? undefined,
      source: source ?? undefined, version: version ?? undefined, position, command: command ?? undefined, packageName: packageName ?? undefined, host: host ?? undefined,
      description: description ?? undefined, envNames, headerNames, secretCount, unknownCount,
    },
  };
}
