import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { OPERATIONS, type OperationName, type OperationOutput } from '../../src-shared/contract/operations';
import { AppError } from '../../src-shared/errors/app-error';
import type { EditResult } from '../../src-shared/profile/mcp-draft';
import { smallFileService } from '../samples/file-service';
import { given, sealedJson } from '../samples/sealed-files';
import { MemoryDestination } from '../samples/memory-destination';
import { ready } from '../samples/ready';
import { SmallHome } from '../samples/small-home';
import { StandInGateway } from '../samples/stand-in-gateway';
import type { Log, LogFields } from '../services/activity/log-sink';
import { CheckService } from '../services/checks/check-service';
import { cheapKeys } from '../services/sealing/samples/cheap-keys';
import { AccessTokenService } from '../services/settings/access-token-service';
import { SettingsService } from '../services/settings/settings-service';
import { callOperation } from './call-operation';
import { FileHandles } from './file-handles';
import type { Handlers } from './operation-handlers';
import { largeChanges } from '../services/activity/large-changes';
import { ClientService } from '../services/clients/client-service';
import { JobService } from '../services/jobs/job-service';
import { Metrics } from '../services/metrics/metrics';
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

const now = (): Date => new Date('2026-01-02T03:04:05Z');

function handlersOf(home: SmallHome, handles = new FileHandles({ now, mintId: randomUUID })): Handlers {
  const { imports, exports, profiles, edits, secrets, activity, vault, environments, entities, gatewayExports, gatewayFiles, liveGateways } = home;
  const { storage } = home.storage;
  const checks = new CheckService({
    dataFolder: '/data', folderTrouble: () => undefined, versions: { Valise: '0' }, databaseExists: () => true, openDatabase: () => ({ profiles: 0 }), vault: () => vault, keychain: home.keychain,
    passphrases: { given: false, askable: false, passphrase: async () => undefined }, mintId: () => 'probe',
  });
  const settings = new SettingsService(storage.settings);
  const tokens = new AccessTokenService({ repository: storage.tokens, now, mintId: randomUUID });
  return serviceHandlers({
    services: () => ({
      vault, settings, tokens, activity, jobs: new JobService({ now: () => new Date(0), clock: () => 0, mintId: () => 'job' }),
      clients: ready(new ClientService({ find: async () => [], read: async () => new Uint8Array(), look: async () => ({ mcps: 0 }) })),
      imports: ready(imports), exports: ready(exports), profiles: ready(profiles), edits: ready(edits), secrets: ready(secrets), 
      environments: ready(environments), entities: ready(entities), changes: ready(largeChanges(home)), gatewayExports: ready(gatewayExports), gatewayFiles: ready(gatewayFiles), liveGateways: ready(liveGateways),
    }),
    checks: ready(checks), handles, files: ready(smallFileService()), figures: async () => new Metrics().figures({ since: now(), jobsRunning: 0, kept: [] }),
    diagnostics: async () => ({ fileName: 'x.json', text: '{}' }), about: { version: '0', dataFolder: '/data', versions: { Valise: '0' } },
  });
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
});

describe('a name that is none of the contract\'s is refused, and not even logged', () => {
  const spoofed = { toString: () => 'profile.list' };
  test.each([
    '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '', 'profile', 'profile.list ', 'PROFILE.LIST', SECRET, 'x'.repeat(100_000), undefined, null, 5, Symbol('profile.list'), ['profile.list'], spoofed,
  ])('%o', async (name) => {
    const log = new KeptLog();
    const outcome = await callOperation(throwing(undefined), log, name as OperationName, {});
    expect(outcome).toEqual({ ok: false, failure: { code: 'INPUT_INVALID', details: { items: ['operation: there is none of this name'] } } });
    expect(log.lines).toEqual([expect.stringMatching(/^\{"level":"info","message":"operation","operation":"unknown","duration_ms":\d+,"result":"INPUT_INVALID"\}$/)]);
  });
});

describe('an input of the wrong shape is refused with its fields, not with what was given', () => {
  const cases: readonly (readonly [name: OperationName, input: unknown, field: string])[] = [
    ['profile.show', { name: 5 }, 'name'], ['profile.show', undefined, 'input'], ['profile.list', SECRET, 'input'], ['import.plan', { sources: [{ name: 'a', content: SECRET }] }, 'sources.0.content'],
    ['import.apply', { planId: 'x', resolution: { strategy: SECRET } }, 'resolution.strategy'], ['export.create', { profiles: [], options: { as: SECRET } }, 'options.as'],
    ['export.create', { profiles: 'all', options: { secrets: 'all' } }, 'options.secrets'], ['history.undo', { id: 0 }, 'id'],
  ];
  test.each(cases)('%s %j', async (name, input, field) => {
    const log = new KeptLog();
    const outcome = await callOperation(throwing(undefined), log, name, input);
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'INPUT_INVALID', details: { items: expect.arrayContaining([expect.stringContaining(`${field}: `) as unknown]) as unknown } } });
    expect(JSON.stringify([outcome, log.lines])).not.toContain(SECRET);
  });
});

