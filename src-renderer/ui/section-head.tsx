import type { ReactElement, ReactNode } from 'react';

export const SectionHead = ({ children, note, right }: { readonly children: ReactNode; readonly note?: ReactNode; readonly right?: ReactNode }): ReactElement => (
  <div className="section-head">
    <h2>{children}</h2>
    {note !== undefined && note !== false && <span className="quiet small">{note}</span>}
    <span className="grow" />
    {right}
  </div>
);
