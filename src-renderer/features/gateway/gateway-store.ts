import { create } from 'zustand';
import type { EntityType } from '../../../src-shared/gateway/entity-type';

export interface EntityWish {
  /** Absent: all. */
  readonly type: EntityType | undefined;
  readonly search: string;
  readonly tags: readonly string[];
  /** Absent: both. */
  readonly active: boolean | undefined;
}

interface GatewayState extends EntityWish {
  /** The environment that is open, or was last. */
  readonly lastId: string | undefined;
  /** Which row has the keys. */
  readonly at: number | undefined;
  readonly change: (changes: Partial<Omit<GatewayState, 'change'>>) => void;
}

export const NO_FILTER: Omit<EntityWish, 'type'> = { search: '', tags: [], active: undefined };

/** What the page shows; stays while the person is elsewhere in the window. */
export const useGatewayStore = create<GatewayState>((set) => ({ ...NO_FILTER, type: undefined, lastId: undefined, at: undefined, change: (changes) => set(changes) }));

export const isNarrowed = ({ search, tags, active }: Omit<EntityWish, 'type'>): boolean => search.trim() !== '' || tags.length > 0 || active !== undefined;
