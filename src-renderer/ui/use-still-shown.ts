import { useEffect, useRef } from 'react';

/** Whether what asked is still there, for when an answer arrives. */
export function useStillShown(): () => boolean {
  const shown = useRef(false);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return () => shown.current;
}
