import { chromium, type Browser } from '@playwright/test';
import { loadavg } from 'node:os';
import { findChromium } from '../e2e/find-chromium.mjs';
import { Serving } from '../e2e/serving';
import { TemporaryHome } from '../e2e/temporary-home';
import { fillHome } from './fill-home';
import { median } from './median';

const PROFILES = 10_000;
const RUNS = 7;
const LIMIT = 1.5;

const FIRST_ROW = 'section[aria-label="Profiles"] button.list-row';
const FIRST_START = 'h1, h2, h3';
const FIRST_START_TITLE = 'Bring in your MCP servers';

/** Milliseconds from the start of the navigation until what is waited for is painted. */
async function timeToFirst(browser: Browser, home: TemporaryHome, selector: string, text: string): Promise<number> {
  await using serving = await Serving.start(home);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    // In the page from its first moment: no question from outside takes part in what is measured.
    await page.addInitScript(([wanted, containing]) => {
      const look = (): void => {
        const there = [...document.querySelectorAll(wanted)].some((element) => element.textContent.includes(containing));
        if (!there) requestAnimationFrame(look);
        // A task after the frame's own callbacks runs when the frame is painted.
        else setTimeout(() => performance.mark('first'));
      };
      requestAnimationFrame(look);
    }, [selector, text] as const);
    await page.goto(`http://127.0.0.1:${serving.port}/#code=${serving.code}`);
    const at = await page.waitForFunction(() => performance.getEntriesByName('first')[0]?.startTime, undefined, { timeout: 30_000 });
    const time = Number(await at.jsonValue());
    // One that was killed has its database checked by the next.
    await serving.end('SIGTERM');
    return time;
  } finally {
    await context.close();
  }
}

/** Prints how much later the first list of many profiles stands than the first page of a home without any. */
export async function measureFirstList(): Promise<void> {
  using none = new TemporaryHome();
  using many = new TemporaryHome();
  await fillHome(many, PROFILES);
  const executablePath = findChromium();
  // Chromium refuses its sandbox to root.
  await using browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }), chromiumSandbox: process.getuid?.() !== 0 });
  const times: { readonly none: number; readonly many: number }[] = [];
  // The first pair warms what the system keeps in memory, and is not counted.
  for (let run = 0; run <= RUNS; run += 1) {
    const pair = { none: await timeToFirst(browser, none, FIRST_START, FIRST_START_TITLE), many: await timeToFirst(browser, many, FIRST_ROW, '') };
    if (run > 0) times.push(pair);
  }
  const [withNone, withMany] = [median(times.map((pair) => pair.none)), median(times.map((pair) => pair.many))];
  const list = (values: readonly number[]): string => values.map((value) => value.toFixed(0)).join(' ');
  console.log(`first list, ${RUNS} runs each (load ${loadavg()[0]?.toFixed(1)}):`);
  console.log(`  with none  ${withNone.toFixed(0).padStart(6)} ms   (${list(times.map((pair) => pair.none))})`);
  console.log(`  with ${PROFILES} ${withMany.toFixed(0).padStart(6)} ms   (${list(times.map((pair) => pair.many))})`);
  console.log(`  ratio ${(withMany / withNone).toFixed(2)}: ${withMany / withNone <= LIMIT ? 'within' : 'OVER'} ${LIMIT}`);
}
