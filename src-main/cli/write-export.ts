import type { ExportedFile } from '../../src-shared/transfer/exported-file';
import { openOutput, type OutputWish } from './open-output';
import type { Terminal } from './terminal';

/** Puts a file that is there as a whole where the person wants it; with secrets in clear only its owner may read it. Undefined: it went to standard output. @throws AppError as openOutput */
export async function writeExport(file: ExportedFile, wish: OutputWish, terminal: Terminal, inClear = false): Promise<string | undefined> {
  const output = await openOutput(file.fileName, wish, terminal);
  try {
    await output.write(file.content);
    await output.commit({ inClear });
    return output.path;
  } catch (error) {
    await output.discard();
    throw error;
  }
}
