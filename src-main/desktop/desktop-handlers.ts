import type { CheckedDesktopInput, DesktopOperationName, DesktopOutput } from '../../src-shared/contract/desktop-operations';
import type { HandedFile } from '../../src-shared/contract/handed-file';
import { AppError } from '../../src-shared/errors/app-error';
import { isFile } from '../files/is-file';
import type { Core } from '../operations/core';
import { valueOf } from '../operations/value-of';
import { copyExport } from './copy-export';
import type { Desk } from './desk';
import { handOver } from './hand-over';
import { PageFault } from './page-fault';
import { saveDiagnostics } from './save-diagnostics';
import { saveExport } from './save-export';
import { saveGateway, saveRekeyed } from './save-gateway';
import { SavedFiles } from './saved-files';
import type { SecretClipboard } from './secret-clipboard';

/** A function for every desktop operation; one that is missing does not compile. */
export type DesktopHandlers = {
  readonly [Name in DesktopOperationName]: (input: CheckedDesktopInput<Name>) => Promise<DesktopOutput<Name>> | DesktopOutput<Name>;
};

export interface DesktopParts {
  readonly core: Core;
  readonly desk: Desk;
  readonly clipboard: SecretClipboard;
}

export function desktopHandlers({ core, desk, clipboard }: DesktopParts): DesktopHandlers {
  const saved = new SavedFiles();
  const openPaths = (paths: readonly string[]): Promise<HandedFile[]> => {
    desk.opened(paths);
    return handOver(paths.map((path) => ({ path })), core.handles);
  };
  return {
    'file.pick': async () => {
      const paths = await desk.askFiles();
      return paths === undefined ? null : openPaths(paths);
    },
    'file.handOver': ({ files }) => {
      desk.opened(files.flatMap((file) => ('path' in file ? [file.path] : [])));
      return handOver(files, core.handles);
    },
    'file.waiting': () => openPaths(desk.takeWaiting()),
    'export.save': (request) => saveExport(request, { core, desk, saved }),
    'export.copy': (request) => copyExport(request, { core, clipboard }),
    'gateway.save': (request) => saveGateway(request, { core, desk, saved }),
    'gateway.saveRekeyed': (request) => saveRekeyed(request, { core, desk, saved }),
    'diagnostics.save': () => saveDiagnostics({ core, desk, saved }),
    'menu.update': ({ blocked }) => {
      desk.block(blocked);
      return {};
    },
    'fault.tell': ({ fault }) => {
      core.reportFault(new PageFault(fault));
      return {};
    },
    'export.reveal': async ({ saved: id }) => {
      const path = saved.pathOf(id);
      if (path === undefined || !(await isFile(path))) throw new AppError('FILE_NOT_FOUND', path === undefined ? {} : { place: { file: path } });
      desk.showInFolder(path);
      return {};
    },
    'clipboard.write': async ({ text }) => {
      await clipboard.write(text);
      return {};
    },
    'clipboard.copySecret': async (place) => {
      const { value } = valueOf(await core.call('secret.reveal', place));
      await clipboard.writeSecret(value);
      return {};
    },
    'dataFolder.open': async () => {
      const { dataFolder } = valueOf(await core.call('system.about', {}));
      const reason = await desk.openFolder(dataFolder);
      if (reason !== '') throw new AppError('FILE_NOT_READ', { place: { file: dataFolder }, reason });
      return {};
    },
  };
}
