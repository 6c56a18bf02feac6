import { ipcRenderer } from 'electron';
import type { PreloadBridge } from '../src-shared/contract/bridge';
import type { DesktopInput, DesktopOperationName, DesktopOutput, IpcChannels } from '../src-shared/contract/desktop-operations';
import type { EventName, EventPayload } from '../src-shared/contract/events';
import type { Outcome } from '../src-shared/errors/outcome';
import { openDropped } from './open-dropped';

const CHANNELS: IpcChannels = { call: 'valise:call', desktop: 'valise:desktop', event: 'valise:event' };

/** What the page may start by itself. Paths come from `handOver` alone, where the system and not the page says them. */
const FOR_THE_PAGE: Readonly<Record<Exclude<DesktopOperationName, 'file.handOver'>, true>> = {
  'file.pick': true, 'file.waiting': true, 'diagnostics.save': true, 'menu.update': true, 'fault.tell': true, 'export.save': true, 'export.copy': true, 'gateway.save': true, 'gateway.saveRekeyed': true, 'export.reveal': true, 'clipboard.write': true, 'clipboard.copySecret': true, 'dataFolder.open': true,
};
const HEARD: Readonly<Record<EventName, true>> = { 'kept.changed': true, 'vault.changed': true, 'settings.changed': true, 'job.changed': true, 'command.chosen': true, 'files.waiting': true };

/** The window's way to main: named functions and plain values, never ipcRenderer or its events. */
export function preloadBridge(): PreloadBridge<File> {
  return {
    platform: platformName(navigator.platform),
    call: (name, input) => ipcRenderer.invoke(CHANNELS.call, name, input),
    desktop: (name, input) => {
      allow(FOR_THE_PAGE, name);
      return desktop(name, input);
    },
    handOver: async (files) => {
      const opened = await openDropped(files);
      return opened.ok ? desktop('file.handOver', { files: opened.value }) : opened;
    },
    on: <Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void) => {
      allow(HEARD, name);
      const hear = (_event: unknown, told: unknown, payload: unknown): void => {
        if (told === name) listener(payload as EventPayload<Name>);
      };
      ipcRenderer.on(CHANNELS.event, hear);
      return () => {
        ipcRenderer.off(CHANNELS.event, hear);
      };
    },
  };
}

const desktop = <Name extends DesktopOperationName>(name: Name, input: DesktopInput<Name>): Promise<Outcome<DesktopOutput<Name>>> =>
  ipcRenderer.invoke(CHANNELS.desktop, name, input);

function allow(names: object, name: unknown): void {
  if (typeof name !== 'string' || !Object.hasOwn(names, name)) throw new TypeError('not something for the page');
}

/** `process` stays out of the preload; the browser knows the system too. */
const platformName = (platform: string): string => (platform.startsWith('Mac') ? 'darwin' : platform.startsWith('Win') ? 'win32' : 'linux');
