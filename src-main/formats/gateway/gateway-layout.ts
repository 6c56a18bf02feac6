import { isEntityType } from '../../../src-shared/gateway/entity-type';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { Confidence } from '../recognition-row';
import type { GatewayLayout } from './gateway-file';

export interface FoundDocument {
  readonly layout: GatewayLayout;
  readonly document: TreeMap;
  /** Where it stands in the tree. */
  readonly at: FieldPath;
}

/** The document in a tree, bare or as an import request has it; undefined where neither stands there. */
export function findDocument(tree: Tree): FoundDocument | undefined {
  if (!isMap(tree)) return undefined;
  if (tree.has('entities')) return { layout: 'document', document: tree, at: [] };
  const sent = tree.get('import_data');
  if (isMap(sent)) return { layout: 'request', document: sent, at: ['import_data'] };
  return isSingleRoot(tree) ? { layout: 'root', document: tree, at: [] } : undefined;
}

const isSingleRoot = (tree: TreeMap): boolean => tree.get('export_type') === 'root' && isMap(tree.get('root'));

export interface GatewayEvidence {
  readonly confidence: Confidence;
  /** Why, in words that follow on "because". */
  readonly reason: string;
}

const SAID_OF_ITSELF = ['version', 'exported_at', 'exported_by', 'source_gateway', 'encryption_method', 'metadata'] as const;

/** What speaks for a tree being a gateway document; undefined where nothing does. Never throws. */
export function gatewayEvidence(tree: Tree): GatewayEvidence | undefined {
  const found = findDocument(tree);
  if (found === undefined) return undefined;
  const { layout, document } = found;
  if (layout === 'root') return { confidence: 'certain', reason: 'it says that it is the export of one root, and has it' };
  const entities = document.get('entities');
  if (!isMap(entities)) return undefined;
  const lists = [...entities].filter(([type, list]) => isEntityType(type) && isList(list)).map(([type]) => type);
  const said = SAID_OF_ITSELF.filter((field) => document.has(field));
  const where = layout === 'request' ? ' under import_data' : '';
  if (lists.length > 0 && (layout === 'request' || said.length > 1)) return { confidence: 'certain', reason: `it has lists of ${lists.join(', ')}${where}, and says ${said.join(', ')}` };
  if (lists.length > 0) return { confidence: 'likely', reason: `it has lists of ${lists.join(', ')}${where}` };
  return said.length > 2 ? { confidence: 'likely', reason: `it has entities${where}, and says ${said.join(', ')}` } : undefined;
}
