import { foldedName } from '../../src-shared/profile/folded-name';

/** The words of a search, folded, each once. */
export const searchWords = (search: string): readonly string[] => [...new Set(foldedName(search).split(/\s+/u).filter((word) => word !== ''))];
