import type { Mcp } from '../../../../src-shared/profile/mcp';
import { McpIdSchema } from '../../../../src-shared/profile/mcp-id';
import type { Profile } from '../../../../src-shared/profile/profile';
import { NO_DEPENDENCIES } from '../../../../src-shared/profile/dependencies';
import { ProfileIdSchema } from '../../../../src-shared/profile/profile-id';
import { plainText, type SecretText, type Segment } from '../../../../src-shared/profile/secret-text';

/** A string of a sample: plain, or cut by `cut`. */
export type SampleText = string | SecretText;

/** Text, or a secret. */
export type SamplePart = string | Segment;

export interface McpSketch extends Partial<Omit<Mcp, 'id' | 'command' | 'args' | 'cwd' | 'env' | 'url' | 'headers' | 'description'>> {
  readonly id?: string;
  readonly command?: SampleText;
  readonly args?: readonly SampleText[];
  readonly cwd?: SampleText;
  readonly env?: Readonly<Record<string, SampleText>>;
  readonly url?: SampleText;
  readonly headers?: Readonly<Record<string, SampleText>>;
  readonly description?: SampleText;
}

/** `cut('Bearer ', { secret: 's' })` */
export const cut = (...parts: readonly SamplePart[]): SecretText =>
  ({ segments: parts.map((part) => (typeof part === 'string' ? { text: part } : part)) });

/** A stdio server run by npx, or an HTTP one where a url is given; its id is its name unless it says otherwise. */
export function sampleMcp(name: string, sketch: McpSketch = {}): Mcp {
  const { id, command, args, cwd, env, url, headers, description, ...plain } = sketch;
  const program = command ?? (url === undefined ? 'npx' : undefined);
  return {
    name, type: url === undefined ? 'stdio' : 'http', tags: [], disabled: false, extra: new Map(), ...plain,
    id: McpIdSchema.parse(id ?? name),
    args: (args ?? []).map(textOf), env: textsOf(env), headers: textsOf(headers),
    ...(program !== undefined && { command: textOf(program) }),
    ...(cwd !== undefined && { cwd: textOf(cwd) }),
    ...(url !== undefined && { url: textOf(url) }),
    ...(description !== undefined && { description: textOf(description) }),
  };
}

/** A profile whose id is its name unless it says otherwise. */
export function sampleProfile(name: string, mcps: readonly Mcp[] = [], changes: Partial<Omit<Profile, 'id'>> & { readonly id?: string } = {}): Profile {
  const { id, ...fields } = changes;
  return { name, tags: [], dependencies: NO_DEPENDENCIES, extras: new Map(), mcps: [...mcps], ...fields, id: ProfileIdSchema.parse(id ?? name) };
}

const textOf = (text: SampleText): SecretText => (typeof text === 'string' ? plainText(text) : text);
const textsOf = (texts: Readonly<Record<string, SampleText>> = {}): Map<string, SecretText> =>
  new Map(Object.entries(texts).map(([name, text]) => [name, textOf(text)]));
