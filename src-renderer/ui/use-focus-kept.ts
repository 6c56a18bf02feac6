import { useEffect } from 'react';

/** Milliseconds in which dialogs, menus and pages place the focus themselves. */
const PATIENCE = 60;
const REMEMBERED = 30;

/**
 * Keeps the focus from being nowhere: when what has it goes away, it returns to the latest place that is still there, else to the
 * dialog or the page; when what has it is disabled for a while, it comes back afterwards. From the page it never returns to what stands
 * around the page: where nothing of it is left, it goes to the heading of what came instead (`data-landing`), which says where one is.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let trail: readonly HTMLElement[] = [];
    /** What was in the page; once it is gone, nothing tells so. */
    const ofPage = new WeakSet<HTMLElement>();
    const came = ({ target }: FocusEvent): void => {
      // The page is the last resort, never a place to come back to before others.
      if (!(target instanceof HTMLElement) || target.tagName === 'MAIN') return;
      if (target.closest('main') !== null) ofPage.add(target);
      trail = [...trail.filter((other) => other !== target), target].slice(-REMEMBERED);
    };
    const keep = (lost: HTMLElement, waited: boolean): void => {
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      if (lost.isConnected && lost.matches(':disabled')) setTimeout(keep, PATIENCE, lost, true);
      else if (!canTake(lost)) {
        const back = trail.findLast((place) => canTake(place) && (ofPage.has(place) || !ofPage.has(lost)));
        (back ?? dialog() ?? document.querySelector<HTMLElement>('main [data-landing]') ?? document.querySelector('main'))?.focus({ preventScroll: true });
      }
      // Otherwise it was left on purpose, by a click beside it.
      else if (waited) lost.focus({ preventScroll: true });
    };
    const went = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget === null && target instanceof HTMLElement) setTimeout(keep, PATIENCE, target, target.matches(':disabled'));
    };
    addEventListener('focusin', came);
    addEventListener('focusout', went);
    return () => {
      removeEventListener('focusin', came);
      removeEventListener('focusout', went);
    };
  }, []);
}

/** The topmost one, before everything else. */
const dialog = (): HTMLElement | undefined => [...document.querySelectorAll<HTMLElement>('[aria-modal=true]')].at(-1);

/** It is there, can be used, and no dialog stands before it. */
function canTake(element: HTMLElement): boolean {
  return (dialog() ?? document.body).contains(element) && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true });
}
