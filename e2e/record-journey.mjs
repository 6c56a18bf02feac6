// A newcomer's journey at a person's pace, filmed, with a storyboard: `npm run record`.
import { mkdtempSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takeInHand } from './journey/human-hand.mjs';
import { walkJourney } from './journey/journey-steps.mjs';
import { startFilm, writeFilm } from './journey/screen-film.mjs';
import { openServedPage } from './journey/served-page.mjs';
import { storyboardText } from './journey/storyboard-text.mjs';
import { provideChromium } from './provide-chromium.mjs';

const DOCS = path.resolve(import.meta.dirname, '../docs');
const PICTURES = path.join(DOCS, 'images', 'journey');
const FILM = path.join(DOCS, 'images', 'first-journey.webp');
const VIEWPORT = { width: 1280, height: 800 };
/** What issue and README promise, in seconds. */
const LONGEST = 180;

/** @param {number} pace */
async function walk(pace) {
  const folder = mkdtempSync(path.join(tmpdir(), 'valise-journey-'));
  const served = await openServedPage(folder, VIEWPORT);
  try {
    const { page, link } = served;
    const hand = await takeInHand(page, pace);
    await page.goto(link);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const film = pace === 0 ? undefined : await startFilm(page, path.join(folder, 'frames'));
    const start = performance.now();
    /** @type {import('./journey/storyboard-text.mjs').Scene[]} */
    const scenes = [];
    const tell = async (/** @type {string} */ title, /** @type {string} */ text) => {
      const seconds = (performance.now() - start) / 1000;
      const picture = `${String(scenes.length + 1).padStart(2, '0')}.webp`;
      scenes.push({ title, text, seconds, picture, ...hand.done });
      if (pace > 0) await takePicture(page, path.join(PICTURES, picture));
    };
    await walkJourney(page, hand, tell, folder);
    const seconds = (performance.now() - start) / 1000;
    await film?.stop();
    const written = film === undefined ? undefined : writeFilm(film.frames, FILM, 960);
    return { scenes, seconds, written, done: hand.done };
  } finally {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Playwright writes no WebP; the browser does. @param {import('@playwright/test').Page} page @param {string} file */
async function takePicture(page, file) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 70, clip: { x: 0, y: 0, ...VIEWPORT, scale: 0.8 } });
  await session.detach();
  writeFileSync(file, Buffer.from(data, 'base64'));
}

if (provideChromium()) {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const fast = await walk(0);
  const { scenes, seconds, written, done } = await walk(1);
  writeFileSync(path.join(DOCS, 'first-journey.md'), storyboardText({ scenes, seconds, fastest: fast.seconds, done }));
  console.log(`${seconds.toFixed(0)} s, ${done.clicks} clicks, ${done.drops} files dropped, ${done.keys} keys; without pauses ${fast.seconds.toFixed(1)} s`);
  console.log(written === undefined ? 'ffmpeg is not here: the storyboard was written, the film was not (on Debian: apt-get install ffmpeg)' : `${written}: ${(statSync(written).size / 1e6).toFixed(1)} MB`);
  if (seconds > LONGEST) process.exitCode = 1;
} else {
  process.exitCode = 1;
}
