import { programName } from '../../../../src-shared/profile/server-package';
import type { CommandWord } from './command-word';

/** An option of `docker run`, `--mount type=bind,…` as well as `--mount=type=bind,…`. */
export interface ContainerOption {
  readonly name: string;
  readonly value: string;
  readonly path: CommandWord['path'];
}

const PROGRAMS = /^(?:docker|podman|nerdctl|finch)$/;
const SWITCHES = new Set([
  '--detach', '--disable-content-trust', '--env-host', '--help', '--http-proxy', '--init', '--interactive', '--no-healthcheck', '--no-hostname', '--no-hosts', '--oom-kill-disable',
  '--passwd', '--privileged', '--publish-all', '--quiet', '--read-only', '--read-only-tmpfs', '--replace', '--rm', '--rmi', '--rootfs', '--sig-proxy', '--tls-verify', '--tty', '--use-api-socket',
]);
/** Options of the program itself whose value is the next word. */
const GLOBAL_VALUED = /^(?:--context|-c|--host|-H|--config|--log-level|-l|--tlscacert|--tlscert|--tlskey|--connection|--url|--identity|--root|--namespace|-n|--address|-a)$/;
const SHORT_SWITCHES = /^-[dDiPqt]+$/;

export const isContainerProgram = (program: string): boolean => PROGRAMS.test(program);

/** The options of a container that `words` run or make, up to its image; none for other command lines. */
export function containerOptions(words: readonly CommandWord[]): readonly ContainerOption[] {
  const program = words.findIndex(({ text }) => !/^[A-Za-z_]\w*=/.test(text));
  if (!isContainerProgram(programName(words[program]?.text ?? ''))) return [];
  const options: ContainerOption[] = [];
  for (let at = firstOption(words, program + 1); at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || !word.text.startsWith('-') || word.text === '-' || word.text === '--') break;
    const { text, path } = word;
    const assigned = /^(--?[A-Za-z][\w-]{0,40})=(.*)$/s.exec(text);
    const attached = /^(-[A-Za-z])([^-].*)$/s.exec(text);
    if (assigned !== null) options.push({ name: assigned[1] ?? '', value: assigned[2] ?? '', path });
    else if (SWITCHES.has(text) || SHORT_SWITCHES.test(text)) options.push({ name: text, value: '', path });
    else if (attached !== null) options.push({ name: attached[1] ?? '', value: attached[2] ?? '', path });
    else {
      const next = words[at + 1];
      const valued = next !== undefined && !next.text.startsWith('-');
      options.push(valued ? { name: text, value: next.text, path: next.path } : { name: text, value: '', path });
      if (valued) at += 1;
    }
  }
  return options;
}

/** Behind `run`, `container run`, `--context there run`; behind the end for whatever else the program does. */
function firstOption(words: readonly CommandWord[], from: number): number {
  let at = from;
  while (words[at]?.text.startsWith('-') === true) at += GLOBAL_VALUED.test(words[at]?.text ?? '') ? 2 : 1;
  if (words[at]?.text === 'container') at += 1;
  return /^(?:run|create)$/.test(words[at]?.text ?? '') ? at + 1 : words.length;
}
