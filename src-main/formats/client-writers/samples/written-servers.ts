import type { Mcp } from '../../../../src-shared/profile/mcp';
import { McpIdSchema } from '../../../../src-shared/profile/mcp-id';
import { plainText, type SecretText } from '../../../../src-shared/profile/secret-text';
import type { TreeMap, TreeOf } from '../../../../src-shared/profile/tree';
import { WRITTEN_LANGUAGES } from '../../../../src-shared/transfer/written-language';
import { clientDocument } from '../../client-document';
import { serializeJson } from '../../serialize-json';
import { serializeToml } from '../../serialize-toml';
import type { WrittenClient } from '../client-writer';
import { CLIENT_WRITERS } from '../client-writer-catalogue';
import { translateMcp } from '../translate-mcp';

type Extra = Readonly<Record<string, TreeOf<SecretText>>>;
/** A local server; `extra` as an object. */
export const mcp = ({ extra = {}, ...fields }: Partial<Omit<Mcp, 'extra'>> & { readonly extra?: Extra } = {}): Mcp => ({
  id: McpIdSchema.parse('id'), name: 'a', type: 'stdio', command: plainText('npx'), args: [plainText('-y')], env: new Map(), headers: new Map(), tags: [], disabled: false, ...fields,
  extra: new Map(Object.entries(extra)),
});
/** A remote one. */
export const remote = (fields: Parameters<typeof mcp>[0] = {}): Mcp => mcp({ type: 'http', name: 'r', command: undefined, args: [], url: plainText('https://h/mcp'), ...fields });
export const texts = (values: Readonly<Record<string, string>>): Map<string, SecretText> => new Map(Object.entries(values).map(([name, value]) => [name, plainText(value)]));
export const list = (...values: readonly string[]): readonly SecretText[] => values.map(plainText);

/** The client's file, and what it has no place for. */
export function written(client: WrittenClient, mcps: readonly Mcp[], root: TreeMap = new Map()): { readonly text: string; readonly losses: readonly string[] } {
  const writer = CLIENT_WRITERS[client];
  const { document, losses } = clientDocument(mcps.map((one) => translateMcp(one, writer.references).mcp), writer, root);
  return { text: WRITTEN_LANGUAGES[client][0] === 'toml' ? serializeToml(document) : serializeJson(document), losses: losses.map(({ mcp: name, reason }) => `${name}: ${reason}`) };
}
export const json = (client: WrittenClient, ...mcps: readonly Mcp[]): unknown => JSON.parse(written(client, mcps).text);
