import type { EnvironmentSummary } from '../../../src-shared/contract/gateway-operations';

/** How many entries an environment holds. */
export const entriesOf = ({ counts }: Pick<EnvironmentSummary, 'counts'>): number => Object.values(counts).reduce((sum, count) => sum + (count ?? 0), 0);
