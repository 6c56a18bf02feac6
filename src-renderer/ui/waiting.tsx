import { Loader } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';

/** Shown only for what takes longer than 300 ms: anything shorter would flicker. */
export function Waiting({ label }: { readonly label: string }): ReactElement {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="waiting" role="status" aria-label={label}>
      {long && <><Loader size={18} aria-hidden /><span className="quiet small">{label}</span></>}
    </div>
  );
}
