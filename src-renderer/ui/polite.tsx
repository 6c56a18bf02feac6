import { useEffect, useRef, useState, type ReactElement } from 'react';

/** Milliseconds between two announcements: more would talk over what a person does. */
const PAUSE = 2000;

/** Read out when there is time, the latest text and not each of them. Nothing is seen of it. */
export function Polite({ children: text }: { readonly children: string }): ReactElement {
  const [said, setSaid] = useState('');
  const saidAt = useRef(-PAUSE);
  useEffect(() => {
    const timer = setTimeout(() => {
      saidAt.current = performance.now();
      setSaid(text);
    }, Math.max(0, saidAt.current + PAUSE - performance.now()));
    return () => clearTimeout(timer);
  }, [text]);
  return <div className="sr" aria-live="polite">{said}</div>;
}