describe('a handle in import.plan', () => {
  const held = (text: string) => ({ name: 'servers.json', optional: false, read: () => Promise.resolve(new TextEncoder().encode(text)) });
  const FINE = JSON.stringify({ mcpServers: { github: { command: 'npx' } } });

  test('stands for the file that the door holds, beside sources of other kinds, and is good once', async () => {
    using home = new SmallHome();
    const handles = new FileHandles({ now, mintId: randomUUID });
    const handlers = handlersOf(home, handles);
    const handle = handles.issue(held(FINE));
    const input = { sources: [{ name: 'a.json', content: new TextEncoder().encode(FINE) }, { handle, as: 'claude-desktop' }] };
    const outcome = await callOperation(handlers, new KeptLog(), 'import.plan', input);
    expect(outcome).toMatchObject({ ok: true, value: { sources: [{ name: 'a.json', formatId: 'generic' }, { name: 'servers.json', formatId: 'claude-desktop' }] } });
    expect(await callOperation(handlers, new KeptLog(), 'import.plan', input)).toMatchObject({ ok: false, failure: { code: 'HANDLE_NOT_FOUND' } });
  });

  test('is read one after another', async () => {
    using home = new SmallHome();
    const handles = new FileHandles({ now, mintId: randomUUID });
    let reading = 0;
    let most = 0;
    const read = async (): Promise<Uint8Array> => {
      most = Math.max(most, (reading += 1));
      await new Promise((resolve) => { setImmediate(resolve); });
      reading -= 1;
      return new TextEncoder().encode(FINE);
    };
    const sources = [1, 2, 3].map(() => ({ handle: handles.issue({ ...held(FINE), read }) }));
    expect(await callOperation(handlersOf(home, handles), new KeptLog(), 'import.plan', { sources })).toMatchObject({ ok: true });
    expect(most).toBe(1);
  });
});

