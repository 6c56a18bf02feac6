import { programName } from '../../../../src-shared/profile/server-package';
import type { FieldPath } from '../../../../src-shared/profile/field-path';
import type { Severity } from '../../../../src-shared/transfer/finding';
import type { CommandWord } from './command-word';
import { isContainerProgram } from './container-options';
import type { Observation } from './observation';
import { entryName, type ScannedServer } from './scanned-server';
import type { StartedThings } from './unwrap-command';

/** Of `LD_` only what ld.so reads: LaunchDarkly's keys start so too. */
const LOADS_CODE = new RegExp(`^(?:${[
  'LD_(?:\\d\\d_)?(?:PRELOAD|LIBRARY_PATH|AUDIT|ORIGIN_PATH|PROFILE|DEBUG|CONFIG|ELF_HINTS_PATH|LIBMAP|LOADFLTR|FLAGS|DYNAMIC_WEAK)(?:_\\w+)?', 'DYLD_\\w+', 'GCONV_PATH', 'GLIBC_TUNABLES',
  'NODE_OPTIONS', 'NODE_REPL_EXTERNAL_MODULE', 'VSCODE_INSPECTOR_OPTIONS', 'BUN_OPTIONS', 'npm_config_(?:script_shell|node_options|userconfig|globalconfig)',
  'PYTHON(?:STARTUP|HOME|BREAKPOINT|USERBASE|EXECUTABLE|PLATLIBDIR)', 'PERL5(?:OPT|DB)', 'RUBYOPT', 'LUA_INIT\\w*', 'PHPRC', 'PHP_INI_SCAN_DIR', 'R_PROFILE(?:_USER)?', 'R_ENVIRON(?:_USER)?',
  '_?JAVA_(?:TOOL_)?OPTIONS', 'JDK_JAVA_OPTIONS', 'DOTNET_(?:STARTUP_HOOKS|ADDITIONAL_DEPS|SHARED_STORE)', '(?:CORECLR|COR)_(?:PROFILER|ENABLE_PROFILING)\\w*', 'ERL_(?:FLAGS|AFLAGS|ZFLAGS)',
  'BASH_ENV', 'BASH_FUNC_.+', 'PROMPT_COMMAND', 'PS4', 'SHELLOPTS', 'BASHOPTS', 'ZDOTDIR', 'COMSPEC', 'LESSOPEN', 'LESSCLOSE',
  'GIT_(?:SSH|SSH_COMMAND|EXEC_PATH|EXTERNAL_DIFF|PROXY_COMMAND|ASKPASS|TEMPLATE_DIR|CONFIG_(?:COUNT|PARAMETERS|KEY_\\d+|VALUE_\\d+|GLOBAL|SYSTEM))', 'SSH_ASKPASS',
  'OPENSSL_(?:CONF|ENGINES|MODULES)', 'RUSTC(?:_WORKSPACE)?(?:_WRAPPER)?', 'CARGO_BUILD_RUSTC(?:_WRAPPER)?',
].join('|')})$`, 'i');
/** Where modules are looked for: used every day, and a way in. */
const SEARCH_PATH = /^(?:PYTHONPATH|NODE_PATH|CLASSPATH|RUBYLIB|PERL5LIB|PERLLIB|LUA_C?PATH)$/i;
/** Limits, warnings and certificates of the system. */
const HARMLESS_OPTION = /^(?:\d{1,9}|--(?:max-old-space-size|max-semi-space-size|max-http-header-size|stack-trace-limit|no-warnings|no-deprecation|disable-warning|trace-warnings|trace-deprecation|enable-source-maps|dns-result-order|unhandled-rejections|use-system-ca|use-bundled-ca|no-network-family-autoselection)(?:=[\w:.-]{0,40})?|-X(?:m[sxn]|ss)\d{1,9}[kmgKMG]?|-XX:[+-]?Max\w{1,40}(?:=\d{1,12}[kmgKMG]?)?|-Dfile\.encoding=[\w-]{1,20})$/;
const TAKES_OPTIONS = /^(?:NODE_OPTIONS|_?JAVA_(?:TOOL_)?OPTIONS|JDK_JAVA_OPTIONS)$/i;
/** No file at all; Windows' own shell. */
const NOTHING_ELSE = /^(?:\/dev\/null|nul|(?:%(?:systemroot|windir)%|[a-z]:\\windows)\\system32\\cmd\.exe)$/i;
/** They set what stands behind them as `NAME=value`. */
const SETS = /^(?:env|export|set|declare|typeset|cross-env|sudo|doas|command|exec)$/;
const ASSIGNMENT = /^(?:\$env:)?([A-Za-z_]\w{0,64})(?:=(.*))?$/s;

/** Variables that make a program load code that its command line does not name. */
export function* findLoaderVariables(server: ScannedServer, { commands }: StartedThings): Generator<Observation> {
  for (const { path, text } of server.env) {
    const name = entryName(path);
    // `ENV=production` is a setting; as a path it is a file that a shell reads first.
    if (/^ENV$/.test(name) && /[\\/]/.test(text)) yield observe(name, text, path, 'warning');
    else yield* observeVariable(name, text, path);
  }
  for (const command of commands) yield* assigned(command);
}

/** `NAME=value` before a program, and behind what sets variables; none that only a container gets. */
function* assigned(words: readonly CommandWord[]): Generator<Observation> {
  const program = words.findIndex(({ text }) => !/^[A-Za-z_]\w*=/.test(text));
  const sets = program >= 0 && SETS.test(programName(words[program]?.text ?? ''));
  for (const [index, { text, path }] of words.entries()) {
    if (index > program && program >= 0 && (!sets || isContainerProgram(programName(text)))) return;
    const [, name, value] = ASSIGNMENT.exec(text) ?? [];
    if (name !== undefined && (value !== undefined || text.startsWith('$env:'))) yield* observeVariable(name, value ?? '_', path);
  }
}

function* observeVariable(name: string, value: string, path: FieldPath): Generator<Observation> {
  if (value === '' || NOTHING_ELSE.test(value)) return;
  if (LOADS_CODE.test(name)) yield observe(name, value, path, 'warning');
  else if (SEARCH_PATH.test(name)) yield observe(name, value, path, 'note');
}

function observe(name: string, value: string, path: FieldPath, severity: Exclude<Severity, 'error'>): Observation {
  const harmless = TAKES_OPTIONS.test(name) && value.length < 500 && value.trim().split(/\s+/).every((option) => HARMLESS_OPTION.test(option));
  return { code: 'LOADER_VARIABLE', severity, path, reason: harmless ? `${name}; here it only sets limits or warnings` : name };
}
