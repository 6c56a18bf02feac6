import { foldedName } from '../profile/folded-name';

/** Equal for names that are the same environment. */
export const environmentKeyOf = (name: string): string => foldedName(name);