test('what every operation gives back is what the contract says, and the log says nothing of it', async () => {
  using home = new SmallHome(new StandInGateway());
  const handles = new FileHandles({ now, mintId: randomUUID });
  const handlers = handlersOf(home, handles);
  const log = new KeptLog();
  const call = async (name: OperationName, input: unknown): Promise<unknown> => {
    const outcome = await callOperation(handlers, log, name, input);
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.failure)}`);
    expect(OPERATIONS[name].output.parse(outcome.value)).toEqual(outcome.value);
    return outcome.value;
  };
  const content = new TextEncoder().encode(JSON.stringify({ mcpServers: { github: { command: 'npx', env: { TOKEN: SECRET } } } }));
  const sources = [{ name: 'servers.json', content }];
  const sealed = given('sealed.json', sealedJson(await cheapKeys('a password'), 'one'));
  const draft = { name: 'fetch', type: 'stdio', command: { text: 'uvx' }, env: [{ name: 'TOKEN', value: { text: SECRET, secret: true } }] };
  const { planId } = (await call('import.plan', { sources })) as OperationOutput<'import.plan'>;
  const { items } = (await call('import.recall', { planId })) as OperationOutput<'import.recall'>;
  await call('import.show', { planId, key: items.find(({ kind }) => kind === 'mcp')?.key });
  await call('import.items', { planId, from: 1 });
  await call('import.checkName', { planId, key: 'p0/m0', name: 'other' });
  const { historyId } = (await call('import.apply', { planId })) as OperationOutput<'import.apply'>;
  await call('history.report', { id: historyId });
  const { profile: { id: profileId }, mcps: [mcp] } = (await call('profile.show', { name: 'servers' })) as OperationOutput<'profile.show'>;
  const place = { profileId, mcpId: mcp?.id };
  const { profileId: made } = (await call('profile.create', { changes: { name: 'servers too' } })) as EditResult;
  const { mcps: [added] } = (await call('mcp.add', { profileId: made, draft })) as EditResult;
  const other = { profileId: made, mcpId: added?.mcpId };
  expect(await call('secret.reveal', { ...place, field: 'env.TOKEN' })).toEqual({ value: SECRET });
  const { token } = (await call('token.create', { name: 'servers' })) as OperationOutput<'token.create'>;
  await call('environment.add', { name: 'servers' });
  await call('entity.put', { environment: 'servers', type: 'tools', text: JSON.stringify({ name: 'github', url: 'https://servers.example', integration_type: 'REST', auth_type: 'bearer', auth_value: { Authorization: SECRET } }) });
  const { file: { content: gatewayContent } } = (await call('gateway.export', { environment: 'servers', options: { targetSecret: SECRET } })) as OperationOutput<'gateway.export'>;
  const gatewayFile = { name: 'servers.json', content: gatewayContent };
  const called: Readonly<Record<Exclude<OperationName, (typeof BEFORE)[number]>, unknown>> = {
    'import.discard': { planId }, 'profile.list': {}, 'profile.facets': {}, 'profile.update': { profileId, changes: { tags: ['servers'] } }, 'profile.updateMany': { profileIds: [profileId], changes: { addTags: ['servers'] } }, 'profile.duplicate': { profileId }, 'profile.duplicateMany': { profileIds: [profileId] },
    'mcp.list': {}, 'mcp.show': place, 'mcp.groups': {}, 'mcp.compare': { places: [place, other] }, 'mcp.update': { ...other, draft: { ...draft, args: [{ text: 'github' }] } },
    'mcp.switch': { places: [place, other], on: false }, 'mcp.copy': { ...place, to: [made] }, 'secret.set': { ...place, field: 'env.TOKEN', value: `${SECRET}x` },
    'secret.list': { name: 'TOKEN' }, 'secret.fill': { places: [{ ...place, field: 'env.TOKEN' }], value: SECRET }, 'secret.unset': { places: [{ ...place, field: 'env.TOKEN' }], alsoHistory: true }, 'mcp.remove': { places: [other] },
    'export.create': { profiles: ['servers'] }, 'export.write': { profiles: ['servers'], destination: handles.issueDestination(new MemoryDestination().open) }, 'export.preview': { profiles: 'all' }, 'export.record': { profiles: ['servers'], fileName: 'x.json' }, 'history.list': {}, 'history.undo': {},
    'profile.remove': { profileIds: [profileId] }, 'vault.status': {}, 'vault.lock': {}, 'vault.unlock': {}, 'vault.rotate': {}, 'vault.move': { to: 'passphrase', passphrase: SECRET }, 'vault.changePassphrase': { current: SECRET, next: `${SECRET}x` }, 'settings.read': {}, 'settings.update': { theme: 'dark' },
    'file.inspect': { source: sources[0] }, 'file.verify': { source: sources[0] }, 'file.scan': { sources }, 'file.rekey': { source: sealed, password: 'a password', newPassword: 'a new one' },
    'environment.list': {}, 'environment.update': { environment: 'servers', description: 'servers', url: 'https://servers.example' }, 'environment.setSecret': { environment: 'servers', secret: SECRET, token: SECRET }, 'entity.list': { environment: 'servers', search: 'github' },
    'entity.show': { environment: 'servers', type: 'tools', entity: 'github' }, 'gateway.write': { environment: 'servers', destination: handles.issueDestination(new MemoryDestination().open) }, 'gateway.diff': { a: { environment: 'servers' }, b: { file: gatewayFile, secret: SECRET } },
    'gateway.rekey': { file: gatewayFile, sourceSecret: SECRET, targetSecret: `${SECRET}x` }, 'gateway.push': { environment: 'servers' }, 'gateway.pull': { environment: 'servers' }, 'entity.remove': { environment: 'servers', entities: [{ type: 'tools', entity: 'github' }] }, 'environment.remove': { environment: 'servers' },
    'token.list': {}, 'token.revoke': { token: token.id }, 'job.list': {}, 'job.cancel': { jobId: 'x' }, 'client.list': {}, 'history.clear': {}, 'system.about': {}, 'metrics.read': {}, 'system.check': {}, 'system.diagnostics': {},
  };
  for (const [name, input] of Object.entries(called)) await call(name as OperationName, input);
  expect(log.lines).toHaveLength(Object.keys(OPERATIONS).length);
  for (const word of [SECRET, 'servers', 'github', planId, profileId]) expect(log.lines.join('\n')).not.toContain(word);
});

/** Called with what others gave back. */
const BEFORE = [
  'import.plan', 'import.recall', 'import.show', 'import.apply', 'profile.show', 'profile.create', 'mcp.add', 'secret.reveal', 'token.create', 'import.items', 'import.checkName', 'history.report', 'environment.add', 'entity.put', 'gateway.export',
] as const satisfies readonly OperationName[];
