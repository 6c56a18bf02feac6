import { byteCountText } from '../files/byte-count-text';
import { AppError } from '../../src-shared/errors/app-error';
import type { HandedFile } from '../../src-shared/contract/handed-file';
import { jsonAnswer } from './answers';
import type { ApiContext, WebCore } from './api-env';
import { HttpRefusal } from './http-refusal';
import { readBody } from './read-body';
import { MOST_FILE_BYTES, type UploadShelf } from './upload-shelf';

/** As long as a file name can be on any system, and more. */
const MOST_NAME = 1000;

/**
 * `POST /uploads?name=FILE`: keeps the bytes until an import plans them. The name is a word to show and nothing else; no request can
 * make this door read a file.
 * @throws HttpRefusal 400, 415; AppError FILE_TOO_LARGE
 */
export function uploadRoute(core: Pick<WebCore, 'handles'>, shelf: UploadShelf): (c: ApiContext) => Promise<Response> {
  return async (c) => {
    const { name, optional } = labelOf(new URL(c.req.url).searchParams);
    if (!/^application\/octet-stream\s*(;|$)/i.test(c.req.header('content-type') ?? '')) throw new HttpRefusal(415, 'INPUT_INVALID', { expected: 'Content-Type: application/octet-stream' });
    const tooLarge = (): AppError => new AppError('FILE_TOO_LARGE', { limit: byteCountText(MOST_FILE_BYTES) });
    const place = shelf.place();
    try {
      const content = await readBody(c.env, { most: MOST_FILE_BYTES, tooLarge, onBytes: (count) => place.grow(count) });
      const handle = core.handles.issue({ name, optional, read: place.hold(content) });
      return jsonAnswer({ handle, name } satisfies HandedFile, 201);
    } catch (error) {
      place.release();
      throw error;
    }
  };
}

function labelOf(query: URLSearchParams): { readonly name: string; readonly optional: boolean } {
  const name = query.get('name') ?? '';
  const optional = query.get('optional') ?? 'false';
  const strange = [...query.keys()].find((key) => key !== 'name' && key !== 'optional');
  if (strange !== undefined) throw new HttpRefusal(400, 'INPUT_INVALID', { expected: 'name, and optional=true for one of the files of a folder' });
  if (optional !== 'true' && optional !== 'false') throw new HttpRefusal(400, 'INPUT_INVALID', { items: ['optional: expected true or false'] });
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  if (base === '' || base.length > MOST_NAME) throw new HttpRefusal(400, 'INPUT_INVALID', { items: [`name: expected the name of the file, at most ${MOST_NAME} characters`] });
  return { name: base, optional: optional === 'true' };
}
