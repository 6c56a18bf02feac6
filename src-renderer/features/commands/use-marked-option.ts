import { useEffect, useState } from 'react';

/** The id of the result that Enter would take. */
export const MARKED = 'palette-marked';

/**
 * Spotlight marks a result by an attribute of its own, and tells nobody: this adds state and id, for assistive technology. It also loses the
 * mark with the result that had it: then the first gets it, so that Enter always means one. Whether there is one.
 */
export function useMarkedOption(opened: boolean, markFirst: () => void): boolean {
  const [marked, setMarked] = useState(false);
  useEffect(() => {
    if (!opened) return undefined;
    const mark = (): void => {
      const before = document.getElementById(MARKED);
      const now = document.querySelector('[role=option][data-action][data-selected]');
      if (now === null && document.querySelector('[role=option][data-action]') !== null) markFirst();
      if (before !== now) {
        before?.removeAttribute('id');
        before?.setAttribute('aria-selected', 'false');
        now?.setAttribute('id', MARKED);
        now?.setAttribute('aria-selected', 'true');
      }
      setMarked(now !== null);
    };
    const watch = new MutationObserver(mark);
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-selected'] });
    mark();
    return () => {
      watch.disconnect();
      setMarked(false);
    };
  }, [opened, markFirst]);
  return marked;
}
