import { fieldPathText } from '../../../src-shared/profile/field-path';
import { mapTreeMap } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { renderText, type SecretText } from '../../../src-shared/profile/secret-text';
import { isList, NumberText, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { NEUTRAL_FIELDS } from '../neutral-entry';
import { transportOf } from '../server-transport';
import { carriedFields } from './carried-fields';
import type { ClientAbilities, NeutralField, WritableServer } from './client-writer';

interface Reduced {
  readonly server: WritableServer;
  /** What the client has no place for, each reading on from the server's name. */
  readonly losses: readonly string[];
}

/** A server without what a client can not hold. Secrets must already be withheld; one that is left is written as `[REDACTED]`. */
export function writableServer(mcp: Mcp, abilities: ClientAbilities): Reduced {
  const losses: string[] = [];
  const fits = <Value>(value: Value | undefined, holds: boolean, loss: string): Value | undefined => {
    if (value !== undefined && !holds) losses.push(loss);
    return holds ? value : undefined;
  };
  const stdio = mcp.type === 'stdio';
  const both = abilities.fields === 'undecided';
  const extra: TreeMap = mapTreeMap(mcp.extra, text, []);
  const tools = mcp.alwaysAllow?.length === 0 ? undefined : mcp.alwaysAllow;
  const server: Omit<WritableServer, NeutralField | 'others'> = {
    name: mcp.name,
    type: mcp.type,
    disabled: mcp.disabled,
    command: fits(filled(mcp.command), stdio || both, 'without its command: it has an address'),
    args: fits(listed(mcp.args.map(text)), stdio || both, 'without its arguments: it has an address') ?? [],
    env: fits(named(mcp.env), stdio || both, 'without its environment: it has an address') ?? new Map<string, string>(),
    url: fits(filled(mcp.url), !stdio || both, 'without its address: it is started by a command'),
    headers: fits(named(mcp.headers), !stdio || both, 'without its headers: it is started by a command') ?? new Map<string, string>(),
    cwd: fits(filled(mcp.cwd), abilities.cwd === true && (stdio || both), 'without its working folder'),
    alwaysAllow: fits(tools, abilities.alwaysAllow === true, 'without its list of allowed tools') ?? [],
    description: fits(mcp.description && text(mcp.description), abilities.description === true, 'without its description'),
    version: fits(mcp.version, abilities.version === true, 'without its version'),
  };
  if (!saysTransport(mcp, abilities)) losses.push('without its transport: the program finds out by itself');
  const neutral = neutralFields(extra, abilities, fits);
  const { others, left } = carriedFields(extra, mcp.type, abilities);
  if (left.length > 0) losses.push(`without its ${left.length === 1 ? 'field' : 'fields'} ${left.map((field) => fieldPathText([field])).join(', ')}`);
  const ours = [...(mcp.category === undefined ? [] : ['category']), ...(mcp.tags.length === 0 ? [] : ['tags']), ...(mcp.source === undefined ? [] : ['source'])];
  if (ours.length > 0) losses.push(`without its ${ours.join(', ')}`);
  return { server: { ...server, ...neutral, others }, losses };
}

type Fits = <Value>(value: Value | undefined, holds: boolean, loss: string) => Value | undefined;

/** The fields that Valise has words for since many clients do, where they hold what they should. */
function neutralFields(extra: TreeMap, { neutral }: ClientAbilities, fits: Fits): Pick<WritableServer, NeutralField> {
  const read = <Value>(field: NeutralField, wanted: (value: Tree) => Value | undefined, loss: string): Value | undefined => {
    const value = extra.get(NEUTRAL_FIELDS[field]) ?? null;
    if (neutral === 'as-they-are' || value === null) return undefined;
    const sound = wanted(value);
    return fits(sound ?? value, neutral.includes(field) && sound !== undefined, loss) === undefined ? undefined : sound;
  };
  return {
    timeout: read('timeout', duration, 'without its time limit'),
    startupTimeout: read('startupTimeout', duration, 'without its time limit for starting'),
    enabledTools: read('enabledTools', names, 'without the list of tools that it is limited to'),
    disabledTools: read('disabledTools', names, 'without its list of tools that are off'),
    envFile: read('envFile', (value) => (typeof value === 'string' ? value : undefined), 'without its file of variables'),
  };
}

/** Whole milliseconds; a time limit of zero or less is none. */
function duration(value: Tree): number | undefined {
  const number = value instanceof NumberText ? Number(value.source) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

function names(value: Tree): readonly string[] | undefined {
  const texts = isList(value) ? value.filter((name) => typeof name === 'string') : [];
  return isList(value) && texts.length === value.length ? texts : undefined;
}

/** Whether reading the entry again would give the same transport. */
function saysTransport({ type, url }: Mcp, abilities: ClientAbilities): boolean {
  return abilities.saysTransport === true || type === 'stdio' || transportOf(undefined, undefined, url)?.type === type;
}

const text = (value: SecretText): string => renderText(value, () => '[REDACTED]');
const filled = (value: SecretText | undefined): string | undefined => (value === undefined || value.segments.length === 0 ? undefined : text(value));
const listed = <Value>(values: readonly Value[]): readonly Value[] | undefined => (values.length === 0 ? undefined : values);
const named = (values: ReadonlyMap<string, SecretText>): ReadonlyMap<string, string> | undefined =>
  (values.size === 0 ? undefined : new Map([...values].map(([name, value]) => [name, text(value)])));
