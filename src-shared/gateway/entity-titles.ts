import type { EntityType } from './entity-type';

/** What one of them is called. */
export const ENTITY_TITLES: Readonly<Record<EntityType, string>> = { tools: 'tool', gateways: 'gateway', servers: 'server', prompts: 'prompt', resources: 'resource', roots: 'root' };
