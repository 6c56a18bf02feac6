const lasts = new WeakMap<object, Promise<unknown>>();

/** Does `work` once all that was given before it, about the same thing, has ended; however that ended. */
export function inTurn<Value>(about: object, work: () => Promise<Value>): Promise<Value> {
  const before = lasts.get(about) ?? Promise.resolve();
  const done = before.then(() => work());
  lasts.set(about, done.catch(() => undefined));
  return done;
}
