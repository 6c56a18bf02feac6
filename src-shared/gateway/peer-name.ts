import type { Remark } from './entity-row';

const PEER_NAME = /^[a-zA-Z0-9_.\- ]{1,255}$/;

/** What the peer would say of the name of a gateway, server, prompt or resource; those of tools have rules of their own. */
export const peerNameRemarks = ({ name }: { readonly name: string }): readonly Remark[] =>
  (PEER_NAME.test(name) ? [] : [{ field: 'name', severity: 'note', reason: 'the peer takes names of up to 255 letters, digits, blanks and . _ - only' }]);
