import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import type { Core } from '../operations/core';
import type { Served } from './command-context';
import { runCommandLine } from './run-command-line';
import { commandParts } from './samples/command-parts';
import { RecordingTerminal } from './samples/recording-terminal';

const noCore = (): Promise<Core> => Promise.reject(new Error('the server brings its own core'));

/** Serves until Enter was pressed so many times; each link has its number. */
function servingUntil(presses: number, ports: number[] = []): (port: number) => Promise<Served> {
  return (port) => {
    ports.push(port);
    let links = 0;
    return Promise.resolve({
      url: 'http://127.0.0.1:4321/',
      freshLink: () => `http://127.0.0.1:4321/#code=${(links += 1)}`,
      untilStopped: (entered) => {
        for (let press = 0; press < presses; press += 1) entered();
        return Promise.resolve();
      },
    });
  };
}

describe('serve', () => {
  test.each([[[], 0], [['--port', '8420'], 8420], [['--port', '0'], 0], [['--port', '65535'], 65_535]])('%j opens port %d, and a person stopping it is its good end', async (words, port) => {
    const ports: number[] = [];
    expect(await runCommandLine(['serve', ...words], commandParts({ terminal: new RecordingTerminal(), connect: noCore, serve: servingUntil(0, ports) }))).toBe(0);
    expect(ports).toEqual([port]);
  });

  test('prints the address, the link, and a fresh one at every Enter', async () => {
    const terminal = new RecordingTerminal({ answers: [] });
    await runCommandLine(['serve'], commandParts({ terminal, connect: noCore, serve: servingUntil(1) }));
    expect(terminal.outLines).toEqual([
      'Valise serves on http://127.0.0.1:4321/',
      'Open this link within 60 seconds; it works once:\n  http://127.0.0.1:4321/#code=1',
      'Press Enter for a fresh link, Ctrl-C to stop',
      'Open this link within 60 seconds; it works once:\n  http://127.0.0.1:4321/#code=2',
    ]);
  });

  test('tells nobody to press Enter where nobody sits', async () => {
    const terminal = new RecordingTerminal();
    await runCommandLine(['serve'], commandParts({ terminal, connect: noCore, serve: servingUntil(0) }));
    expect(terminal.outLines.join('\n')).not.toContain('Enter');
  });

  test('prints an object a line for programs', async () => {
    const terminal = new RecordingTerminal();
    await runCommandLine(['serve', '--json'], commandParts({ terminal, connect: noCore, serve: servingUntil(1) }));
    expect(terminal.outLines).toEqual(['{"url":"http://127.0.0.1:4321/","link":"http://127.0.0.1:4321/#code=1"}', '{"url":"http://127.0.0.1:4321/","link":"http://127.0.0.1:4321/#code=2"}']);
  });

  test('names the port that is not to be had', async () => {
    const terminal = new RecordingTerminal();
    const taken = (): Promise<Served> => Promise.reject(new AppError('PORT_NOT_OPENED', { subject: '8420', reason: 'another program uses it' }));
    expect(await runCommandLine(['serve', '--port', '8420'], commandParts({ terminal, connect: noCore, serve: taken }))).toBe(8);
    expect(terminal.errLines).toEqual(['valise: Port 8420 can not be opened: another program uses it.\n  Choose another one with --port.']);
  });
});
