import { mapTreeMap } from '../../src-shared/profile/map-texts';
import type { Mcp, McpType } from '../../src-shared/profile/mcp';
import { renderText, type SecretText } from '../../src-shared/profile/secret-text';
import type { Tree, TreeMap } from '../../src-shared/profile/tree';
import { SWITCHES } from './read-server-entry';
import { TRANSPORT_FIELDS } from './server-transport';

/** What a client's server entries can hold. */
export interface ClientAbilities {
  readonly transports: readonly McpType[];
  /** It has `disabled`; without it a disabled server would come out enabled. */
  readonly disabled: boolean;
  readonly cwd: boolean;
  readonly alwaysAllow: boolean;
  readonly description: boolean;
}

export interface ClientLoss {
  readonly mcp: string;
  readonly reason: string;
}

/** `{ "mcpServers": … }` with what the client can hold, and what it can not. Secrets must already be withheld. */
export function clientDocument(mcps: readonly Mcp[], abilities: ClientAbilities): { readonly document: TreeMap; readonly losses: readonly ClientLoss[] } {
  const servers = new Map<string, Tree>();
  const losses: ClientLoss[] = [];
  for (const mcp of mcps) {
    const lost = (reason: string): void => void losses.push({ mcp: mcp.name, reason });
    const missing = leftOut(mcp, abilities);
    if (missing !== undefined) {
      lost(missing);
      continue;
    }
    for (const reason of lossesOf(mcp, abilities)) lost(reason);
    servers.set(mcp.name, entry(mcp, abilities));
  }
  return { document: new Map([['mcpServers', servers]]), losses };
}

/** Why a server can not be written at all. */
function leftOut(mcp: Mcp, abilities: ClientAbilities): string | undefined {
  if (!abilities.transports.includes(mcp.type)) return `left out: this format has no ${mcp.type} servers`;
  if (mcp.disabled && !abilities.disabled) return 'left out: it is disabled, and this format can not say so';
  if (mcp.type === 'stdio' ? isEmpty(mcp.command) : isEmpty(mcp.url)) return `left out: it has no ${mcp.type === 'stdio' ? 'command' : 'url'}`;
  return undefined;
}

function lossesOf(mcp: Mcp, abilities: ClientAbilities): readonly string[] {
  return [
    ...(mcp.cwd !== undefined && !abilities.cwd ? ['without its working folder'] : []),
    ...(mcp.alwaysAllow !== undefined && mcp.alwaysAllow.length > 0 && !abilities.alwaysAllow ? ['without its list of allowed tools'] : []),
    ...(mcp.description !== undefined && !abilities.description ? ['without its description'] : []),
  ];
}

function entry(mcp: Mcp, abilities: ClientAbilities): TreeMap {
  const fields: readonly (readonly [string, Tree | undefined])[] = [
    ['type', mcp.type === 'stdio' && !speaksOf(mcp, TRANSPORT_FIELDS) ? undefined : mcp.type],
    ['command', mcp.command && text(mcp.command)],
    ['args', mcp.args.length > 0 || mcp.type === 'stdio' ? mcp.args.map(text) : undefined],
    ['cwd', abilities.cwd && mcp.cwd ? text(mcp.cwd) : undefined],
    ['env', named(mcp.env)],
    ['url', mcp.url && text(mcp.url)],
    ['headers', named(mcp.headers)],
    ['description', abilities.description && mcp.description ? text(mcp.description) : undefined],
    ['disabled', abilities.disabled && (mcp.disabled || speaksOf(mcp, SWITCHES)) ? mcp.disabled : undefined],
    ['alwaysAllow', abilities.alwaysAllow && mcp.alwaysAllow && mcp.alwaysAllow.length > 0 ? mcp.alwaysAllow : undefined],
  ];
  return new Map([...fields.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])), ...mapTreeMap(mcp.extra, text, [])]);
}

/** An unknown field that a reader would take for the transport or the switch, where nothing firmer is said. */
const speaksOf = (mcp: Mcp, fields: readonly string[]): boolean => fields.some((field) => mcp.extra.has(field));

const isEmpty = (value: SecretText | undefined): boolean => value === undefined || value.segments.length === 0;
const text = (value: SecretText): string => renderText(value, () => '[REDACTED]');
const named = (values: ReadonlyMap<string, SecretText>): TreeMap | undefined =>
  (values.size === 0 ? undefined : new Map([...values].map(([name, value]) => [name, text(value)])));
