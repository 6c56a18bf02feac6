import type { ReactElement } from 'react';
import { GATEWAY_LIVE_TEXTS as TEXTS } from '../../texts/gateway-live-texts';

/** Beyond this they are counted. */
const NAMED = 6;

/** Names of entries, the first of them. */
export const NamedEntries = ({ names }: { readonly names: readonly string[] }): ReactElement => (
  <ul className="plain small">
    {names.slice(0, NAMED).map((name) => <li key={name} className="break">{name}</li>)}
    {names.length > NAMED && <li className="quiet">{TEXTS.unseen(names.length - NAMED)}</li>}
  </ul>
);
