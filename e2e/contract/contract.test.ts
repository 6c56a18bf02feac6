import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { OPERATIONS, type OperationName } from '../../src-shared/contract/operations';
import { EXIT } from '../../src-shared/errors/exit-code';
import { Serving } from '../serving';
import { TemporaryHome } from '../temporary-home';
import { CONTRACT_CASES } from './cases/contract-cases';
import { commandDoor } from './command-door';
import { directDoor } from './direct-door';
import { gateDoor } from './gate-door';
import { httpDoor } from './http-door';
import { Kept } from './kept';
import { canGo, runCase, type Transcript } from './run-case';
import { call, operationsOf, type ContractCase, type Ending } from './step';

// The core of this process asks no keychain of this machine either.
beforeAll(() => void vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'unix:path=/nonexistent'));
afterAll(() => void vi.unstubAllEnvs());

const direct = new Map<ContractCase, Promise<Transcript>>();
/** Run once a case, whichever tests of it are chosen. */
function directly(one: ContractCase): Promise<Transcript> {
  const running = direct.get(one) ?? runCase(one, directDoor);
  direct.set(one, running);
  return running;
}

function matching(ends: Ending): object {
  if (ends.ok) return { ok: true, ...(ends.value !== undefined && { value: ends.value }) };
  const { code, about, details = about === undefined ? {} : { items: expect.arrayContaining([expect.stringContaining(`${about}: `) as unknown]) as unknown } } = ends;
  return { ok: false, failure: { code, details } };
}

describe.concurrent.each(CONTRACT_CASES)('$name', (one) => {
  test('as the case says', async () => {
    const { outcomes, keeps } = await directly(one);
    expect(outcomes).toMatchObject(one.steps.flatMap((step) => (step.kind === 'elsewhere' || step.kind === 'reopen' ? [] : [{ outcome: matching(step.ends) }])));
    expect(keeps).toEqual(one.keeps);
  });

  test.each([gateDoor, httpDoor, commandDoor].filter((way) => canGo(one, way)))('through $name as by direct call', async (way) => {
    expect(await runCase(one, way)).toEqual(await directly(one));
  });
});

test('every operation is in a case, and those of the command line are in one that goes through it', () => {
  const through = (cases: readonly ContractCase[]): readonly string[] => [...new Set(cases.flatMap(({ steps }) => steps.flatMap(operationsOf)))].toSorted();
  expect(through(CONTRACT_CASES)).toEqual(Object.keys(OPERATIONS).toSorted());
  expect(through(CONTRACT_CASES.filter((one) => canGo(one, commandDoor)))).toEqual([
    'client.list', 'entity.list', 'entity.show', 'environment.add', 'environment.list', 'environment.remove', 'environment.setSecret', 'environment.update', 'export.write', 'gateway.pull', 'gateway.push', 'history.clear', 'history.list', 'history.report', 'history.undo', 'import.apply', 'import.plan', 'mcp.list', 'profile.list', 'profile.show', 'secret.list',
    'system.check', 'token.create', 'token.list', 'token.revoke', 'vault.lock', 'vault.rotate', 'vault.status', 'vault.unlock',
  ]);
});

describe.concurrent('an operation that there is not is refused', () => {
  const NAMES = ['profile.destroy', '__proto__', 'constructor', 'file.pick', ''];
  const refusal = { ok: false, failure: { code: 'INPUT_INVALID', details: { items: ['operation: there is none of this name'] } } };

  test.each([directDoor, gateDoor])('through $name', async (way) => {
    using home = new TemporaryHome({ vault: 'none' });
    const door = await way.open(home, {});
    const kept = new Kept(home);
    for (const name of NAMES) expect(await door.take(call(name as OperationName, {} as never), kept)).toEqual(refusal);
    await door.close();
  });

  test('through HTTP', async () => {
    using home = new TemporaryHome({ vault: 'none' });
    await using server = await Serving.start(home);
    for (const name of NAMES) expect(await server.call('POST', `/${name}`, {})).toMatchObject({ status: 404, json: { error: { code: 'INPUT_INVALID', details: { reason: 'there is nothing at this address' } } } });
  });

  test('through the command line', async () => {
    using home = new TemporaryHome({ vault: 'none' });
    for (const name of NAMES.filter((one) => one !== '')) {
      const ended = await home.run(name, '--json');
      expect(ended).toMatchObject({ code: EXIT.usage, stdout: expect.stringContaining('"code": "USAGE"') as unknown });
    }
    expect(home.files()).toEqual([]);
  });
});
