import type { EntityCounts } from '../../../src-shared/transfer/import-report';

/** Entries of gateways that were written. */
export const broughtEntities = ({ created, updated, renamed }: EntityCounts): number => created + updated + renamed;
