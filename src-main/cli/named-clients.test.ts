import { expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import type { ClientFile } from '../../src-shared/transfer/client-file';
import { namedClients } from './named-clients';

const file = (place: string): ClientFile => ({ id: `cursor:${place}`, formatId: 'cursor', title: 'Cursor', place, bytes: 1, changedAt: '2026-01-01T00:00:00.000Z' });
const FOUND = [file('~/.cursor/mcp.json'), file('~/.cursor/other/mcp.json')];

test('files are named by id or by format, and taken once', () => {
  expect(namedClients(['cursor:~/.cursor/other/mcp.json', 'cursor'], FOUND).map(({ place }) => place)).toEqual(['~/.cursor/other/mcp.json', '~/.cursor/mcp.json']);
});

test.each<readonly [names: readonly string[], code: string, said: string, items: readonly string[] | undefined]>([
  [['nobody'], 'USAGE', '"nobody" is none of the clients', undefined],
  [['zed', 'cursor'], 'FILE_NOT_FOUND', 'Zed has none on this computer', undefined],
  [['nobody', 'cursor', 'zed', 'nowhere', 'nobody'], 'USAGE', '"nobody" is none of the clients', [
    'There is no such file: Zed has none on this computer; valise clients lists what there is.', '"nowhere" is none of the clients that valise clients lists.',
  ]],
])('%j: all that there is nothing of are told', (names, code, said, items) => {
  try {
    namedClients(names, FOUND);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error).toMatchObject({ code, details: { reason: expect.stringContaining(said) as unknown } });
    expect(error.details.items).toEqual(items);
  }
});
