import type { FieldView, McpView } from '../../../src-shared/profile/profile-view';

/** A field as it is shown: what it is called, and whether its secret is to be filled in. */
export interface ShownField extends FieldView {
  readonly name: string;
  readonly blank: boolean;
}

export interface ServerFields {
  readonly command: ShownField | undefined;
  readonly args: readonly ShownField[];
  readonly cwd: ShownField | undefined;
  readonly env: readonly ShownField[];
  readonly url: ShownField | undefined;
  readonly headers: readonly ShownField[];
  readonly description: ShownField | undefined;
  /** Of fields that Valise has no name for. */
  readonly other: readonly ShownField[];
}

const KNOWN = new Set(['command', 'args', 'cwd', 'env', 'url', 'headers', 'description']);

/** The strings of a server by where they stand, in their order. */
export function serverFields({ fields, blanks }: Pick<McpView, 'fields' | 'blanks'>): ServerFields {
  const shown = allFields({ fields, blanks });
  const under = (root: string): readonly ShownField[] => shown.filter(({ path }) => path[0] === root && path.length === 2);
  const one = (root: string): ShownField | undefined => shown.find(({ path }) => path[0] === root && path.length === 1);
  return {
    command: one('command'), args: under('args'), cwd: one('cwd'), env: under('env'), url: one('url'), headers: under('headers'), description: one('description'),
    other: shown.filter(({ path }) => !KNOWN.has(String(path[0]))),
  };
}

export function allFields({ fields, blanks }: Pick<McpView, 'fields' | 'blanks'>): readonly ShownField[] {
  const unknown = new Set(blanks);
  return fields.map((field) => ({ ...field, name: nameOf(field), blank: unknown.has(field.field) }));
}

/** `GITHUB_TOKEN` of env, the whole way of a field that Valise does not know. */
const nameOf = ({ field, path }: FieldView): string => (path.length === 2 && KNOWN.has(String(path[0])) ? String(path[1]) : field);

/** In one line: the command with its arguments, or the address. */
export function targetText(mcp: Pick<McpView, 'type' | 'fields' | 'blanks'>): string {
  const { command, args, url } = serverFields(mcp);
  const parts = mcp.type === 'stdio' ? [command, ...args] : [url];
  return parts.map((part) => part?.shown ?? '').filter((part) => part !== '').join(' ');
}

export const keptSecrets = ({ fields }: Pick<McpView, 'fields'>): number => fields.filter(({ secret }) => secret).length;
