import { readFileSync } from 'node:fs';
import { host } from './host.ts';
import { pageWorld } from './page-world.ts';
import { preloadWorld, type PreloadParts } from './preload-world.ts';
import { fromWire, toWire } from './wire.ts';

/** As Electron names it; bindings are given to this world alone. */
export const PRELOAD_WORLD = 'Electron Isolated Context';
export const SEND = 'standInSend';

export interface PageScripts {
  readonly page: string;
  readonly preload: string;
}

/** What runs in each world of each document, before the document's own scripts. */
export function pageScripts(preloadPath: string | undefined): PageScripts {
  const channel = `stand-in-${crypto.randomUUID()}:`;
  const parts: PreloadParts = { channel, platform: process.platform, versions: { ...process.versions, ...host.versions } as Record<string, string> };
  const source = preloadPath === undefined ? '' : readFileSync(preloadPath, 'utf8');
  const wire = `{ toWire: ${toWire.toString()}, fromWire: ${fromWire.toString()} }`;
  const preload = `function (require, module, exports, process) {\n${source}\n}`;
  return {
    page: `(${pageWorld.toString()})(${JSON.stringify(channel)})`,
    preload: `(${preloadWorld.toString()})(${JSON.stringify(parts)}, ${wire}, ${preload})`,
  };
}
