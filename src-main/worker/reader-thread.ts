// A thread that reads files: decodes, parses, marks secrets and makes rows of them. It has neither key nor database.
import { randomUUID } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { readFile } from '../services/import/read-file';
import { endingOf } from './ending';
import type { ReadAnswer, ReadRequest } from './thread-messages';

parentPort?.on('message', ({ id, files, options }: ReadRequest) => {
  void endingOf(() => files.map((file) => readFile(file, { ...options, mintId: randomUUID })))
    .then((ending) => parentPort?.postMessage({ id, ending } satisfies ReadAnswer));
});
