import { compose } from '../../src-main/compose';
import { passphraseFile } from '../../src-main/files/passphrase-file';
import type { Core } from '../../src-main/operations/core';
import type { TemporaryHome } from '../temporary-home';

/** The core in this process, joined as the programs join it. */
export function openCore(home: TemporaryHome, more: Readonly<Record<string, string>> = {}): Core & Disposable {
  // Programs are found where the commands of a home find them.
  const environment = { PATH: process.env['PATH'], ...home.environment, ...more };
  const core = compose({ environment, platform: process.platform, homeFolder: home.folder, passphrases: passphraseFile(environment) });
  return { ...core, [Symbol.dispose]: () => core.close() };
}
