import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OperationInput, OperationName, OperationOutput } from '../../../src-shared/contract/operations';
import { compose } from '../../compose';
import { passphraseFile } from '../../files/passphrase-file';
import type { Core } from '../../operations/core';
import { valueOf } from '../../operations/value-of';

/** The whole core in a folder of its own, which goes with the end of the scope, beside a folder for files. */
export class ComposedHome implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'valise-desktop-'));
  readonly core: Core;

  constructor() {
    writeFileSync(join(this.folder, 'passphrase'), 'only for tests\n');
    const environment = { VALISE_HOME: join(this.folder, 'data'), VALISE_PASSPHRASE_FILE: join(this.folder, 'passphrase') };
    this.core = compose({ environment, platform: process.platform, homeFolder: this.folder, passphrases: passphraseFile(environment) });
  }

  async call<Name extends OperationName>(name: Name, input: OperationInput<Name>): Promise<OperationOutput<Name>> {
    return valueOf(await this.core.call(name, input));
  }

  /** Keeps one profile `Work` with one server whose variable TOKEN is `secret`; gives back where that stands. */
  async keepSecret(secret: string): Promise<{ readonly profileId: string; readonly mcpId: string; readonly field: string }> {
    const content = new TextEncoder().encode(JSON.stringify({ mcpServers: { github: { command: 'npx', env: { TOKEN: secret } } } }));
    const { planId } = await this.call('import.plan', { sources: [{ name: 'Work.json', content }] });
    await this.call('import.apply', { planId });
    const [mcp] = await this.call('mcp.list', {});
    const { profileId, mcpId } = (await this.call('mcp.groups', {})).groups.flatMap(({ members }) => members.map(({ profileId: id, id: server }) => ({ profileId: id, mcpId: server })))[0] ?? { profileId: '', mcpId: '' };
    if (mcp === undefined || mcpId === '') throw new Error('nothing was kept');
    return { profileId, mcpId, field: 'env.TOKEN' };
  }

  /** Absolute path of a new file, or of a folder where there is no content. */
  write(name: string, content?: string): string {
    const path = join(this.folder, name);
    if (content === undefined) mkdirSync(path, { recursive: true });
    else writeFileSync(path, content);
    return path;
  }

  [Symbol.dispose](): void {
    this.core.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
