import type { Mcp } from '../../src-shared/profile/mcp';
import type { SecretText } from '../../src-shared/profile/secret-text';
import type { TreeMap } from '../../src-shared/profile/tree';
import type { ClientAbilities, ClientLoss, ClientWriter, EntryFields, WrittenServer } from './client-writers/client-writer';
import { writableServer } from './client-writers/writable-server';

interface ClientDocument {
  readonly document: TreeMap;
  readonly losses: readonly ClientLoss[];
}

/**
 * A client's file with what it can hold of the servers, and what it can not. Secrets must already be withheld, and references be in
 * the client's syntax (translateMcp). `root`: unknown fields that are kept from the root of a client's file.
 */
export function clientDocument(mcps: readonly Mcp[], writer: ClientWriter, root: TreeMap = new Map()): ClientDocument {
  const written: WrittenServer[] = [];
  const losses: ClientLoss[] = [];
  for (const mcp of mcps) {
    const missing = leftOut(mcp, writer.abilities);
    if (missing !== undefined) {
      losses.push({ mcp: mcp.name, reason: missing });
      continue;
    }
    const reduced = writableServer(mcp, writer.abilities);
    const { server } = reduced;
    const remark = writer.remark?.(server);
    losses.push(...[...reduced.losses, ...(remark === undefined ? [] : [remark])].map((reason) => ({ mcp: mcp.name, reason })));
    const entry = spelled(writer.entry(server));
    written.push({ server, entry: new Map([...entry, ...[...server.others].filter(([field]) => !entry.has(field))]) });
  }
  return { document: writer.document(written, root), losses };
}

/** Why a server is not written at all; undefined where it is. */
export function leftOut(mcp: Mcp, abilities: ClientAbilities): string | undefined {
  const [needed, field] = mcp.type === 'stdio' ? [mcp.command, 'command'] : [mcp.url, 'url'];
  if (mcp.type === 'stdio' && mcp.disabled && isEmpty(mcp.command)) return 'left out: it has no command, and runs only in the program that it came from';
  if (!abilities.transports.includes(mcp.type)) return `left out: this format has no ${mcp.type} servers`;
  if (mcp.disabled && abilities.disabled !== true) return 'left out: it is disabled, and this format can not say so';
  return isEmpty(needed) ? `left out: it has no ${field}` : undefined;
}

const spelled = (fields: EntryFields): TreeMap => new Map(fields.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));

const isEmpty = (value: SecretText | undefined): boolean => value === undefined || value.segments.length === 0;
