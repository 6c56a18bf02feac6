import { useMediaQuery } from '@mantine/hooks';

/** Below this width panes fold and the least needed columns go. */
export const useNarrow = (): boolean => useMediaQuery('(max-width: 1099px)', false, { getInitialValueInEffect: false }) === true;
