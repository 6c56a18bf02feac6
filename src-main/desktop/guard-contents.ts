import { shell, type WebContents } from 'electron';
import { externalLink } from './external-link';

/** Every page of this app stays where it is: no navigation, no second window, no webview. A link leaves for the browser. */
export function guardContents(contents: WebContents): void {
  const deny = (event: { preventDefault(): void }): void => event.preventDefault();
  contents.on('will-navigate', deny);
  contents.on('will-frame-navigate', deny);
  contents.on('will-redirect', deny);
  contents.on('will-attach-webview', deny);
  contents.setWindowOpenHandler(({ url }) => {
    const link = externalLink(url);
    // A system without a browser shows nothing; the link stays on the page to be read.
    if (link !== undefined) shell.openExternal(link).catch(() => undefined);
    return { action: 'deny' };
  });
}
