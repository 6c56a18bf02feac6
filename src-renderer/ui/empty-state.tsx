import type { ReactElement, ReactNode } from 'react';

/** Nothing here, why, and the first step out of it. */
export const EmptyState = ({ title, note, children }: { readonly title: string; readonly note?: string; readonly children?: ReactNode }): ReactElement => (
  <div className="empty-state">
    <h2>{title}</h2>
    {note !== undefined && <p className="quiet">{note}</p>}
    {children !== undefined && <div className="row">{children}</div>}
  </div>
);
