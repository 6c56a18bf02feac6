/** What a stdio server is started from, as far as its command line says so. */
export interface ServerPackage {
  /** The program that fetches and runs it: `npx`, `uvx`, `docker`. */
  readonly runtime: string;
  readonly registry: 'npm' | 'pypi' | 'oci';
  /** Without version: `@modelcontextprotocol/server-github`. */
  readonly name: string;
  /** `1.2.3`, where one is pinned. */
  readonly version: string | undefined;
}

const NPM_RUNNERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['npx', []], ['bunx', []], ['pnpx', []], ['pnpm', ['dlx']], ['yarn', ['dlx']], ['bun', ['x']], ['npm', ['exec', 'x']],
]);

interface RunnerOptions {
  /** Options whose value is the package. */
  readonly naming: readonly string[];
  /** Options whose value is the next word. */
  readonly valued: ReadonlySet<string>;
}

const NPM_OPTIONS: RunnerOptions = {
  naming: ['-p', '--package'],
  valued: new Set(['-c', '--call', '-w', '--workspace', '--registry', '--cache', '--prefix', '--userconfig', '--node-options', '--loglevel']),
};
const PYPI_OPTIONS: RunnerOptions = {
  naming: ['--from', '--spec'],
  valued: new Set([
    '--with', '--with-editable', '--with-requirements', '-p', '--python', '-i', '--index', '--index-url', '--default-index', '--extra-index-url',
    '-f', '--find-links', '--directory', '--project', '--cache-dir', '--config-file', '--env-file', '-P', '--upgrade-package', '--refresh-package',
    '--reinstall-package', '--index-strategy', '--keyring-provider', '--resolution', '--prerelease', '--exclude-newer', '--link-mode', '--color',
    '-c', '--constraints', '--overrides', '--pip-args',
  ]),
};
const OCI_OPTIONS: RunnerOptions = {
  naming: [],
  valued: new Set([
    '-a', '--attach', '--add-host', '--annotation', '--cap-add', '--cap-drop', '-c', '--cpu-shares', '--cpus', '--cpuset-cpus', '--device', '--dns',
    '--entrypoint', '-e', '--env', '--env-file', '--expose', '--gpus', '--group-add', '-h', '--hostname', '--ip', '--ipc', '-l', '--label', '--label-file',
    '--link', '--log-driver', '--log-opt', '-m', '--memory', '--memory-swap', '--mount', '--name', '--net', '--network', '--network-alias', '--pid',
    '--pids-limit', '--platform', '-p', '--publish', '--pull', '--restart', '--runtime', '--secret', '--security-opt', '--shm-size', '--stop-signal',
    '--stop-timeout', '--sysctl', '--tmpfs', '--ulimit', '-u', '--user', '--userns', '-v', '--volume', '--volumes-from', '-w', '--workdir',
  ]),
};

/** `C:\tools\npx.cmd` is `npx`: programs are told by their base name without Windows' endings. */
export function programName(command: string): string {
  const base = command.trim().split(/[\\/]/).at(-1) ?? '';
  return base.replace(/\.(cmd|exe|bat|ps1)$/i, '').toLowerCase();
}

/** Undefined where the command line starts no package. `args` are whole words; `cmd /c` is looked through. */
export function serverPackage(command: string, args: readonly string[]): ServerPackage | undefined {
  const [program, words] = withoutShell(programName(command), args);
  const verbs = NPM_RUNNERS.get(program);
  if (verbs !== undefined) {
    const rest = verbs.length === 0 ? words : verbs.includes(words[0] ?? '') ? words.slice(1) : undefined;
    return rest && named(program, 'npm', firstOperand(rest, NPM_OPTIONS));
  }
  if (program === 'uvx') return named(program, 'pypi', firstOperand(words, PYPI_OPTIONS));
  if (program === 'pipx' && words[0] === 'run') return named(program, 'pypi', firstOperand(words.slice(1), PYPI_OPTIONS));
  if (program === 'uv' && words[0] === 'tool' && words[1] === 'run') return named(program, 'pypi', firstOperand(words.slice(2), PYPI_OPTIONS));
  if (program === 'docker' || program === 'podman') {
    const start = words[0] === 'container' ? 1 : 0;
    return words[start] === 'run' ? named(program, 'oci', firstOperand(words.slice(start + 1), OCI_OPTIONS)) : undefined;
  }
  return undefined;
}

/** `cmd /c npx …` and `cmd /d /s /c npx …` run npx. */
function withoutShell(program: string, args: readonly string[]): readonly [program: string, args: readonly string[]] {
  if (program !== 'cmd') return [program, args];
  const run = args.findIndex((word) => !/^\/[a-z]$/i.test(word));
  return run > 0 && /^\/[ck]$/i.test(args[run - 1] ?? '') ? [programName(args[run] ?? ''), args.slice(run + 1)] : [program, args];
}

/** The value of an option that names the package, else the first word that is neither an option nor an option's value. */
function firstOperand(words: readonly string[], { naming, valued }: RunnerOptions): string | undefined {
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (naming.includes(word)) return words[index + 1];
    const assigned = naming.find((option) => option.startsWith('--') && word.startsWith(`${option}=`));
    if (assigned !== undefined) return word.slice(assigned.length + 1);
    if (valued.has(word)) index += 1;
    else if (!word.startsWith('-')) return word;
  }
  return undefined;
}

const PATTERNS = {
  npm: /^(?<name>(?:@[\w.~-]+\/)?[\w~-][\w.~-]*)(?:@(?<version>[\w.^~<>=*+-]+))?$/,
  pypi: /^(?<name>[A-Za-z0-9][\w.-]*)(?:\[[\w,.-]*\])?(?:(?:==|@)(?<version>[\w.*+!-]+))?$/,
  // The port of a registry stands before a slash, a tag behind the last one.
  oci: /^(?<name>(?:[\w.-]+(?::\d+)?\/)?(?:[\w.-]+\/)*[\w.-]+)(?::(?<version>[\w.-]+))?(?:@sha256:[0-9a-f]+)?$/,
} as const;

function named(runtime: string, registry: ServerPackage['registry'], spec: string | undefined): ServerPackage | undefined {
  if (spec === undefined) return undefined;
  const groups = PATTERNS[registry].exec(spec)?.groups;
  const name = groups?.['name'];
  return name === undefined ? undefined : { runtime, registry, name, version: groups?.['version'] };
}
