import { z } from 'zod';

/** What a gateway is made of, in the order in which a full export of the peer has it. */
export const EntityTypeSchema = z.enum(['tools', 'gateways', 'servers', 'prompts', 'resources', 'roots']);
export type EntityType = z.infer<typeof EntityTypeSchema>;

export const FILE_ORDER: readonly EntityType[] = EntityTypeSchema.options;

/** What is referred to comes before what refers to it. */
export const PROCESSING_ORDER: readonly EntityType[] = ['roots', 'gateways', 'tools', 'resources', 'prompts', 'servers'];

const NAMES: ReadonlySet<string> = new Set(FILE_ORDER);

export const isEntityType = (name: string): name is EntityType => NAMES.has(name);
