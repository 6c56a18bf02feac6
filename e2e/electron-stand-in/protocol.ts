import type { CustomScheme, Protocol } from 'electron';
import { host, needReady } from './host.ts';
import { refuse, strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const schemes = new Set<string>();
const handlers = new Map<string, Handler>();

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list: CustomScheme[]): void {
    if (host.ready) refuse('protocol.registerSchemesAsPrivileged should be called before app is ready');
    if (schemes.size > 0) refuse('stand-in: registerSchemesAsPrivileged can be used only once');
    for (const { scheme, privileges } of list) {
      if (privileges?.bypassCSP === true || privileges?.standard !== true || privileges.secure !== true) refuse(`stand-in: ${scheme} is weakened`);
      schemes.add(scheme);
    }
  },
  handle(scheme: string, handler: Handler): void {
    needReady('protocol');
    if (handlers.has(scheme)) refuse(`The scheme has been registered: ${scheme}`);
    handlers.set(scheme, handler);
  },
} satisfies Partial<Protocol>);

export const handlerOf = (url: string): Handler | undefined => handlers.get(url.split(':', 1)[0] ?? '');

const ALIAS = '.electron-stand-in.test';

/** A plain Chromium refuses own schemes even when they are intercepted, so it sees `scheme://host/…` under an https name of its own. */
export function toChromium(url: string): string {
  const { protocol: scheme, host: name, pathname, search, hash } = new URL(url);
  return schemes.has(scheme.slice(0, -1)) ? `https://${name}.${scheme.slice(0, -1)}${ALIAS}${pathname}${search}${hash}` : url;
}

export function fromChromium(url: string): string {
  const { protocol: scheme, hostname, pathname, search, hash } = URL.canParse(url) ? new URL(url) : new URL('about:blank');
  if (scheme !== 'https:' || !hostname.endsWith(ALIAS)) return url;
  const [name = '', own = ''] = hostname.slice(0, -ALIAS.length).split('.');
  return `${own}://${name}${pathname}${search}${hash}`;
}

/** As Electron gives a frame's origin: with the own scheme, which `URL` would answer with the text `null`. */
export const originOf = (url: string): string => /^[^:]+:\/\/[^/]*/.exec(url)?.[0] ?? 'null';
