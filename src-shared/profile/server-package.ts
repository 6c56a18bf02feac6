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
const PYPI_RUNNERS: ReadonlySet<string> = new Set(['uvx', 'pipx']);
const OPTIONS_WITH_VALUE: ReadonlySet<string> = new Set([
  '-p', '--package', '--from', '--with', '--python', '-e', '--env', '-v', '--volume', '--name', '--network', '-w', '--mount',
  '--env-file', '-u', '--user', '--entrypoint', '-p', '--publish', '--platform', '--add-host', '--registry', '-c', '--index-url',
]);

/** `C:\tools\npx.cmd` is `npx`: programs are told by their base name without Windows' endings. */
export function programName(command: string): string {
  const base = command.trim().split(/[\\/]/).at(-1) ?? '';
  return base.replace(/\.(cmd|exe|bat|ps1)$/i, '').toLowerCase();
}

/** Undefined where the command line starts no package. `args` are whole words; wrappers (`cmd /c`) are looked through. */
export function serverPackage(command: string, args: readonly string[]): ServerPackage | undefined {
  const program = programName(command);
  if ((program === 'cmd' || program === 'cmd.exe') && /^\/[ck]$/i.test(args[0] ?? '')) return serverPackage(args[1] ?? '', args.slice(2));
  const verbs = NPM_RUNNERS.get(program);
  if (verbs !== undefined) {
    const words = verbs.length === 0 ? args : verbs.includes(args[0] ?? '') ? args.slice(1) : undefined;
    return words && named(program, 'npm', firstOperand(words, ['-p', '--package']));
  }
  if (PYPI_RUNNERS.has(program)) return named(program, 'pypi', firstOperand(program === 'pipx' ? args.slice(1) : args, ['--from']));
  if (program === 'uv' && args[0] === 'tool' && args[1] === 'run') return named(program, 'pypi', firstOperand(args.slice(2), ['--from']));
  if ((program === 'docker' || program === 'podman') && args.includes('run')) {
    return named(program, 'oci', firstOperand(args.slice(args.indexOf('run') + 1), []));
  }
  return undefined;
}

/** The value of one of `naming`, else the first word that is neither an option nor an option's value. */
function firstOperand(words: readonly string[], naming: readonly string[]): string | undefined {
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (naming.includes(word)) return words[index + 1];
    const assigned = naming.find((option) => option.startsWith('--') && word.startsWith(`${option}=`));
    if (assigned !== undefined) return word.slice(assigned.length + 1);
    if (OPTIONS_WITH_VALUE.has(word)) index += 1;
    else if (!word.startsWith('-')) return word;
  }
  return undefined;
}

function named(runtime: string, registry: ServerPackage['registry'], spec: string | undefined): ServerPackage | undefined {
  if (spec === undefined) return undefined;
  const patterns = {
    npm: /^(?<name>(?:@[\w.~-]+\/)?[\w.~-]+)(?:@(?<version>[\w.^~<>=*+-]+))?$/,
    pypi: /^(?<name>[A-Za-z0-9][\w.-]*)(?:\[[\w,.-]*\])?(?:(?:==|@)(?<version>[\w.*+!-]+))?$/,
    oci: /^(?<name>[a-z0-9][\w./:-]*?)(?:@sha256:[0-9a-f]+|:(?<version>[\w.-]+))?$/,
  } as const;
  const groups = patterns[registry].exec(spec)?.groups;
  const name = groups?.['name'];
  return name === undefined ? undefined : { runtime, registry, name, version: groups?.['version'] };
}
