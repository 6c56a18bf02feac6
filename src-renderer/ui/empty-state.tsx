import type { ReactElement, ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  readonly note?: string;
  readonly children?: ReactNode;
  /** It is all that the page has. */
  readonly page?: boolean;
}

/** Nothing here, why, and the first step out of it. */
export const EmptyState = ({ title, note, children, page = false }: EmptyStateProps): ReactElement => (
  <div className="empty-state">
    {page ? <h1 tabIndex={-1} data-landing>{title}</h1> : <h2>{title}</h2>}
    {note !== undefined && <p className="quiet">{note}</p>}
    {children !== undefined && <div className="row">{children}</div>}
  </div>
);
