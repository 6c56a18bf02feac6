import type { EntityType } from '../../src-shared/gateway/entity-type';
import { counted } from './plural';

interface TypeWords {
  /** Of the list of all of them. */
  readonly title: string;
  readonly one: string;
  readonly many: string;
}

/** What the types of gateway configuration are called. */
export const ENTITY_WORDS: Readonly<Record<EntityType, TypeWords>> = {
  tools: { title: 'Tools', one: 'tool', many: 'tools' },
  gateways: { title: 'Gateways', one: 'gateway', many: 'gateways' },
  servers: { title: 'Virtual servers', one: 'virtual server', many: 'virtual servers' },
  prompts: { title: 'Prompts', one: 'prompt', many: 'prompts' },
  resources: { title: 'Resources', one: 'resource', many: 'resources' },
  roots: { title: 'Roots', one: 'root', many: 'roots' },
};

export const entriesText = (count: number): string => counted(count, 'entry', 'entries');
