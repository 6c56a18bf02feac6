import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Between two frames, in seconds: nearer ones look no smoother, and cost. */
const NEAREST = 0.11;

/**
 * Keeps what the page shows as pictures with their times. Frames come when something changes.
 * @param {import('@playwright/test').Page} page
 * @param {string} folder
 */
export async function startFilm(page, folder) {
  mkdirSync(folder, { recursive: true });
  const session = await page.context().newCDPSession(page);
  /** @type {{ file: string; at: number }[]} */
  const frames = [];
  session.on('Page.screencastFrame', ({ data, sessionId, metadata: { timestamp = 0 } }) => {
    const file = path.join(folder, `${String(frames.length).padStart(5, '0')}.jpg`);
    writeFileSync(file, Buffer.from(data, 'base64'));
    frames.push({ file, at: timestamp });
    // The next frame comes once this one is acknowledged: no more are drawn than are kept. The page may be closing by then.
    setTimeout(() => void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined), NEAREST * 1000);
  });
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 92 });
  return {
    frames,
    async stop() {
      await session.send('Page.stopScreencast');
      await session.detach();
    },
  };
}

/**
 * An animated WebP, which GitHub shows inside a page; undefined where there is no ffmpeg.
 * @throws Error when ffmpeg refuses
 * @param {readonly { readonly file: string; readonly at: number }[]} frames
 * @param {string} target
 * @param {number} width
 */
export function writeFilm(frames, target, width) {
  if (spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).error !== undefined) return undefined;
  const list = path.join(path.dirname(frames[0]?.file ?? ''), 'frames.txt');
  const lines = frames.flatMap(({ file, at }, index) => [`file '${file}'`, `duration ${Math.max(0.02, (frames[index + 1]?.at ?? at + 2) - at).toFixed(3)}`]);
  writeFileSync(list, ['ffconcat version 1.0', ...lines].join('\n'));
  const made = spawnSync('ffmpeg', [
    '-hide_banner', '-loglevel', 'error', '-y', '-safe', '0', '-f', 'concat', '-i', list, '-vsync', 'vfr', '-vf', `scale=${width}:-2:flags=lanczos`,
    '-c:v', 'libwebp_anim', '-lossless', '0', '-quality', '55', '-compression_level', '6', '-loop', '0', target,
  ], { stdio: 'inherit' });
  if (made.status !== 0) throw new Error('ffmpeg could not make a film of the frames');
  return target;
}
