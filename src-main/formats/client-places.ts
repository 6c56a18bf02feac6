import type { ClientPlace } from './client-format';

/** Below the home folder, or a folder that an environment variable names: `~/.cursor/mcp.json`. On all three systems. */
export const user = (path: string): ClientPlace => ({ path, scope: 'user' });

/** Below a project's folder: `.cursor/mcp.json`. */
export const project = (path: string): ClientPlace => ({ path, scope: 'project' });

/** In the folder where each system keeps what programs store for a person: `Claude/claude_desktop_config.json`. */
export const appFolder = (path: string): readonly ClientPlace[] => [
  { path: `$APP_SUPPORT/${path}`, systems: ['darwin'], scope: 'user' },
  { path: `%APPDATA%/${path}`, systems: ['win32'], scope: 'user' },
  { path: `$XDG_CONFIG_HOME/${path}`, systems: ['linux'], scope: 'user' },
];

/** Editors that extensions of VS Code run in, by the names of their folders. */
const EDITORS = ['Code', 'Code - Insiders', 'VSCodium', 'Cursor', 'Windsurf'] as const;

/** What an extension of VS Code stores for itself, in each editor it runs in and on remote hosts. */
export const extensionStorage = (path: string): readonly ClientPlace[] => [
  ...EDITORS.flatMap((editor) => appFolder(`${editor}/User/globalStorage/${path}`)),
  { path: `~/.vscode-server/data/User/globalStorage/${path}`, systems: ['linux'], scope: 'user' },
];
