import { expect, test } from 'vitest';
import { smallFileService } from '../samples/file-service';
import { ready } from '../samples/ready';
import { given, sealedJson } from '../samples/sealed-files';
import { cheapKeys } from '../services/sealing/samples/cheap-keys';
import { fileHandlers } from './file-handlers';
import { FileHandles } from './file-handles';

const handles = new FileHandles({ now: () => new Date(0), mintId: () => 'held' });
const handlers = fileHandlers(ready(smallFileService()), handles);

test('a handle is good once, and stays good where a password was missing or wrong', async () => {
  const content = sealedJson(await cheapKeys('a password'), 'one');
  const source = { handle: handles.issue({ ...given('sealed.json', content), read: () => Promise.resolve(content) }) };
  expect(await handlers['file.inspect']({ source })).toMatchObject({ sealed: true });
  expect(await handlers['file.verify']({ source, password: 'another' })).toMatchObject({ ok: false });
  await expect(Promise.resolve(handlers['file.rekey']({ source, password: 'another', newPassword: 'new' }))).rejects.toMatchObject({ code: 'PASSWORD_WRONG' });
  expect(await handlers['file.rekey']({ source, password: 'a password', newPassword: 'new' })).toMatchObject({ documents: 1, file: { fileName: 'sealed.json' } });
  await expect(Promise.resolve(handlers['file.inspect']({ source }))).rejects.toMatchObject({ code: 'HANDLE_NOT_FOUND' });
});
