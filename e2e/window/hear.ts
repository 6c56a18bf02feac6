import type { Page } from '@playwright/test';

/** Listens to the live regions of a page as a screen reader does; what is given back tells what was said so far, each region's text once while it stays the same. */
export async function hear(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    const last = new WeakMap<Element, string>();
    const tell = (region: Element): void => {
      const text = region.textContent.replace(/\s+/g, ' ').trim();
      if (text === '' || last.get(region) === text) return;
      last.set(region, text);
      said.push(text);
    };
    const LIVE = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]';
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(LIVE);
        if (region !== null && region !== undefined) tell(region);
        for (const node of addedNodes) if (node instanceof Element) [...(node.matches(LIVE) ? [node] : []), ...node.querySelectorAll(LIVE)].forEach(tell);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { said });
  });
  return () => page.evaluate(() => (window as unknown as { readonly said: readonly string[] }).said);
}
