import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { loadavg } from 'node:os';
import { KeyDeriver, type SealingKeys } from '../src-main/services/sealing/key-deriver';
import { openDocument } from '../src-main/services/sealing/open-document';
import { PasswordKeys } from '../src-main/services/sealing/password-keys';
import { sealDocument } from '../src-main/services/sealing/seal-document';
import { checkManifest, manifestSealing, sealManifest } from '../src-main/services/sealing/seal-manifest';
import { sealText } from '../src-main/services/sealing/seal-text';
import { documentSealing } from '../src-main/services/sealing/sealing-blocks';
import { additionalData } from '../src-main/services/sealing/text-place';
import type { Tree, TreeMap } from '../src-shared/profile/tree';
import { median } from './median';

const FIELDS = 100_000;
const FIELDS_A_SERVER = 10;
const DOCUMENTS = 100;
const ROUNDS = 9;
const LIMIT = 2;

const PROFILE = '0e3cbe37-79f2-4a7c-9f08-0fd2b11a3f85';
const serverId = (index: number): string => `8e4d9a78-0216-4826-ba6f-${index.toString(16).padStart(12, '0')}`;
const TEXTS = Array.from({ length: FIELDS }, (_, index) => `not-a-token-${index}-${'x'.repeat(24)}`);

/** Prints what sealing costs above the cipher alone, and how many derivations an archive takes; false when a limit is passed. */
export async function measureSealing(): Promise<boolean> {
  const deriver = new KeyDeriver();
  const password = Buffer.from('correct horse battery staple');
  const keys = await deriver.freshKeys(password);
  return [tellCost(keys), await tellDerivations(password)].every(Boolean);
}

function tellCost(keys: SealingKeys): boolean {
  const document = documentOf(TEXTS);
  const cases = {
    'AES-256-GCM': () => sealBarely(keys),
    'texts': () => TEXTS.forEach((text, index) => sealText(keys.fieldKey, text, additionalData(PROFILE, placeOf(index)))),
    'a document': () => sealDocument(document, ({ path }) => path[0] === 'env', keys),
  };
  // The first round warms what is compiled while it runs, and is not counted.
  const rounds = Array.from({ length: ROUNDS + 1 }, () => Object.values(cases).map(milliseconds)).slice(1);
  console.log(`sealing ${FIELDS} texts, ${ROUNDS} rounds (load ${loadavg()[0]?.toFixed(1)}):`);
  return Object.keys(cases).map((name, index) => {
    const ratio = median(rounds.map((round) => (round[index] ?? 0) / (round[0] ?? 1)));
    const over = ratio > LIMIT;
    console.log(`  ${name.padEnd(12)} ${median(rounds.map((round) => round[index] ?? 0)).toFixed(0).padStart(6)} ms  ${ratio.toFixed(2)} × the cipher${over ? `  OVER ${LIMIT}` : ''}`);
    return !over;
  }).every(Boolean);
}

/** A random nonce, the place as additional data, the text and the tag: what nobody can do without. */
function sealBarely({ fieldKey }: SealingKeys): void {
  for (const [index, text] of TEXTS.entries()) {
    const cipher = createCipheriv('aes-256-gcm', fieldKey, randomBytes(12), { authTagLength: 16 });
    cipher.setAAD(Buffer.from(`${PROFILE} ${index}`));
    cipher.update(text, 'utf8');
    cipher.final();
    cipher.getAuthTag();
  }
}

/** Seals and opens an archive of documents as an export and an import do. */
async function tellDerivations(password: Uint8Array): Promise<boolean> {
  const [sealer, opener] = [new KeyDeriver(), new KeyDeriver()];
  const keys = await sealer.freshKeys(password);
  const sealed = Array.from({ length: DOCUMENTS }, () => sealDocument(documentOf(TEXTS.slice(0, FIELDS_A_SERVER)), ({ path }) => path[0] === 'env', keys));
  const entries = sealed.map((_, index) => ({ file: `profiles/${index}.json`, sha256: createHash('sha256').update(String(index)).digest('hex') }));
  const manifest = sealManifest({ format: 'valise-archive', version: '1.0', entries }, keys);
  const opening = new PasswordKeys(opener, password);
  const stated = manifestSealing(manifest);
  if (stated !== undefined) checkManifest(manifest, await opening.keysOf(stated.keyDerivation));
  for (const document of sealed) {
    const sealing = documentSealing(document);
    if (sealing !== undefined) openDocument(document, await opening.keysOf(sealing.keyDerivation));
  }
  const once = sealer.derivations === 1 && opener.derivations === 1;
  console.log(`an archive of ${DOCUMENTS} documents: ${sealer.derivations} derivation to seal it, ${opener.derivations} to open it${once ? '' : '  MORE THAN ONE'}`);
  return once;
}

const placeOf = (index: number): Parameters<typeof additionalData>[1] => {
  const server = Math.floor(index / FIELDS_A_SERVER);
  return { mcp: { index: server, id: serverId(server) }, path: ['env', `TOKEN_${index}`] };
};

const documentOf = (texts: readonly string[]): TreeMap => new Map<string, Tree>([
  ['exportInfo', new Map([['version', '1.0']])],
  ['profile', new Map([['id', PROFILE], ['name', 'Work']])],
  ['mcps', Array.from({ length: texts.length / FIELDS_A_SERVER }, (_, server) => new Map<string, Tree>([
    ['id', serverId(server)],
    ['env', new Map(texts.slice(server * FIELDS_A_SERVER, (server + 1) * FIELDS_A_SERVER).map((text, index) => [`TOKEN_${index}`, text]))],
  ]))],
]);

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
