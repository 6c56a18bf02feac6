import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { programName, serverPackage } from './server-package';

describe('programName', () => {
  test.each([
    ['npx', 'npx'], ['/usr/local/bin/npx', 'npx'], ['C:\\tools\\NPX.CMD', 'npx'], ['npx.exe', 'npx'], [' uvx ', 'uvx'], ['run.sh', 'run.sh'], ['', ''], ['/', ''],
  ])('tells %j as %j', (command, name) => {
    expect(programName(command)).toBe(name);
  });
});

describe('serverPackage', () => {
  test.each([
    ['npx -y @modelcontextprotocol/server-github', 'npm', '@modelcontextprotocol/server-github', undefined],
    ['npx @scope/tool@1.2.3 --flag', 'npm', '@scope/tool', '1.2.3'],
    ['npx -y tool@latest', 'npm', 'tool', 'latest'],
    ['npx -y tool@^1.0.0', 'npm', 'tool', '^1.0.0'],
    ['npx --yes --package=@scope/tool@2 run-it', 'npm', '@scope/tool', '2'],
    ['npx -p @scope/tool run-it', 'npm', '@scope/tool', undefined],
    ['npx --registry https://npm.example tool', 'npm', 'tool', undefined],
    ['npx -y mcp-remote https://mcp.example/mcp --header Authorization:x', 'npm', 'mcp-remote', undefined],
    ['C:\\node\\npx.cmd -y tool', 'npm', 'tool', undefined],
    ['bunx tool', 'npm', 'tool', undefined],
    ['bun x tool', 'npm', 'tool', undefined],
    ['bun run tool', undefined, undefined, undefined],
    ['pnpm dlx tool', 'npm', 'tool', undefined],
    ['yarn dlx tool', 'npm', 'tool', undefined],
    ['npm exec -- tool', 'npm', 'tool', undefined],
    ['npm install tool', undefined, undefined, undefined],
    ['npx', undefined, undefined, undefined],
    ['npx -y', undefined, undefined, undefined],
    ['npx github:owner/repository', undefined, undefined, undefined],
    ['npx ./local', undefined, undefined, undefined],
    ['npx .', undefined, undefined, undefined],
    ['cmd /c npx -y tool@1', 'npm', 'tool', '1'],
    ['cmd.exe /C npx tool', 'npm', 'tool', undefined],
    ['cmd /d /s /c npx tool', 'npm', 'tool', undefined],
    ['cmd npx tool', undefined, undefined, undefined],
    ['cmd /c', undefined, undefined, undefined],
    ['uvx mcp-server-git', 'pypi', 'mcp-server-git', undefined],
    ['uvx mcp-server-git@0.6.2', 'pypi', 'mcp-server-git', '0.6.2'],
    ['uvx --python 3.12 --with extra mcp-server-git==1.0', 'pypi', 'mcp-server-git', '1.0'],
    ['uvx -p 3.12 --directory /srv mcp-server-git', 'pypi', 'mcp-server-git', undefined],
    ['uvx --from mcp[cli]==1.2 mcp', 'pypi', 'mcp', '1.2'],
    ['uvx --from=mcp-server mcp', 'pypi', 'mcp-server', undefined],
    ['uvx --from git+https://git.example/x mcp', undefined, undefined, undefined],
    ['uv tool run mcp-server-git', 'pypi', 'mcp-server-git', undefined],
    ['uv run server.py', undefined, undefined, undefined],
    ['pipx run --spec mcp-server==2 mcp', 'pypi', 'mcp-server', '2'],
    ['pipx install mcp-server', undefined, undefined, undefined],
    ['docker run -i --rm -e TOKEN ghcr.io/github/github-mcp-server', 'oci', 'ghcr.io/github/github-mcp-server', undefined],
    ['docker run -i --rm -e TOKEN=x -v /a:/b --network host mcp/git:1.2', 'oci', 'mcp/git', '1.2'],
    ['docker run --memory 512m --cap-drop ALL --user 1000:1000 mcp/git', 'oci', 'mcp/git', undefined],
    ['docker run --env=A=b localhost:5000/mcp/git:1', 'oci', 'localhost:5000/mcp/git', '1'],
    ['docker run localhost:5000/git', 'oci', 'localhost:5000/git', undefined],
    ['docker run mcp/git:1.2@sha256:0123abcdef', 'oci', 'mcp/git', '1.2'],
    ['docker run mcp/git@sha256:0123abcdef serve', 'oci', 'mcp/git', undefined],
    ['docker container run mcp/git', 'oci', 'mcp/git', undefined],
    ['podman run -i mcp/git', 'oci', 'mcp/git', undefined],
    ['docker compose run web', undefined, undefined, undefined],
    ['docker mcp gateway run --servers git', undefined, undefined, undefined],
    ['node server.js', undefined, undefined, undefined],
    ['sh -c run', undefined, undefined, undefined],
  ])('reads %j', (line, registry, name, version) => {
    const [command = '', ...args] = line.split(' ');
    const found = serverPackage(command, args);
    expect(found && { registry: found.registry, name: found.name, version: found.version }).toEqual(name === undefined ? undefined : { registry, name, version });
  });

  test('names the program that runs it', () => {
    expect(serverPackage('cmd', ['/c', 'C:\\NPX.CMD', 'tool'])?.runtime).toBe('npx');
  });

  test('never throws, and takes long command lines in one go', () => {
    const words = fc.constantFrom('npx', 'cmd', '/c', 'docker', 'run', 'uvx', '-p', '--from', '-y', '@a/b@1', 'a:1/b:2', '', '-');
    fc.assert(fc.property(words, fc.array(words), (command, args) => {
      const found = serverPackage(command, args);
      if (found !== undefined) expect(found.name).not.toBe('');
    }));
    serverPackage('cmd', Array.from({ length: 400_000 }, (_, index) => (index % 2 === 0 ? '/c' : 'cmd')));
    for (const word of ['a/'.repeat(300_000), 'a.'.repeat(300_000), 'a:1/'.repeat(200_000), '@'.repeat(300_000)]) {
      for (const [command, ...args] of [['npx'], ['uvx'], ['docker', 'run']]) serverPackage(command ?? '', [...args, `${word}!`]);
    }
  });
});
