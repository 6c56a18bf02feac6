import type { ExportedFile } from '../../src-shared/transfer/exported-file';
import { openOutput, type OutputWish } from './open-output';
import type { Terminal } from './terminal';

/** Puts a file that is there as a whole, without secrets in clear, where the person wants it. Undefined: it went to standard output. @throws AppError as openOutput */
export async function writeExport(file: ExportedFile, wish: OutputWish, terminal: Terminal): Promise<string | undefined> {
  const output = await openOutput(file.fileName, wish, terminal);
  try {
    await output.write(file.content);
    await output.commit({ inClear: false });
    return output.path;
  } catch (error) {
    await output.discard();
    throw error;
  }
}
