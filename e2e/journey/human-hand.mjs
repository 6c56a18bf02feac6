/** How long the hand takes from one control to the next, and for a character. In milliseconds. */
const MOVE = 450;
const STROKE = 85;

/** The pointer, drawn: a screencast has none. The page's policy does not bind what the recorder puts in. */
function drawPointer() {
  addEventListener('DOMContentLoaded', () => {
    const pointer = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const arrow = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    arrow.setAttribute('d', 'M2 1 L2 17 L6.2 13.2 L9 19.4 L11.8 18.2 L9.1 12.1 L14.6 12 Z');
    arrow.setAttribute('fill', '#111');
    arrow.setAttribute('stroke', '#fff');
    arrow.setAttribute('stroke-width', '1.4');
    pointer.append(arrow);
    pointer.setAttribute('aria-hidden', 'true');
    Object.assign(pointer.style, { position: 'fixed', left: '0', top: '0', width: '20px', height: '24px', pointerEvents: 'none', zIndex: '2147483647', transformOrigin: '0 0' });
    document.documentElement.append(pointer);
    let pressed = false;
    const place = (/** @type {{ clientX: number; clientY: number }} */ { clientX, clientY }) => {
      pointer.style.transform = `translate(${clientX}px, ${clientY}px) scale(${pressed ? 0.8 : 1})`;
    };
    addEventListener('mousemove', place, true);
    for (const type of /** @type {const} */ (['mousedown', 'mouseup'])) {
      addEventListener(type, (event) => {
        pressed = type === 'mousedown';
        place(event);
      }, true);
    }
  });
}

/**
 * Moves, clicks, types and pauses as a person does; `pace` 0 does the same as fast as the page takes it. Counts what it does.
 * @param {import('@playwright/test').Page} page
 * @param {number} pace
 */
export async function takeInHand(page, pace) {
  await page.addInitScript(drawPointer);
  const done = { clicks: 0, drops: 0, keys: 0 };
  let at = { x: 640, y: 430 };
  const pause = (/** @type {number} */ ms) => page.waitForTimeout(ms * pace);

  const moveTo = async (/** @type {{ x: number; y: number }} */ to) => {
    const from = at;
    const start = performance.now();
    // By the clock, not by steps: a busy computer draws fewer of them and is no slower.
    for (let passed = 0; passed < 1;) {
      passed = pace === 0 ? 1 : Math.min(1, (performance.now() - start) / (MOVE * pace));
      // Slow at both ends.
      const share = (1 - Math.cos(Math.PI * passed)) / 2;
      await page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
      if (passed < 1) await pause(25);
    }
    at = to;
  };

  return {
    done, pause,
    /** @param {import('@playwright/test').Locator} target */
    async click(target) {
      await target.waitFor();
      await target.scrollIntoViewIfNeeded();
      const box = await target.boundingBox();
      if (box === null) throw new Error('there is nothing to click');
      await moveTo({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      await pause(120);
      // Through the locator: it waits until the target is enabled and nothing lies over it.
      await target.click({ delay: 70 * pace });
      done.clicks += 1;
    },
    /** @param {string} text */
    async type(text) {
      const start = performance.now();
      for (const [index, character] of Array.from(text).entries()) {
        await page.keyboard.type(character);
        await page.waitForTimeout(Math.max(0, start + (index + 1) * STROKE * pace - performance.now()));
      }
      done.keys += text.length;
    },
    /** Drags a file in from outside, waits over the window, and lets go. @param {string} file */
    async drop(file) {
      const session = await page.context().newCDPSession(page);
      const data = { items: [], files: [file], dragOperationsMask: 1 };
      for (const type of /** @type {const} */ (['dragEnter', 'dragOver', 'drop'])) {
        await session.send('Input.dispatchDragEvent', { type, x: 640, y: 430, data });
        if (type !== 'drop') await pause(700);
      }
      await session.detach();
      done.drops += 1;
    },
  };
}
