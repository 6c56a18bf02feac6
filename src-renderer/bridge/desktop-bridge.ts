import type { Bridge, PreloadBridge } from '../../src-shared/contract/bridge';
import type { Outcome } from '../../src-shared/errors/outcome';

/** The preload's object, in the words that the page knows too. */
export function desktopBridge(preload: PreloadBridge<File>): Bridge<File> {
  return {
    door: 'window',
    system: preload.platform === 'darwin' ? 'mac' : preload.platform === 'win32' ? 'windows' : 'linux',
    call: (name, input) => preload.call(name, input),
    on: (name, listener) => preload.on(name, listener),
    handOver: (files) => preload.handOver(files),
    pickFiles: async () => orNothing(await preload.desktop('file.pick', {})),
    saveExport: async (request) => orNothing(await preload.desktop('export.save', request)),
    copyExport: (request) => preload.desktop('export.copy', request),
    saveGateway: async (request) => orNothing(await preload.desktop('gateway.save', request)),
    saveRekeyed: async (request) => orNothing(await preload.desktop('gateway.saveRekeyed', request)),
    copyText: async (text) => done(await preload.desktop('clipboard.write', { text })),
    copySecret: async (place) => answered(await preload.desktop('clipboard.copySecret', place), { clears: true }),
    showSaved: async (saved) => done(await preload.desktop('export.reveal', { saved })),
    saveDiagnostics: async () => orNothing(await preload.desktop('diagnostics.save', {})),
    waitingFiles: () => preload.desktop('file.waiting', {}),
    tellBlocked: async (blocked) => done(await preload.desktop('menu.update', { blocked })),
    tellFault: async (fault) => done(await preload.desktop('fault.tell', { fault })),
    openDataFolder: async () => done(await preload.desktop('dataFolder.open', {})),
  };
}

const answered = <Value>(outcome: Outcome<unknown>, value: Value): Outcome<Value> => (outcome.ok ? { ok: true, value } : outcome);
const done = (outcome: Outcome<unknown>): Outcome<undefined> => answered(outcome, undefined);
const orNothing = <Value>(outcome: Outcome<Value | null>): Outcome<Value | undefined> => (outcome.ok ? { ok: true, value: outcome.value ?? undefined } : outcome);
