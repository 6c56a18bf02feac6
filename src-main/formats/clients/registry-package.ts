import { isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { EntryNote, Translation } from '../client-format';
import { withField } from '../neutral-entry';
import { blankNotes } from './blank-value';
import { argumentWords, fieldOf, namedInputs } from './registry-input';
import { textOf } from './translation-steps';

interface CommandLine {
  readonly command: string;
  readonly args: readonly string[];
}

interface PackageParts {
  readonly hint: string | undefined;
  readonly identifier: string;
  readonly version: string | undefined;
  readonly runtimeWords: readonly string[];
  readonly packageWords: readonly string[];
  readonly variables: readonly string[];
}

/** A package of a record as a server that its registry's runner starts; `base` is what the record says of it. */
export function translatePackage(base: TreeMap, pack: TreeMap): Translation {
  const registry = (textOf(fieldOf(pack, 'registryType')) ?? textOf(pack.get('registry_name')) ?? '').toLowerCase();
  const identifier = textOf(pack.get('identifier')) ?? textOf(pack.get('name'));
  const starts = STARTERS.get(registry);
  if (starts === undefined) return { leftOut: registry === 'mcpb' ? 'it is a bundle, to be opened as a file of its own' : 'no program is known that starts packages of its registry' };
  if (identifier === undefined) return { leftOut: 'it does not say which package it is' };
  const env = namedInputs(fieldOf(pack, 'environmentVariables'));
  const before = argumentWords(fieldOf(pack, 'runtimeArguments'));
  const after = argumentWords(fieldOf(pack, 'packageArguments'));
  const version = textOf(pack.get('version'));
  const { command, args } = starts({
    hint: textOf(fieldOf(pack, 'runtimeHint')), identifier, version, runtimeWords: before.values, packageWords: after.values, variables: [...env.values.keys()],
  });
  const versioned = version === undefined ? base : withField(base, 'version', version);
  const entry = new Map<string, Tree>([...versioned, ['command', command], ['args', args], ...(env.values.size === 0 ? [] : [['env', env.values] as const])]);
  const address = addressOf(pack);
  return {
    entry: new Map([...entry, ...(address ?? [])]),
    notes: [
      ...blankNotes('args', [...before.blanks, ...after.blanks], [...before.omitted, ...after.omitted]), ...blankNotes('env', env.blanks, env.omitted),
      ...(address === undefined ? [] : [STARTED_FIRST]), ...foreignRegistry(pack),
    ],
  };
}

const STARTERS: ReadonlyMap<string, (parts: PackageParts) => CommandLine> = new Map([
  ['npm', ({ hint = 'npx', identifier, version, runtimeWords, packageWords }) => ({
    command: hint, args: [...(runtimeWords.length === 0 && hint === 'npx' ? ['-y'] : runtimeWords), versioned(identifier, '@', version), ...packageWords],
  })],
  ['pypi', ({ hint = 'uvx', identifier, version, runtimeWords, packageWords }) => ({
    command: hint, args: [...runtimeWords, versioned(identifier, hint === 'uvx' ? '@' : '==', version), ...packageWords],
  })],
  ['nuget', ({ hint = 'dnx', identifier, version, runtimeWords, packageWords }) => ({
    command: hint, args: [versioned(identifier, '@', version), ...(runtimeWords.length === 0 && hint === 'dnx' ? ['--yes'] : runtimeWords), ...(packageWords.length === 0 ? [] : ['--', ...packageWords])],
  })],
  ['oci', container], ['docker', container],
]);

const versioned = (identifier: string, sign: string, version: string | undefined): string => (version === undefined ? identifier : `${identifier}${sign}${version}`);

/** `docker run`, with the variables handed on by name. */
function container({ hint = 'docker', identifier, version, runtimeWords, packageWords, variables }: PackageParts): CommandLine {
  const tagged = /@sha256:|:[\w.-]+$/.test(identifier);
  const named = (name: string): boolean => runtimeWords.some((word) => word === name || word.startsWith(`${name}=`));
  return {
    command: hint,
    args: [
      ...(runtimeWords[0] === 'run' ? [] : ['run', '-i', '--rm']), ...runtimeWords, ...variables.filter((name) => !named(name)).flatMap((name) => ['-e', name]),
      versioned(identifier, ':', tagged ? undefined : version), ...packageWords,
    ],
  };
}

/** A package that serves at an address instead of talking over its own input and output. */
function addressOf(pack: TreeMap): readonly (readonly [string, Tree])[] | undefined {
  const transport = pack.get('transport');
  const url = isMap(transport) ? textOf(transport.get('url')) : undefined;
  return isMap(transport) && url !== undefined ? [['type', transport.get('type') ?? 'http'], ['url', url]] : undefined;
}

const STARTED_FIRST: EntryNote = { code: 'FIELD_NOT_CARRIED', severity: 'warning', field: 'command', reason: 'the package serves at an address and has to be started before' };

const USUAL = /^https:\/\/(?:registry\.npmjs\.org|pypi\.org|docker\.io|api\.nuget\.org)(?:\/|$)/;

function foreignRegistry(pack: TreeMap): readonly EntryNote[] {
  const place = textOf(fieldOf(pack, 'registryBaseUrl'));
  return place === undefined || USUAL.test(place) ? [] : [{ code: 'FIELD_NOT_CARRIED', severity: 'warning', field: 'args', reason: 'the package is in another registry than the usual one' }];
}
