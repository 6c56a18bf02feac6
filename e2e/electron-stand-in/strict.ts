/** What asks for a member to see what kind of object it has: promises, JSON, Node's own inspector. */
const PROBES: ReadonlySet<string> = new Set(['then', 'toJSON', 'domain', '_maxListeners', 'constructor', 'nodeType']);

/** The members and no others: reading one that is not written here fails with its name, so that nothing is tested that isn't there. */
export function strict<Members extends object>(name: string, members: Members): Members {
  return new Proxy(members, {
    get(target, key, receiver): unknown {
      if (key in target || typeof key === 'symbol' || PROBES.has(key)) return Reflect.get(target, key, receiver);
      throw new Error(`stand-in: ${name}.${key} is not written`);
    },
  });
}

/** Fails where Electron would, or where the stand-in has nothing to offer. */
export function refuse(reason: string): never {
  throw new Error(reason);
}
