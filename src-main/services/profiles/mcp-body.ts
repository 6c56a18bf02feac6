import { z } from 'zod';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { SecretTextSchema, type SecretText } from '../../../src-shared/profile/secret-text';
import { decodeMap, encodeMap, SealedTreeSchema } from './sealed-tree';

const TextSchema = SecretTextSchema.shape.segments;
const NamedTextsSchema = z.array(z.tuple([z.string(), TextSchema]));

/** What is sealed of a server: every string of a sensitive position, secret or not. `v` is the layout's version. */
const McpBodySchema = z.strictObject({
  v: z.literal(1),
  command: TextSchema.optional(),
  args: z.array(TextSchema),
  cwd: TextSchema.optional(),
  env: NamedTextsSchema,
  url: TextSchema.optional(),
  headers: NamedTextsSchema,
  description: TextSchema.optional(),
  extra: z.array(z.tuple([z.string(), SealedTreeSchema])),
});

type McpTexts = Pick<Mcp, 'command' | 'args' | 'cwd' | 'env' | 'url' | 'headers' | 'description' | 'extra'>;

export function serializeMcpBody(mcp: McpTexts): string {
  const named = (texts: ReadonlyMap<string, SecretText>): [string, SecretText['segments']][] => [...texts].map(([name, text]) => [name, text.segments]);
  return JSON.stringify({
    v: 1,
    command: mcp.command?.segments,
    args: mcp.args.map((text) => text.segments),
    cwd: mcp.cwd?.segments,
    env: named(mcp.env),
    url: mcp.url?.segments,
    headers: named(mcp.headers),
    description: mcp.description?.segments,
    extra: encodeMap(mcp.extra),
  } satisfies z.input<typeof McpBodySchema>);
}

/** @throws when the text is not a body that this version wrote. */
export function parseMcpBody(text: string): McpTexts {
  const body = McpBodySchema.parse(JSON.parse(text));
  const one = (segments: SecretText['segments'] | undefined): SecretText | undefined => segments && { segments };
  const named = (texts: readonly (readonly [string, SecretText['segments']])[]): Map<string, SecretText> =>
    new Map(texts.map(([name, segments]) => [name, { segments }]));
  return {
    command: one(body.command),
    args: body.args.map((segments) => ({ segments })),
    cwd: one(body.cwd),
    env: named(body.env),
    url: one(body.url),
    headers: named(body.headers),
    description: one(body.description),
    extra: decodeMap(body.extra),
  };
}
