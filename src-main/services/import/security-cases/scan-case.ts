import type { Mcp } from '../../../../src-shared/profile/mcp';
import { McpIdSchema } from '../../../../src-shared/profile/mcp-id';
import { plainText, type SecretText } from '../../../../src-shared/profile/secret-text';
import type { TreeOf } from '../../../../src-shared/profile/tree';
import { markMcp } from '../../secrets/mark-secrets';

/** A server as people write it. */
export interface ServerSketch {
  readonly name?: string;
  readonly command?: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

/** The server as an import has it: its secrets found and marked. */
export function sketchedServer(sketch: ServerSketch): Mcp {
  const texts = (map: Readonly<Record<string, string>> = {}): Map<string, SecretText> => new Map(Object.entries(map).map(([name, text]) => [name, plainText(text)]));
  const extra: ReadonlyMap<string, TreeOf<SecretText>> = texts(sketch.extra);
  const { sensitive, reference, place, ...mcp } = markMcp({
    name: sketch.name ?? 'server', type: sketch.url === undefined ? 'stdio' : 'http',
    command: sketch.command === undefined ? undefined : plainText(sketch.command), args: (sketch.args ?? []).map(plainText),
    cwd: sketch.cwd === undefined ? undefined : plainText(sketch.cwd), env: texts(sketch.env),
    url: sketch.url === undefined ? undefined : plainText(sketch.url), headers: texts(sketch.headers),
    description: sketch.description === undefined ? undefined : plainText(sketch.description), tags: [], disabled: false, extra,
    sensitive: new Set(), reference: false, place: {},
  }, 'by-position');
  void [sensitive, reference, place];
  return { ...mcp, id: McpIdSchema.parse('id') };
}

/** A command line as one string, words parted by single blanks. */
export const line = (text: string, more: Omit<ServerSketch, 'command' | 'args'> = {}): ServerSketch => {
  const [command = '', ...args] = text.split(' ');
  return { ...more, command, args };
};
