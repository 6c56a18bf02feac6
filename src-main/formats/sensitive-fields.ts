/** What `security.sensitiveFields` names, by where it stands. Paths are as fieldPathText writes them. */
export interface SensitiveFields {
  /** Fields of the server with this id, short forms (`env.NAME`) included. */
  of(id: string | undefined): ReadonlySet<string>;
  readonly document: ReadonlySet<string>;
}

const PER_MCP = /^mcps\[(?:"((?:[^"\\]|\\.)*)"|([^\]]*))\]\.?(.+)$/s;

/** `mcps[<id>].env.NAME` names one server's field, `env.NAME` every server's (the spec's short form), others the document's. */
export function sensitiveFieldsOf(entries: readonly string[]): SensitiveFields {
  const byId = new Map<string, Set<string>>();
  const short: string[] = [];
  for (const entry of entries) {
    const [, quoted, bare, field] = PER_MCP.exec(entry) ?? [];
    if (field === undefined) {
      short.push(entry);
      continue;
    }
    const id = quoted === undefined ? bare ?? '' : unquoted(quoted);
    byId.set(id, (byId.get(id) ?? new Set()).add(field));
  }
  return { of: (id) => new Set([...short, ...(byId.get(id ?? '') ?? [])]), document: new Set(short) };
}

/** `mcps[github-1].env.TOKEN`, as `sensitiveFieldsOf` reads it. */
export const sensitiveFieldOfMcp = (id: string, field: string): string =>
  `mcps[${/^[A-Za-z0-9_-]+$/.test(id) ? id : JSON.stringify(id)}]${field.startsWith('[') ? '' : '.'}${field}`;

function unquoted(text: string): string {
  return text.replace(/\\u([0-9a-fA-F]{4})|\\(.)/gs, (_, hex: string | undefined, char: string | undefined) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    return ({ n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' } as Readonly<Record<string, string>>)[char ?? ''] ?? char ?? '';
  });
}
