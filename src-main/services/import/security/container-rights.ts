import { containerOptions, type ContainerOption } from './container-options';
import { hostFolder } from './host-folder';
import type { Observation } from './observation';
import type { StartedThings } from './unwrap-command';

/** Containers that are not kept apart from this computer, and the folders of it that they get. */
export function* findContainerRights({ commands }: StartedThings): Generator<Observation> {
  for (const command of commands) {
    for (const option of containerOptions(command)) {
      const right = rightOf(option);
      if (right !== undefined) yield { code: 'CONTAINER_PRIVILEGED', severity: 'warning', path: option.path, reason: right };
      const folder = mountedFolder(option);
      if (folder !== undefined) yield* mount(folder, option);
    }
  }
}

function* mount(folder: string, { path }: ContainerOption): Generator<Observation> {
  const kind = hostFolder(folder);
  if (kind === 'socket') yield { code: 'CONTAINER_PRIVILEGED', severity: 'warning', path, reason: 'the socket that controls all containers' };
  else if (kind === 'plain') yield { code: 'HOST_FOLDER_MOUNTED', severity: 'note', path };
  else if (kind !== undefined) yield { code: 'HOST_FOLDER_MOUNTED', severity: 'warning', path, reason: kind };
}

function rightOf({ name, value }: ContainerOption): string | undefined {
  switch (name) {
    case '--privileged': return value === 'false' ? undefined : name;
    case '--use-api-socket': return value === 'false' ? undefined : 'the socket that controls all containers';
    case '--cap-add': return `${name} ${plainWord(value)}`;
    case '--device': case '--device-cgroup-rule': return name;
    case '--pid': case '--ipc': case '--uts': case '--userns': case '--cgroupns': case '--net': case '--network': return value === 'host' ? `${name} host` : undefined;
    case '--security-opt': return /unconfined$|^label[:=]disable$|^systempaths=unconfined$/.test(value) ? `${name} ${plainWord(value)}` : undefined;
    default: return undefined;
  }
}

const plainWord = (value: string): string => (/^[A-Za-z_=:,-]{1,40}$/.test(value) ? value : '…');

/** What of this computer an option gives to the container. */
function mountedFolder({ name, value }: ContainerOption): string | undefined {
  // `C:\folder:/there` has a colon of its own.
  if (name === '-v' || name === '--volume') return /^((?:[A-Za-z]:(?=[\\/]))?(?:\$\{[^}]{0,80}\}|[^:$]|\$(?!\{))+):/.exec(value)?.[1];
  if (name !== '--mount' || !/(?:^|,)type=bind(?:,|$)/.test(value)) return undefined;
  return /(?:^|,)(?:source|src)=("?)([^,"]*)\1/.exec(value)?.[2];
}
