import type { Tree, TreeMap } from '../../../src-shared/profile/tree';
import type { Translation } from '../client-format';
import { blankNotes } from './blank-value';
import { addressWithVariables, fieldOf, namedInputs } from './registry-input';

/** An address of a record as a server; `base` is what the record says of it. */
export function translateRemote(base: TreeMap, remote: TreeMap): Translation {
  const url = remote.get('url');
  const address = typeof url === 'string' ? addressWithVariables(url, remote.get('variables')) : { values: url ?? null, blanks: [] };
  const { values, blanks, omitted } = namedInputs(remote.get('headers'));
  const type = remote.get('type') ?? fieldOf(remote, 'transportType') ?? 'http';
  return {
    entry: new Map<string, Tree>([...base, ['type', type], ['url', address.values], ...(values.size === 0 ? [] : [['headers', values] as const])]),
    notes: [...blankNotes('headers', blanks, omitted), ...blankNotes('url', address.blanks)],
  };
}
