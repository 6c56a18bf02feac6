import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { systemCode } from './system-reason';

export interface RendererFile {
  readonly content: Uint8Array;
  readonly contentType: string;
  /** It is the page itself: it goes out with a nonce and its policy, and no cache keeps it. */
  readonly isPage: boolean;
}

export interface RendererFiles {
  /** The file at the path of a URL, as it stands there, still encoded. Undefined: there is none that is given out. */
  find(urlPath: string): Promise<RendererFile | undefined>;
}

const PAGE = 'index.html';
/** What the build leaves in the page where the nonce of a load belongs. */
const NONCE_PLACE = '__NONCE__';

/** What the built window consists of; nothing else is given out. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** As the build names folders and files: no `..`, nothing hidden, no separator or drive of any system. */
const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const ABSENT: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** The files of the built window below `root`, for every door that shows it. */
export function rendererFiles(root: string): RendererFiles {
  return {
    async find(urlPath) {
      const segments = segmentsOf(urlPath);
      if (segments === undefined) return undefined;
      const name = segments.join('/');
      const contentType = CONTENT_TYPES[extname(name)];
      if (contentType === undefined) return undefined;
      const content = await readIfThere(join(root, ...segments));
      return content && { content, contentType, isPage: name === PAGE };
    },
  };
}

/** The page with the nonce of this load; `nonce` is base64. */
export function withNonce(content: Uint8Array, nonce: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(content).replaceAll(NONCE_PLACE, nonce));
}

/**
 * The Content-Security-Policy of the page (CSP Level 3), for a header: what stands beside it and nothing else, no inline script,
 * and inline styles with this nonce only.
 */
export function pagePolicy(nonce: string): string {
  return [
    `default-src 'none'`, `script-src 'self'`, `style-src 'self' 'nonce-${nonce}'`, `img-src 'self' data: blob:`, `font-src 'self'`, `connect-src 'self'`,
    `base-uri 'none'`, `form-action 'none'`, `object-src 'none'`, `frame-ancestors 'none'`,
  ].join('; ');
}

function segmentsOf(urlPath: string): readonly string[] | undefined {
  if (urlPath === '/') return [PAGE];
  const segments = urlPath.startsWith('/') ? decoded(urlPath.slice(1))?.split('/') : undefined;
  return segments?.every((segment) => SEGMENT.test(segment)) === true ? segments : undefined;
}

/** Undefined where the percent signs do not make UTF-8. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const readIfThere = (path: string): Promise<Uint8Array | undefined> =>
  readFile(path).catch((error: unknown) => {
    if (ABSENT.has(systemCode(error))) return undefined;
    throw error;
  });
