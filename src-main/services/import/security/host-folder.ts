const SOCKET = /(?:^|[\\/])(?:docker|podman|containerd|buildkitd|crio)\.sock$|docker_engine$/i;
const HOME = /^(?:~|\$HOME|\$\{(?:env:)?HOME\}|\$\{userHome\}|%USERPROFILE%|\$env:USERPROFILE|\$\{env:USERPROFILE\}|(?:\/(?:home|Users)|[A-Za-z]:[\\/]Users|\/{1,2}[cd]\/Users|\/mnt\/[a-z]\/Users)[\\/][^\\/]+|\/root)(?=[\\/]|$)/i;
const SYSTEM = /^(?:\/(?:etc|home|Users|root|var|usr|bin|sbin|lib|boot|dev|proc|sys|run|opt|private|private\/etc|private\/var|var\/run|System|Library|mnt|mnt\/[a-z])?|[A-Za-z]:[\\/]?|[A-Za-z]:[\\/](?:Windows|Users|Program Files)|\/{1,2}[cd](?:\/(?:Windows|Users))?)\/?$/i;
const CREDENTIALS = /^[\\/]?(?:\.ssh|\.gnupg|\.aws|\.azure|\.kube|\.docker|\.config\/gcloud|\.password-store|Library\/Keychains)(?:[\\/]|$)/i;

/**
 * What a container gets by a mount of `folder`: `socket` of the container engine, a `plain` folder, or in words what is special; undefined
 * for a volume, which is no folder of this computer.
 */
export function hostFolder(folder: string): string | undefined {
  const path = folder.replace(/^\/\/(?=var\/run\/)/, '/');
  if (SOCKET.test(path)) return 'socket';
  const home = HOME.exec(path)?.[0];
  if (home !== undefined) {
    const below = path.slice(home.length);
    if (/^[\\/]*(?:\.[\\/]?)?$/.test(below)) return 'the whole home folder';
    return CREDENTIALS.test(below) ? 'a folder with credentials' : 'plain';
  }
  if (SYSTEM.test(path.length > 1 ? path.replace(/[\\/]\.?$/, '') || '/' : path)) return /^(?:\/|[A-Za-z]:[\\/]?|\/{1,2}[cd]\/?)$/i.test(path) ? 'the whole disk' : 'a folder of the system';
  return /^(?:\/|\\|\.|~|[A-Za-z]:|[$%])/.test(path) ? 'plain' : undefined;
}
