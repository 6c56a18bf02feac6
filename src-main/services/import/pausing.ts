import { breathe, BREATH_MS } from './job-watch';

/** Does `work` with each item, and lets others have the thread now and then. */
export async function pausing<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let began = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - began < BREATH_MS) continue;
    await breathe();
    began = performance.now();
  }
}
