import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { cut, sampleMcp, sampleProfile } from '../services/profiles/samples/sample-profile';
import { readFile } from '../services/import/read-file';
import { cheapKeys } from '../services/sealing/samples/cheap-keys';
import { sealedText } from '../services/sealing/samples/sealed-profile';
import type { ReadRequest } from './thread-messages';

test('a file that is posted with its keys is opened on the other side', async () => {
  const keys = await cheapKeys('a password');
  const content = new TextEncoder().encode(sealedText(sampleProfile('Work', [sampleMcp('one', { env: { TOKEN: cut({ secret: 'sealed' }) } })]), keys));
  const { port1, port2 } = new MessageChannel();
  port1.postMessage({ id: 1, files: [{ name: 'work.json', content, optional: false, keys }], options: { strict: true, withoutSecrets: false } } satisfies ReadRequest);
  const posted = receiveMessageOnPort(port2)?.message as ReadRequest | undefined;
  port1.close();
  const [file] = posted?.files ?? [];
  if (posted === undefined || file === undefined) throw new Error('nothing came');
  expect(readFile(file, { ...posted.options, mintId: () => 'minted' }).profiles[0]?.bodies).toContain('{"secret":"sealed"}');
});
