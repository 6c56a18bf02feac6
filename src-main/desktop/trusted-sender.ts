import { APP_URL } from './app-url';

interface Call<Contents> {
  readonly senderFrame: { readonly parent: unknown; readonly url: string } | null;
  readonly sender: Contents;
}

/**
 * Whether the page of one of our own windows speaks: not a frame inside it, not another page in it, not what is already gone.
 * To be asked before anything is awaited, while the frame is the one that spoke.
 */
export function isTrustedSender<Contents>({ senderFrame, sender }: Call<Contents>, isOurs: (contents: Contents) => boolean): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.url.startsWith(APP_URL) && isOurs(sender);
}
