import { isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { encryptionObjectOf } from '../sealing/encryption-object';
import { mapDocument } from '../sealing/map-document';

const MOST = 6;
const short = (text: string): string => (text.length <= MOST ? text : `${text.slice(0, MOST)}…`);

/** A document for people to look at: of every sealed value the beginning. */
export const abbreviateSealed = (document: TreeMap): TreeMap => mapDocument(document, (tree) => (encryptionObjectOf(tree) === undefined || !isMap(tree) ? undefined : shortened(tree)));

const shortened = (sealed: TreeMap): TreeMap =>
  new Map<string, Tree>([...sealed].map(([key, value]) => [key, typeof value === 'string' && key !== 'algorithm' ? short(value) : value]));
