import type { CheckedDesktopInput } from '../../src-shared/contract/desktop-operations';
import type { CopiedExport } from '../../src-shared/contract/handed-file';
import { AppError } from '../../src-shared/errors/app-error';
import type { Core } from '../operations/core';
import { valueOf } from '../operations/value-of';
import type { SecretClipboard } from './secret-clipboard';

interface CopyParts {
  readonly core: Core;
  readonly clipboard: Pick<SecretClipboard, 'write' | 'writeSecret'>;
}

/** Secrets in clear are taken off the clipboard again. @throws AppError USAGE for what is no text, CLIPBOARD_NOT_WRITTEN, as export.create states */
export async function copyExport(request: CheckedDesktopInput<'export.copy'>, { core, clipboard }: CopyParts): Promise<CopiedExport> {
  if (request.options.compression !== 'none') throw new AppError('USAGE', { reason: 'A compressed file is no text: it does not go to the clipboard' });
  const { file, profiles, secretsWithheld, leaving } = valueOf(await core.call('export.create', request));
  if (profiles.length > 1) throw new AppError('USAGE', { reason: 'Several profiles are a zip archive: it does not go to the clipboard' });
  const text = new TextDecoder().decode(file.content);
  const clears = leaving.plain > 0;
  await (clears ? clipboard.writeSecret(text) : clipboard.write(text));
  return { fileName: file.fileName, secretsWithheld, leaving, clears };
}
