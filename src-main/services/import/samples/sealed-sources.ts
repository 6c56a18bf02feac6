import type { ImportPlan } from '../../../../src-shared/transfer/import-plan';
import { cut, sampleMcp, sampleProfile } from '../../profiles/samples/sample-profile';
import { KeyDeriver, type SealingKeys } from '../../sealing/key-deriver';
import { CHEAP_DERIVATION, cheapKeys } from '../../sealing/samples/cheap-keys';
import { sealedText } from '../../sealing/samples/sealed-profile';
import type { ImportRequest } from '../import-request';
import type { ImportSource } from '../import-source';

export const PASSWORD = 'correct horse';
/** Of `foreign`, under another salt too. */
export const OTHER = 'Zürich 🔑';
/** And with a 2 behind it. */
export const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
export const PLAIN = JSON.stringify({ mcpServers: { web: { command: 'uvx', args: ['web'] } } });
export const REQUEST: ImportRequest = { strict: false, withoutSecrets: false };

export interface SealedTexts {
  readonly keys: SealingKeys;
  readonly work: string;
  readonly play: string;
  readonly foreign: string;
}

/** Three documents with a server and two secrets each. */
export async function sealedTexts(): Promise<SealedTexts> {
  const profile = (name: string) => sampleProfile(name, [sampleMcp('github', { env: { TOKEN: cut({ secret: SECRET }), NOTE: cut('Bearer ', { secret: `${SECRET}2` }) } })]);
  const salt = Buffer.from('another salt, 16').toString('base64');
  const [keys, others] = await Promise.all([cheapKeys(PASSWORD), new KeyDeriver().keysOf(Buffer.from(OTHER), { ...CHEAP_DERIVATION, salt })]);
  return { keys, work: sealedText(profile('Work'), keys), play: sealedText(profile('Play'), keys), foreign: sealedText(profile('Foreign'), others) };
}

export const source = (name: string, content: string | Uint8Array, said: { readonly password?: string; readonly withoutSecrets?: boolean } = {}): ImportSource =>
  ({ name, optional: false, content: typeof content === 'string' ? new TextEncoder().encode(content) : content, ...said });

/** How each source came out: its code, what it was passed over for, or how many servers and secrets it holds. */
export const told = ({ sources }: Pick<ImportPlan, 'sources'>): readonly string[] =>
  sources.map(({ name, failure, passedOver, counts }) => `${name} ${failure?.code ?? passedOver ?? (counts === undefined ? 'archive' : `${counts.mcps} ${counts.secrets}`)}`);
