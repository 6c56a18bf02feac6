import type { Page } from '@playwright/test';

/** Presses a button in the page itself as soon as a text stands there and how far it is was read out once: what runs is over before a question from outside is answered. */
export const pressDuring = (page: Page, text: string, button: string): Promise<void> => page.evaluate(([said, name]) => {
  const watch = new MutationObserver(() => {
    const place = document.querySelector('.progress-line');
    const read = document.querySelector('.progress-line ~ [aria-live=polite]')?.textContent ?? '';
    const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (place?.textContent.startsWith(said) !== true || read === '' || found === undefined) return;
    watch.disconnect();
    found.click();
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
}, [text, button] as const);

/** Presses a button in the page itself as soon as it is there. */
export const pressWhenThere = (page: Page, button: string): Promise<void> => page.evaluate((name) => {
  const watch = new MutationObserver(() => {
    const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (found === undefined) return;
    watch.disconnect();
    found.click();
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
}, button);
