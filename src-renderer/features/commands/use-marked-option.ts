import { useSpotlight, type SpotlightStore } from '@mantine/spotlight';
import { useLayoutEffect, useState } from 'react';

/** The id of the result that Enter would take. */
export const MARKED = 'palette-marked';

/** Spotlight marks a result by an attribute of its own; assistive technology is told of it by role, state and id. Whether there is one. */
export function useMarkedOption(store: SpotlightStore): boolean {
  const { selected, opened } = useSpotlight(store);
  const [marked, setMarked] = useState(false);
  useLayoutEffect(() => {
    const before = document.getElementById(MARKED);
    const now = opened ? document.querySelector('[role=option][data-action][data-selected]') : null;
    if (before !== now) {
      before?.removeAttribute('id');
      before?.setAttribute('aria-selected', 'false');
    }
    now?.setAttribute('id', MARKED);
    now?.setAttribute('aria-selected', 'true');
    setMarked(now !== null);
  });
  // The mark moves with it; which one it is stands in the page.
  void selected;
  return marked;
}
