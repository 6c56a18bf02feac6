import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type {} from '../../src-renderer/bridge/bridge';
import type { HandedFile, SavedExport } from '../../src-shared/contract/handed-file';
import type { OperationName } from '../../src-shared/contract/operations';
import type { Outcome } from '../../src-shared/errors/outcome';
import { valueOf } from '../../src-main/operations/value-of';
import { fromJson, toJson } from '../contract/bytes-in-json';
import { callingDoor } from '../contract/calling-door';
import { CONTRACT_CASES } from '../contract/cases/contract-cases';
import { directDoor } from '../contract/direct-door';
import type { Doorway } from '../contract/door';
import { runCase } from '../contract/run-case';
import { operationsOf, type ContractCase } from '../contract/step';
import { isRealElectron, openWindow } from './window-door';

/** What the preload puts into the page, used from the page: everything goes through bridge, gate and back. */
const windowDoor: Doorway = {
  name: 'the window',
  has: () => true,
  open: async (home) => {
    const { page, electron, close } = await openWindow(home);
    await answerSaveDialogs(electron, home.work);
    const call = askPage(page, 'call');
    return callingDoor({
      call,
      hand: async (files) => {
        const handed = valueOf(await askPage(page, 'handOver')('', files)) as readonly HandedFile[];
        return handed.map(({ handle }) => ({ handle }));
      },
      save: async (request) => {
        const saved = await askPage(page, 'desktop')('export.save', request);
        if (!saved.ok) return saved;
        const { fileName, path = '', secretsWithheld, losses } = saved.value as SavedExport;
        return { ok: true, value: { fileName, content: readFileSync(path), secretsWithheld, losses } };
      },
      close,
    });
  },
};

/** Between this process and the page everything goes as text, so that nothing but Valise's own bridge can change it. */
const askPage = (page: Page, way: 'call' | 'desktop' | 'handOver') => async (name: OperationName | 'export.save' | '', input: unknown): Promise<Outcome<unknown>> => {
  const answer = await page.evaluate(async ({ way, name, text }) => {
    const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    const isBytes = (value: unknown): value is { readonly $bytes: string } => typeof value === 'object' && value !== null && '$bytes' in value;
    const given: unknown = JSON.parse(text, (_key, value: unknown) => (isBytes(value) ? Uint8Array.from(atob(value.$bytes), (letter) => letter.charCodeAt(0)) : value));
    const valise = window.valise as unknown as Record<'call' | 'desktop', (name: string, input: unknown) => Promise<unknown>> & { readonly handOver: (files: readonly File[]) => Promise<unknown> };
    const outcome = way === 'handOver'
      ? await valise.handOver((given as { readonly name: string; readonly content: Uint8Array<ArrayBuffer> }[]).map((file) => new File([file.content], file.name)))
      : await valise[way](name, given);
    return JSON.stringify(outcome, (_key, value: unknown) => (value instanceof Uint8Array ? { $bytes: base64(value) } : value));
  }, { way, name, text: toJson(input) });
  return fromJson(answer) as Outcome<unknown>;
};

/** Every export is saved under the name that is proposed. */
const answerSaveDialogs = (electron: ElectronApplication, folder: string): Promise<void> =>
  electron.evaluate(({ dialog }, into) => {
    Object.assign(dialog, {
      showSaveDialog: (...said: readonly { readonly defaultPath?: string }[]) =>
        Promise.resolve({ canceled: false, filePath: `${into}/${said.at(-1)?.defaultPath?.split(/[/\\]/).at(-1) ?? ''}` }),
    });
  }, folder);

// The core of this process asks no keychain of this machine either.
process.env['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=/nonexistent';

/** Electron has a Node and an SQLite of its own. */
const tellsVersions = ({ steps }: ContractCase): boolean => steps.flatMap(operationsOf).some((name) => name === 'system.about' || name === 'system.check');

/** What a program starts with is read in one place for the window and the gate, and a window takes its time to open. */
const opensOnce = ({ steps }: ContractCase): boolean => steps.every(({ kind }) => kind !== 'reopen');

/** A window that opens asks for things by itself, and what is asked is counted. */
const countsCalls = ({ steps }: ContractCase): boolean => steps.flatMap(operationsOf).includes('metrics.read');

for (const one of CONTRACT_CASES.filter((one) => opensOnce(one) && !countsCalls(one))) {
  test(one.name, async () => {
    test.skip(isRealElectron && tellsVersions(one), 'the versions that it tells are those of another program');
    expect(await runCase(one, windowDoor)).toEqual(await runCase(one, directDoor));
  });
}
