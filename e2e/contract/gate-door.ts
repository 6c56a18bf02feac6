import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedExport } from '../../src-shared/contract/handed-file';
import type { Outcome } from '../../src-shared/errors/outcome';
import { answerCall, answerDesktop } from '../../src-main/desktop/answer-call';
import { desktopHandlers } from '../../src-main/desktop/desktop-handlers';
import { MemoryClipboard } from '../../src-main/desktop/samples/memory-clipboard';
import { SecretClipboard } from '../../src-main/desktop/secret-clipboard';
import { valueOf } from '../../src-main/operations/value-of';
import { callingDoor } from './calling-door';
import { openCore } from './core-of-home';
import type { Doorway } from './door';

/** What the desktop's gate answers a trusted page; everything is cloned on its way in and out, as between processes. */
export const gateDoor: Doorway = {
  name: 'the IPC gate',
  has: () => true,
  open: (home, environment) => {
    const core = openCore(home, environment);
    const desk = {
      askFiles: () => Promise.resolve(undefined), opened: () => undefined, takeWaiting: () => [], block: () => undefined, showInFolder: () => undefined, openFolder: () => Promise.resolve(''),
      askDestination: (fileName: string) => Promise.resolve(join(home.work, fileName)),
    };
    const across = (answer: ReturnType<typeof answerCall>) => async (name: string, input: unknown): Promise<Outcome<unknown>> => structuredClone(await answer(name, structuredClone(input)));
    const call = across(answerCall(core));
    const desktop = across(answerDesktop(core, desktopHandlers({ core, desk, clipboard: new SecretClipboard(new MemoryClipboard()) })));
    return Promise.resolve(callingDoor({
      call,
      hand: async (files) => {
        const handed = valueOf(await desktop('file.handOver', { files })) as readonly { readonly handle: string }[];
        return handed.map(({ handle }) => ({ handle }));
      },
      save: async (request) => {
        const saved = await desktop('export.save', request);
        if (!saved.ok) return saved;
        const { fileName, path = '', secretsWithheld, losses } = saved.value as SavedExport;
        return { ok: true, value: { fileName, content: readFileSync(path), secretsWithheld, losses } };
      },
      close: () => core.close(),
    }));
  },
};
