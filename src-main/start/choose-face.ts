/** `fetchable`: Electron is installed, its runtime is not there yet. */
export type RuntimeState = 'there' | 'fetchable' | 'absent';

export type Face =
  | { readonly kind: 'window' }
  | { readonly kind: 'fetch-window' }
  /** `because`: why there is no window; absent when the page was asked for. */
  | { readonly kind: 'page'; readonly because?: string };

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly runtime: RuntimeState;
}

/** What `npm start` shows: the window where there can be one, else the page. Without a display no runtime is fetched. */
export function chooseFace({ platform, environment, runtime }: Surroundings): Face {
  if (environment['VALISE_START'] === 'page') return { kind: 'page' };
  if (!hasDisplay(platform, environment)) return { kind: 'page', because: 'There is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set.' };
  switch (runtime) {
    case 'there': return { kind: 'window' };
    case 'fetchable': return { kind: 'fetch-window' };
    case 'absent': return { kind: 'page', because: 'Electron is not installed here; npm install brings it.' };
  }
}

const hasDisplay = (platform: NodeJS.Platform, environment: Surroundings['environment']): boolean =>
  platform === 'darwin' || platform === 'win32' || (environment['DISPLAY'] ?? '') !== '' || (environment['WAYLAND_DISPLAY'] ?? '') !== '';
