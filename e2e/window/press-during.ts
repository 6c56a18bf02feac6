import type { Page } from '@playwright/test';

/** Presses a button in the page itself as soon as a text stands there: what runs is over before a question from outside is answered. */
export const pressDuring = (page: Page, text: string, button: string): Promise<void> => page.evaluate(([said, name]) => {
  const watch = new MutationObserver(() => {
    const place = document.querySelector('.progress-line');
    const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (place?.textContent.startsWith(said) !== true || found === undefined) return;
    watch.disconnect();
    found.click();
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
}, [text, button] as const);
