import type { TreeMap } from '../../src-shared/profile/tree';
import type { Spelled } from './common-spelling';
import { withCommonNames, withFlatTransport } from './field-aliases';
import { withBareUrlAs } from './neutral-entry';

/** The entry of a client that takes an address without a type as SSE, under common names. */
export function withBareUrlAsSse(tree: TreeMap, client: string): Spelled {
  const entry = withCommonNames(withFlatTransport(tree));
  const url = entry.get('url');
  const typed = typeof url === 'string' && /^wss?:/i.test(url) ? entry : withBareUrlAs(entry, 'sse');
  return { entry: typed, notes: typed === entry ? [] : [{ code: 'TRANSPORT_GUESSED', severity: 'note', field: 'url', reason: `as ${client} takes it` }] };
}
