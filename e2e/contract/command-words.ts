import type { OperationName } from '../../src-shared/contract/operations';
import type { CallStep, DoorStep, ExportStep, ImportStep } from './step';

type Input = Readonly<Record<string, unknown>>;

/** The command that is an operation, where its input can be said; undefined where it can't. */
const COMMANDS: Readonly<Partial<Record<OperationName, (input: Input) => readonly string[] | undefined>>> = {
  'profile.list': (input) => onlyWhen(isEmpty(input), ['list', 'profiles']),
  'mcp.list': () => ['list', 'mcps'],
  'secret.list': (input) => onlyWhen(isEmpty(input), ['secrets', 'list']),
  'profile.show': ({ name, others }) => onlyWhen(others === true, ['show', String(name)]),
  'history.list': () => ['history'],
  'history.report': ({ id, ...slice }) => onlyWhen(isEmpty(slice), ['history', '--report', String(id)]),
  'history.clear': () => ['history', '--clear', '--yes'],
  'client.list': () => ['clients'],
  'history.undo': ({ id }) => ['undo', ...(typeof id === 'number' ? [String(id)] : [])],
  'token.create': ({ name }) => ['token', 'create', String(name)],
  'token.list': () => ['token', 'list'],
  'token.revoke': ({ token }) => ['token', 'revoke', String(token)],
  'vault.status': () => ['vault', 'status'],
  'vault.lock': () => ['vault', 'lock'],
  'vault.unlock': (input) => onlyWhen(isEmpty(input), ['vault', 'unlock']),
  'vault.rotate': (input) => onlyWhen(isEmpty(input), ['vault', 'rotate']),
  'system.check': () => ['doctor'],
  'environment.list': () => ['gateway', 'environments', 'list'],
  'environment.add': ({ name, copyOf, description, url, ...others }) => onlyWhen(isEmpty(others) && (copyOf === undefined || url === undefined), [
    'gateway', 'environments', ...(typeof copyOf === 'string' ? ['copy', copyOf] : ['add']), String(name), ...stated('--description', description), ...stated('--url', url),
  ]),
  'environment.update': ({ environment, name, description, url }) => [
    'gateway', 'environments', 'update', String(environment), ...stated('--name', name), ...stated('--description', description), ...(url === null ? ['--no-url'] : stated('--url', url)),
  ],
  'gateway.pull': ({ environment, conflictStrategy, dryRun, ...others }) => onlyWhen(isEmpty(others), [
    'gateway', 'pull', '--environment', String(environment), ...stated('--conflict-strategy', conflictStrategy), ...flag('--dry-run', dryRun === true),
  ]),
  'gateway.push': ({ environment, dryRun, existing, ...others }) => onlyWhen(isEmpty(others), ['gateway', 'push', '--environment', String(environment), ...flag('--dry-run', dryRun === true), ...flag('--existing', existing === true)]),
  'environment.remove': ({ environment }) => ['gateway', 'environments', 'delete', String(environment)],
  // A secret is never a word.
  'environment.setSecret': ({ environment, secret, ...others }) => onlyWhen(secret === null && isEmpty(others), ['gateway', 'environments', 'set-secret', String(environment), '--remove']),
  'entity.list': ({ environment, types = [], tags = [], search, ...others }) => onlyWhen(isEmpty(others), [
    'gateway', 'list', '--environment', String(environment), ...listed('--types', types), ...listed('--tags', tags), ...stated('--search', search),
  ]),
  'entity.show': ({ environment, type, entity }) => ['gateway', 'show', String(type), String(entity), '--environment', String(environment)],
};

/** The words of a step for the command line, where it has any. */
export function wordsOf(step: DoorStep): readonly string[] | undefined {
  switch (step.kind) {
    case 'import': return importWords(step);
    case 'export': return exportWords(step);
    case 'call': return callWords(step);
  }
}

/** An input that is looked up is one of ids, which no command asks for. */
const callWords = ({ name, input }: CallStep): readonly string[] | undefined => (typeof input === 'function' ? undefined : COMMANDS[name]?.(input as Input));

function importWords({ files, plan, apply: { resolution = {}, dryRun } }: ImportStep): readonly string[] | undefined {
  const { strategy, carrySecrets = [], partial, ...others } = resolution;
  const { as, target, only, strict, withoutSecrets, ...unsaid } = plan;
  return onlyWhen(isEmpty(others) && isEmpty(unsaid), [
    'import', ...files.map(({ name }) => name),
    ...option('--as', as), ...option('--only', only), ...option('--on-conflict', strategy),
    ...option('--target', target && (target.name === undefined ? target.kind : `${target.kind}:${target.name}`)),
    ...flag('--strict', strict), ...flag('--without-secrets', withoutSecrets), ...flag('--partial', partial), ...flag('--dry-run', dryRun),
    ...carrySecrets.flatMap((place) => ['--carry-secrets', place]),
  ]);
}

/** A password is never a word: an input with one has none. */
function exportWords({ request: { profiles, options = {} } }: ExportStep): readonly string[] | undefined {
  const { exportType, format, secrets, as, compression, allowPlain, secretsFor = [], fields = [], ...others } = options;
  return onlyWhen(isEmpty(others), [
    'export', ...(profiles === 'all' ? ['--all'] : profiles),
    ...option('--type', exportType), ...option('--format', format), ...option('--secrets', secrets), ...option('--as', as), ...option('--compression', compression), ...flag('--yes-in-clear', allowPlain),
    ...secretsFor.flatMap(({ pointer, mode }) => ['--secrets-for', `${pointer}=${mode}`]), ...fields.flatMap((pointer) => ['--fields', pointer]),
  ]);
}

const stated = (name: string, value: unknown): readonly string[] => (typeof value === 'string' ? [name, value] : []);
/** A list of words, between commas. */
const listed = (name: string, values: unknown): readonly string[] => (Array.isArray(values) && values.length > 0 ? [name, values.join(',')] : []);

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;
const onlyWhen = (can: boolean, words: readonly string[]): readonly string[] | undefined => (can ? words : undefined);
const option = (name: string, value: string | undefined): readonly string[] => (value === undefined ? [] : [name, value]);
const flag = (name: string, on: boolean | undefined): readonly string[] => (on === true ? [name] : []);
