import { fieldPathText } from '../../../src-shared/profile/field-path';
import { mapMcpTexts, mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import type { TreeMapOf } from '../../../src-shared/profile/tree';
import { NEUTRAL_FIELDS } from '../neutral-entry';
import { transportOf } from '../server-transport';
import type { ClientAbilities, NeutralField, WritableServer } from './client-writer';
import type { ReferenceSyntax } from './reference-syntax';
import { translateMcp } from './translate-mcp';
import { writableServer } from './writable-server';

type Fields = Omit<Mcp, 'id'>;

/**
 * What a client's file says of a kept server, with the kept value wherever the client has no place for it: what is written for
 * `kept` without such a field comes back without it. What the file does say counts. Of a server that became local, or remote, the
 * file says everything.
 */
export function withUnsaidFields<M extends Fields>(kept: Mcp, said: M, abilities: ClientAbilities): M {
  if ((kept.type === 'stdio') !== (said.type === 'stdio')) return said;
  const { server } = writableServer(kept, abilities);
  const named = (field: 'env' | 'headers'): M['env'] => (said[field].size === 0 && server[field].size === 0 ? kept[field] : said[field]);
  return {
    ...said,
    type: saysType(said, abilities) ? said.type : kept.type,
    command: said.command ?? (server.command === undefined ? kept.command : undefined),
    args: said.args.length === 0 && server.args.length === 0 ? kept.args : said.args,
    cwd: said.cwd ?? (server.cwd === undefined ? kept.cwd : undefined),
    url: said.url ?? (server.url === undefined ? kept.url : undefined),
    env: named('env'),
    headers: named('headers'),
    extra: withUnsaidExtra(kept.extra, said.extra, server),
  };
}

/** Whether the type is more than what the look of the address tells. */
const saysType = ({ type, url }: Fields, { saysTransport }: ClientAbilities): boolean =>
  type === 'stdio' || saysTransport === true || transportOf(undefined, undefined, url)?.type !== type;

function withUnsaidExtra(kept: TreeMapOf<SecretText>, said: TreeMapOf<SecretText>, server: WritableServer): TreeMapOf<SecretText> {
  const isWritten = (field: string): boolean => server.others.has(field) || (isNeutral(field) && server[field] !== undefined);
  const unsaid = [...kept].filter(([field]) => !said.has(field) && !isWritten(field));
  return unsaid.length === 0 ? said : new Map([...said, ...unsaid]);
}

const isNeutral = (field: string): field is NeutralField => Object.hasOwn(NEUTRAL_FIELDS, field);

/** The strings that say the same as the kept ones in the client's own syntax of references, as they are kept. */
export function withKeptReferences<M extends Fields>(kept: Mcp, said: M, references: ReferenceSyntax): M {
  if (references.verbatim === true) return said;
  const spoken = mcpTexts(translateMcp(kept, references).mcp);
  const respelled = new Map(mcpTexts(kept).flatMap(({ path, text }, index) => {
    const whole = wholeText(spoken[index]?.text ?? text);
    return whole === undefined || whole === wholeText(text) ? [] : [[fieldPathText(path), { whole, text }] as const];
  }));
  return respelled.size === 0 ? said : mapMcpTexts(said, (text, path) => {
    const mine = respelled.get(fieldPathText(path));
    return mine !== undefined && mine.whole === wholeText(text) ? mine.text : text;
  });
}
