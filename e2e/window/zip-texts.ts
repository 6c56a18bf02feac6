import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** The documents in an archive, by their names. */
export async function zipTexts(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const archive = await fromBufferPromise(bytes);
  const found = new Map<string, string>();
  for await (const entry of archive.eachEntry()) found.set(entry.fileName, await text(await archive.openReadStreamPromise(entry)));
  return found;
}
