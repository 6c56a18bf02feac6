import { describe, expect, test } from 'vitest';
import { runtimeFolders } from './runtime-folders';

describe('the folders of programs', () => {
  test('start with PATH: absolute ones, each once, without its last slash', () => {
    const folders = runtimeFolders({ environment: { PATH: '/usr/bin:relative:./x::/opt/x/:/usr/bin:/a*b:/' }, platform: 'linux', homeFolder: '/home/ada' });
    expect(folders.slice(0, 4)).toEqual(['/usr/bin', '/opt/x', '/', '/usr/local/bin']);
  });

  test('are those of installers on Linux', () => {
    expect(runtimeFolders({ environment: { NVM_DIR: '/nvm', VOLTA_HOME: '' }, platform: 'linux', homeFolder: '/home/ada' })).toEqual(expect.arrayContaining([
      '/home/ada/.local/bin', '/home/ada/.cargo/bin', '/home/ada/.bun/bin', '/home/ada/.deno/bin', '/nvm/versions/node/*/bin', '/home/ada/.volta/bin',
      '/home/ada/.local/share/fnm/node-versions/*/installation/bin', '/home/ada/.asdf/shims', '/home/ada/.local/share/mise/shims', '/home/ada/.pyenv/shims', '/snap/bin', '/home/linuxbrew/.linuxbrew/bin',
    ]));
  });

  test('are those of installers on macOS, where a program has a short PATH', () => {
    expect(runtimeFolders({ environment: { PATH: '/usr/bin:/bin' }, platform: 'darwin', homeFolder: '/Users/ada' })).toEqual(expect.arrayContaining([
      '/opt/homebrew/bin', '/usr/local/bin', '/Users/ada/Library/Application Support/fnm/node-versions/*/installation/bin', '/Applications/Docker.app/Contents/Resources/bin', '/Users/ada/.nvm/versions/node/*/bin',
    ]));
  });

  test('are those of installers on Windows, however it spells PATH', () => {
    const environment = { Path: 'C:\\Windows\\system32;"C:\\with;out\\";relative;\\\\share\\tools\\', AppData: 'D:\\Roaming', ProgramFiles: 'D:\\Program Files' };
    const folders = runtimeFolders({ environment, platform: 'win32', homeFolder: 'C:\\Users\\Ada' });
    expect(folders[0]).toBe('C:/Windows/system32');
    expect(folders).toEqual(expect.arrayContaining([
      '//share/tools', 'D:/Program Files/nodejs', 'D:/Roaming/npm', 'D:/Roaming/fnm/node-versions/*/installation', 'C:/Users/Ada/AppData/Local/Programs/Python/*', 'C:/Users/Ada/scoop/shims',
      'D:/Program Files/Docker/Docker/resources/bin', 'C:/Users/Ada/.cargo/bin',
    ]));
    expect(folders).not.toContain('relative');
  });
});
