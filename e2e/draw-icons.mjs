// The icons of the packaged program, drawn from resources/package/icon.svg: `npm run icons`. The same Chromium draws the same bytes.
import { chromium } from '@playwright/test';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './find-chromium.mjs';

/**
 * @typedef {{ readonly size: number, readonly png: Buffer }} Picture
 * @typedef {(size: number) => Promise<Picture>} Draw
 */

const FOLDER = path.resolve(import.meta.dirname, '../resources/package');
/** macOS leaves a margin round the tile, where its shadow falls; elsewhere the tile fills the icon. */
const WITH_MARGIN = '0 0 1024 1024';
const TILE = '100 100 824 824';

const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256];
/** Apple's types that hold a PNG, and its size. The smallest are the doubled ones: undoubled, only old systems ask for them, and scale these down. */
const MAC_TYPES = /** @type {const} */ ([['ic11', 32], ['ic12', 64], ['ic07', 128], ['ic13', 256], ['ic08', 256], ['ic14', 512], ['ic09', 512], ['ic10', 1024]]);

const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }), chromiumSandbox: false, args: ['--force-color-profile=srgb'] });
const page = await browser.newPage({ deviceScaleFactor: 1 });
const source = readFileSync(path.join(FOLDER, 'icon.svg'), 'utf8');

writeFileSync(path.join(FOLDER, 'icon.icns'), await macIcon(drawing(WITH_MARGIN)));
writeFileSync(path.join(FOLDER, 'icon.ico'), windowsIcon(await all(WINDOWS_SIZES, drawing(TILE))));
rmSync(path.join(FOLDER, 'icons'), { recursive: true, force: true });
mkdirSync(path.join(FOLDER, 'icons'));
for (const { size, png } of await all(LINUX_SIZES, drawing(TILE))) writeFileSync(path.join(FOLDER, 'icons', `${size}x${size}.png`), png);
await browser.close();

/** Draws what the box shows. @param {string} viewBox @returns {Draw} */
function drawing(viewBox) {
  return async (size) => {
    await page.setViewportSize({ width: size, height: size });
    const sized = source.replace(/viewBox="[^"]+"/, `viewBox="${viewBox}" width="${size}" height="${size}"`);
    await page.setContent(`<body style="margin:0;background:transparent">${sized.replace('<svg', '<svg style="display:block"')}</body>`);
    return { size, png: await page.screenshot({ omitBackground: true }) };
  };
}

/** One after another: there is one page. @param {readonly number[]} sizes @param {Draw} draw */
async function all(sizes, draw) {
  /** @type {Picture[]} */
  const drawn = [];
  for (const size of sizes) drawn.push(await draw(size));
  return drawn;
}

/** An `icns` file: blocks of type, length with its own eight bytes, and content, all big-endian. @param {Draw} draw */
async function macIcon(draw) {
  /** @type {Buffer[]} */
  const blocks = [];
  for (const [type, size] of MAC_TYPES) {
    const { png } = await draw(size);
    blocks.push(block(type, png));
  }
  return block('icns', Buffer.concat(blocks));
}

/** @param {string} type @param {Buffer} content */
function block(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}

/** An `ico` file: ICONDIR, an ICONDIRENTRY for each picture, then the pictures; a size of 256 is written as 0. @param {readonly Picture[]} pictures */
function windowsIcon(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let start = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(start, at + 12);
    start += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}
