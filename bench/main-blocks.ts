import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { Serving } from '../e2e/serving';
import { TemporaryHome } from '../e2e/temporary-home';
import { fillHome } from './fill-home';
import { LoopWatcher, type Block } from './loop-watcher';
import { median } from './median';

const PROFILES = 10_000;
const ROUNDS = 5;
const LIMIT = 50;

const query = (address: string, values: Readonly<Record<string, string | number | boolean>>): string =>
  `${address}?${new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)])).toString()}`;
const profiles = (values: Readonly<Record<string, string | number | boolean>> = {}): string => query('/profiles', { limit: 100, ...values });
const groups = (values: Readonly<Record<string, string | number | boolean>> = {}): string => query('/mcp-groups', values);
/** What a search asks for while it is typed. */
const typed = (text: string): readonly string[] => Array.from(text, (_, index) => text.slice(0, index + 1));
const every = (step: number, end: number): readonly number[] => Array.from({ length: Math.ceil(end / step) }, (_, index) => index * step);

/** What the window does, in its order: addresses that are asked one after another, or at once where they stand in a list of their own. */
const STEPS: Readonly<Record<string, readonly (string | readonly string[])[]>> = {
  'nothing': [],
  'the first list': [['/profile-facets', profiles(), '/vault', '/settings', '/about']],
  'pages of the list': every(500, PROFILES).map((offset) => profiles({ offset })),
  'the first search': typed('github team').map((search) => profiles({ search })),
  'more searches': [...typed('own 77'), ...typed('slack server-fetch')].map((search) => profiles({ search })),
  'sorts': ['name', 'category', 'servers', 'secrets'].flatMap((sort) => [profiles({ sort }), profiles({ sort, descending: true, offset: 5000 })]),
  'filters': [profiles({ tags: 'redis' }), profiles({ category: 'Research' }), profiles({ category: 'Research', tags: 'slack', search: 'team' })],
  'the first MCPs': [groups()],
  'pages of MCPs': every(1000, 11_000).map((offset) => groups({ offset })),
  'searches of MCPs': [...typed('github'), ...typed('own 77')].map((search) => groups({ search })),
  'repeated MCPs': [groups({ repeated: true }), groups({ repeated: true, search: 'tools' })],
  'profiles shown': every(1000, PROFILES).map((number) => `/profiles/profile-${number}`),
  'history': ['/history'],
};

/** After another process wrote: what a window with a search asks anew. */
const CHANGED = [['/profile-facets', profiles({ search: 'team' }), groups({ search: 'github' })]];

async function round(home: TemporaryHome): Promise<ReadonlyMap<string, Block>> {
  using watcher = new LoopWatcher(home.folder);
  const met = watcher.meet();
  await using serving = await Serving.start(home, { environment: watcher.environment });
  await met;
  const longest = new Map<string, Block>();
  const ask = async (address: string): Promise<void> => {
    const { status, text } = await serving.call('GET', address);
    if (status !== 200) throw new Error(`${address} was answered with ${status}: ${text}`);
  };
  const watch = async (step: string, asked: readonly (string | readonly string[])[]): Promise<void> => {
    for (const addresses of asked) await Promise.all([addresses].flat().map(ask));
    // What answers leave behind belongs to them.
    await wait(200);
    longest.set(step, await watcher.longest());
  };
  await serving.token();
  for (const [step, asked] of Object.entries(STEPS)) await watch(step, asked);
  home.write('one.json', { mcpServers: { [`added ${Date.now()}`]: { command: 'npx' } } });
  if ((await home.run('import', 'one.json')).code !== 0) throw new Error('a profile could not be added');
  await watcher.longest();
  await watch('lists after a change', CHANGED);
  // One that was killed has its database checked by the next.
  await serving.end('SIGTERM');
  return longest;
}

/** Prints, for each of the window's steps, the median of the longest blocks of several runs. */
export async function measureMainBlocks(): Promise<void> {
  using home = new TemporaryHome();
  await fillHome(home, PROFILES);
  const rounds: ReadonlyMap<string, Block>[] = [];
  for (let count = 0; count < ROUNDS; count += 1) rounds.push(await round(home));
  console.log(`longest that the main process was held at a time, ${PROFILES} profiles of 5 servers, ${ROUNDS} runs (load ${loadavg()[0]?.toFixed(1)}):`);
  console.log(`  ${''.padEnd(22)} by the clock, of the thread's own time (each run)`);
  const medians = [...rounds[0]?.keys() ?? []].map((step) => {
    const blocks = rounds.map((longest) => longest.get(step) ?? { clock: 0, own: 0 });
    const [clock, own] = [median(blocks.map((block) => block.clock)), median(blocks.map((block) => block.own))];
    console.log(`  ${step.padEnd(22)} ${clock.toFixed(0).padStart(4)} ms ${own.toFixed(0).padStart(4)} ms   (${blocks.map((block) => `${block.clock.toFixed(0)}/${block.own.toFixed(0)}`).join(' ')})`);
    return { clock, own };
  });
  const verdict = (times: readonly number[]): string => `${Math.max(...times) <= LIMIT ? 'within' : 'OVER'} ${LIMIT} ms`;
  console.log(`  by the clock ${verdict(medians.map(({ clock }) => clock))}, of the thread's own time ${verdict(medians.map(({ own }) => own))}`);
}
