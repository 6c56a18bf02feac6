import { useEffect, useState } from 'react';

/** True once `on` has held for so many milliseconds, and as long as it does. */
export function useLasting(on: boolean, milliseconds: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [on, milliseconds]);
  return on && lasting;
}
