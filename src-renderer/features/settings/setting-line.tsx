import type { ReactElement, ReactNode } from 'react';

/** A setting, what it means, and its control. */
export const SettingLine = ({ label, note, children }: { readonly label: ReactNode; readonly note?: ReactNode; readonly children?: ReactNode }): ReactElement => (
  <div className="line-item">
    <div className="grow"><span>{label}</span>{note !== undefined && <p className="quiet small break">{note}</p>}</div>
    {children}
  </div>
);
