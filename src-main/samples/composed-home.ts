import { join } from 'node:path';
import type { OperationInput, OperationName, OperationOutput } from '../../src-shared/contract/operations';
import { compose } from '../compose';
import type { ServedCore } from '../operations/core';
import { valueOf } from '../operations/value-of';
import { CheapDeriver } from '../services/sealing/samples/cheap-deriver';
import { makeHome } from './make-home';
import { passphraseVault } from './vault-home';

const PASSPHRASE = 'only for tests';
const VAULT = await passphraseVault(PASSPHRASE);

/** The whole core, as a door gets it, with its data in `<folder>/data`, a vault in there (`empty`: nothing is put there) and its passphrase at hand. */
export class ComposedHome implements Disposable {
  readonly core: ServedCore;

  constructor(folder: string, state: 'made' | 'empty' = 'made') {
    const data = join(folder, 'data');
    if (state === 'made') makeHome(data, VAULT);
    const passphrase = (): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(PASSPHRASE));
    this.core = compose({ environment: { VALISE_HOME: data }, platform: process.platform, deriver: new CheapDeriver(), homeFolder: folder, passphrases: { given: true, askable: false, passphrase } });
  }

  async call<Name extends OperationName>(name: Name, input: OperationInput<Name>): Promise<OperationOutput<Name>> {
    return valueOf(await this.core.call(name, input));
  }

  /** Keeps one profile `Work` with one server whose variable TOKEN is `secret`; gives back where that stands. */
  async keepSecret(secret: string): Promise<{ readonly profileId: string; readonly mcpId: string; readonly field: string }> {
    const content = new TextEncoder().encode(JSON.stringify({ mcpServers: { github: { command: 'npx', env: { TOKEN: secret } } } }));
    const { planId } = await this.call('import.plan', { sources: [{ name: 'Work.json', content }] });
    await this.call('import.apply', { planId });
    const [member] = (await this.call('mcp.groups', {})).groups.flatMap(({ members }) => members);
    if (member === undefined) throw new Error('nothing was kept');
    return { profileId: member.profileId, mcpId: member.id, field: 'env.TOKEN' };
  }

  [Symbol.dispose](): void {
    this.core.close();
  }
}
