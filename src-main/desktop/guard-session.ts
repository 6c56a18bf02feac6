import type { Session } from 'electron';
import { APP_URL } from './app-url';

/** What a page loads besides its own files: Chromium's tools for developers, and what it has made itself. */
const OWN = [APP_URL, 'devtools://', 'blob:', 'data:'];

/** The page gets nothing from the network, no device, no download and no permission but to write text to the clipboard. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isAllowed(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isAllowed(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !OWN.some((start) => url.startsWith(start)) }));
}

const isAllowed = (permission: string): boolean => permission === 'clipboard-sanitized-write';
