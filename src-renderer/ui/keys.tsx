import type { ReactElement } from 'react';

/** The keys of a command, as `keyText` gives them; the command itself has its name beside it. */
export const Keys = ({ children }: { readonly children: string }): ReactElement => (
  <span className="keys" aria-hidden>{children.split(' ').map((key) => <kbd key={key}>{key}</kbd>)}</span>
);
