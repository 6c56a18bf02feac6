import { describe, expect, test } from 'vitest';
import type { OperationName } from '../../src-shared/contract/operations';
import { OPERATIONS } from '../../src-shared/contract/operations';
import { AppError } from '../../src-shared/errors/app-error';
import { SmallHome } from '../samples/small-home';
import type { Log, LogFields } from '../services/activity/log-sink';
import { CheckService } from '../services/checks/check-service';
import { callOperation } from './call-operation';
import type { Handlers } from './operation-handlers';
import { serviceHandlers } from './service-handlers';

const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';

class KeptLog implements Log {
  readonly lines: string[] = [];
  info(fields: LogFields, message: string): void {
    this.lines.push(JSON.stringify({ level: 'info', message, ...fields }));
  }
  error(fields: LogFields, message: string): void {
    this.lines.push(JSON.stringify({ level: 'error', message, ...fields }));
  }
}

function handlersOf(home: SmallHome): Handlers {
  const { imports, exports, profiles, activity, vault } = home;
  const checks = new CheckService({
    dataFolder: '/data', versions: { Valise: '0' }, databaseExists: () => true, openDatabase: () => ({ profiles: 0 }), vault: () => vault, keychain: home.keychain,
    passphrases: { given: false, askable: false, passphrase: async () => undefined }, mintId: () => 'probe',
  });
  return serviceHandlers(() => ({ imports, exports, profiles, activity, vault }), checks);
}

const throwing = (error: unknown): Handlers => {
  const fail = (): never => {
    throw error;
  };
  return { ...handlersOf(new SmallHome()), 'profile.list': fail };
};

describe('every throw becomes an outcome', () => {
  test.each([
    ['a refusal', new AppError('DISK_FULL', { subject: 'x' }), { code: 'DISK_FULL', details: { subject: 'x' } }],
    ['a fault of ours', new AppError('INTERNAL', { reason: 'inside' }), { code: 'INTERNAL', details: {} }],
    ['an unforeseen error', new TypeError(SECRET), { code: 'INTERNAL', details: {} }],
    ['an error that holds a refusal', new Error(SECRET, { cause: new AppError('DISK_FULL') }), { code: 'INTERNAL', details: {} }],
    ['something that is no error', { code: 'DISK_FULL', details: { subject: SECRET } }, { code: 'INTERNAL', details: {} }],
    ['a text', SECRET, { code: 'INTERNAL', details: {} }],
    ['nothing', undefined, { code: 'INTERNAL', details: {} }],
  ])('%s', async (_, error, failure) => {
    const log = new KeptLog();
    expect(await callOperation(throwing(error), log, 'profile.list', {})).toEqual({ ok: false, failure });
    expect(log.lines.join('\n')).not.toContain(SECRET);
    expect(log.lines.at(-1)).toContain(`"result":"${failure.code}"`);
  });

  test('a rejection and a throw alike', async () => {
    const handlers: Handlers = { ...throwing(undefined), 'vault.status': () => Promise.reject(new AppError('VAULT_LOCKED')) };
    expect(await callOperation(handlers, new KeptLog(), 'vault.status', {})).toEqual({ ok: false, failure: { code: 'VAULT_LOCKED', details: {} } });
  });

  test('an input that throws when it is looked at', async () => {
    const hostile = new Proxy({}, { get: () => { throw new Error(SECRET); }, ownKeys: () => { throw new Error(SECRET); } });
    const outcome = await callOperation(throwing(undefined), new KeptLog(), 'profile.show', hostile);
    expect(outcome).toMatchObject({ ok: false });
    expect(JSON.stringify(outcome)).not.toContain(SECRET);
  });

  test('an operation that there is none of', async () => {
    expect(await callOperation(throwing(undefined), new KeptLog(), 'constructor' as OperationName, {})).toEqual({ ok: false, failure: { code: 'INTERNAL', details: {} } });
  });
});

describe('an input of the wrong shape is refused with its fields, not with what was given', () => {
  const cases: readonly (readonly [name: OperationName, input: unknown, field: string])[] = [
    ['profile.show', { name: 5 }, 'name'], ['profile.show', undefined, 'input'], ['profile.list', SECRET, 'input'], ['import.plan', { sources: [{ name: 'a', content: SECRET }] }, 'sources.0.content'],
    ['import.apply', { planId: 'x', resolution: { strategy: SECRET } }, 'resolution.strategy'], ['export.create', { profiles: [], options: { as: SECRET } }, 'options.as'],
    ['export.create', { profiles: 'all', options: { includeSensitiveData: true } }, 'options.includeSensitiveData'], ['history.undo', { id: 0 }, 'id'],
  ];
  test.each(cases)('%s %j', async (name, input, field) => {
    const log = new KeptLog();
    const outcome = await callOperation(throwing(undefined), log, name, input);
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'INPUT_INVALID', details: { items: expect.arrayContaining([expect.stringContaining(`${field}: `) as unknown]) as unknown } } });
    expect(JSON.stringify([outcome, log.lines])).not.toContain(SECRET);
  });
});

test('what every operation gives back is what the contract says, and the log says nothing of it', async () => {
  using home = new SmallHome();
  const handlers = handlersOf(home);
  const log = new KeptLog();
  const call = async (name: OperationName, input: unknown): Promise<unknown> => {
    const outcome = await callOperation(handlers, log, name, input);
    if (!outcome.ok) throw new Error(`${name}: ${outcome.failure.code}`);
    expect(OPERATIONS[name].output.parse(outcome.value)).toEqual(outcome.value);
    return outcome.value;
  };
  const content = new TextEncoder().encode(JSON.stringify({ mcpServers: { github: { command: 'npx', env: { TOKEN: SECRET } } } }));
  const sources = [{ name: 'servers.json', content }];
  const { planId } = (await call('import.plan', { sources })) as { planId: string };
  const called: Readonly<Record<Exclude<OperationName, 'import.plan'>, unknown>> = {
    'import.apply': { planId }, 'import.discard': { planId }, 'export.create': { profiles: ['servers'] }, 'export.record': { profiles: ['servers'], fileName: 'x.json' }, 'profile.list': {},
    'profile.show': { name: 'servers/github' }, 'mcp.list': {}, 'history.list': {}, 'history.undo': {}, 'vault.status': {}, 'system.check': {},
  };
  for (const [name, input] of Object.entries(called)) await call(name as OperationName, input);
  expect(Object.keys(called).length + 1).toBe(Object.keys(OPERATIONS).length);
  expect(log.lines).toHaveLength(Object.keys(OPERATIONS).length);
  for (const word of [SECRET, 'servers', 'github', planId]) expect(log.lines.join('\n')).not.toContain(word);
});
