import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { Serving } from '../e2e/serving';
import { TemporaryHome } from '../e2e/temporary-home';
import { gatewayCorpus, GATEWAY_SECRET } from './gateway-corpus';
import { corpusArchive } from './import-corpus';
import { LoopWatcher, type Block } from './loop-watcher';

const PROFILES = 10_000;
const SERVERS = 5;
const LIMIT = 50;

/** What a window does, each step with what it asks for. */
function journeys(serving: Serving, archive: Uint8Array, configuration: Uint8Array): Readonly<Record<string, () => Promise<unknown>>> {
  const call = async (method: string, address: string, body?: unknown): Promise<unknown> => {
    const { status, text, json } = await serving.call(method, address, body);
    if (status >= 300) throw new Error(`${method} ${address} was answered with ${status}: ${text.slice(0, 500)}`);
    return json;
  };
  let planId = '';
  let handle = '';
  const profileIds: string[] = [];
  const upload = async (name: string, content: Uint8Array): Promise<void> => {
    ({ handle } = (await call('POST', `/uploads?name=${name}`, content)) as { handle: string });
  };
  const plan = async (more: object): Promise<void> => {
    ({ planId } = (await call('POST', '/import/plans', { sources: [{ handle }], jobId: `plan ${handle}`, ...more })) as { planId: string });
  };
  const apply = (): Promise<unknown> => call('POST', `/import/plans/${planId}/apply`, { jobId: `apply ${planId}` });
  const download = (address: string, jobId: string, options: object, what: object): Promise<unknown> => call('POST', address, { ...what, options, jobId });
  const all = { profiles: 'all' };
  return {
    'nothing': () => Promise.resolve(),
    'an empty list': () => call('GET', '/profiles?limit=100'),
    'profiles uploaded': () => upload('all.zip', archive),
    'profiles planned': () => plan({}),
    'items of the plan': () => call('GET', `/import/plans/${planId}/items?from=5000&most=1000`),
    'profiles imported': apply,
    'the first list after it': () => Promise.all(['/profiles?limit=100', '/profile-facets', '/vault', '/settings'].map((address) => call('GET', address))),
    'a profile opened': async () => {
      const { profiles } = (await call('GET', '/profiles?limit=1')) as { readonly profiles: readonly { readonly id: string }[] };
      return call('GET', `/profiles/${profiles[0]?.id ?? ''}`);
    },
    'a search': () => call('GET', '/profiles?limit=100&search=team%209'),
    'a page of secrets': () => call('GET', '/secrets?most=100'),
    'a later page of secrets': () => call('GET', '/secrets?from=20000&most=100'),
    'a search of secrets': () => call('GET', '/secrets?most=100&search=github'),
    'history': () => call('GET', '/history'),
    'figures': () => call('GET', '/figures'),
    'all exported, full': () => download('/exports/download', 'full', {}, all),
    'all exported, template': () => download('/exports/download', 'template', { exportType: 'template' }, all),
    'tools uploaded': () => upload('gateway.json', configuration),
    'tools planned': () => plan({ sourceSecret: GATEWAY_SECRET }),
    'tools imported': apply,
    'a page of tools': () => call('GET', '/environments/default/entities?types=tools&most=100'),
    'figures with tools': () => call('GET', '/figures'),
    'tools exported': () => download('/gateway/export/download', 'tools', { secrets: 'omit' }, { environment: 'default' }),
    'environment copied': () => call('POST', '/environments', { name: 'copy', description: '', copyOf: 'default' }),
    'environments compared': () => call('POST', '/gateway/diff', { a: { environment: 'default' }, b: { environment: 'copy' }, jobId: 'compared' }),
    'compared with a file': async () => {
      await upload('gateway.json', configuration);
      return call('POST', '/gateway/diff', { a: { environment: 'default' }, b: { file: { handle }, secret: GATEWAY_SECRET }, jobId: 'with a file' });
    },
    'copy removed': () => call('DELETE', '/environments/copy'),
    'all selected': async () => {
      for (let offset = 0; offset < PROFILES; offset += 1000) {
        const { profiles } = (await call('GET', `/profiles?limit=1000&offset=${offset}`)) as { readonly profiles: readonly { readonly id: string }[] };
        profileIds.push(...profiles.map(({ id }) => id));
      }
    },
    'all tagged': () => call('PATCH', '/profiles', { profileIds, changes: { addTags: ['many'], serversOn: false } }),
    'tags taken back': () => call('POST', '/history/undo', {}),
    'tools taken back': () => call('POST', '/history/undo', {}),
    'profiles taken back': () => call('POST', '/history/undo', {}),
    'history cleared': () => call('DELETE', '/history'),
  };
}

/** Prints the longest that each step held the main process. */
export async function measureJourneys(): Promise<void> {
  const archive = await corpusArchive(PROFILES, { servers: SERVERS });
  const configuration = Buffer.from(gatewayCorpus());
  using home = new TemporaryHome();
  using watcher = new LoopWatcher(home.folder);
  const met = watcher.meet();
  await using serving = await Serving.start(home, { environment: watcher.environment });
  await met;
  await serving.token();
  console.log(`longest that the main process was held at a time, ${PROFILES} profiles of ${SERVERS} servers (load ${loadavg()[0]?.toFixed(1)}):`);
  console.log(`  ${''.padEnd(24)} by the clock, of the thread's own time`);
  const over: string[] = [];
  for (const [step, ask] of Object.entries(journeys(serving, archive, configuration))) {
    const begun = performance.now();
    await ask();
    // What answers leave behind belongs to them.
    await wait(300);
    const { clock, own }: Block = await watcher.longest();
    if (own > LIMIT) over.push(step);
    console.log(`  ${step.padEnd(24)} ${clock.toFixed(0).padStart(5)} ms ${own.toFixed(0).padStart(5)} ms   (${((performance.now() - begun) / 1000).toFixed(1)} s in all)`);
  }
  console.log(over.length === 0 ? `  within ${LIMIT} ms of the thread's own time` : `  OVER ${LIMIT} ms of the thread's own time: ${over.join(', ')}`);
}
