import { foldedName } from '../../../src-shared/profile/folded-name';
import { isList, isMap, type Tree } from '../../../src-shared/profile/tree';
import type { MigrationNote, NamedServers } from './migration';
import type { MigratedPart } from './profile-fields';
import { scalarName } from './scalar-name';

/**
 * `dependencies`: names become the ids of the servers of the file that have them. A name that several have, or one without an id, is a
 * question; a name that none has stays as it is, so that it is missed rather than lost.
 */
export function migrateDependencies(names: Tree | undefined, servers: Tree | undefined): MigratedPart & { readonly questions: readonly NamedServers[] } {
  if (names === undefined || names === null || isMap(names)) return { value: names, notes: [], questions: [], origin: (path) => path };
  // Of another shape than a list: refused by the reader, as the list that it should be.
  if (!isList(names)) return { value: new Map([['requiredMCPs', names]]), notes: [], questions: [], origin: () => ['dependencies'] };
  const bearers = bearersOf(servers);
  const ids = new Set(isList(servers) ? servers.map(idOf) : []);
  const notes: MigrationNote[] = names.length === 0 ? [] : [{ code: 'FIELD_MIGRATED', path: ['dependencies'], reason: 'now dependencies.requiredMCPs, by id' }];
  const required = new Map<Tree, number>();
  const questions = new Map<string, NamedServers>();
  for (const [from, value] of names.entries()) {
    const name = scalarName(value);
    const [first, ...others] = name === undefined ? [] : bearers.get(foldedName(name)) ?? [];
    if (name !== undefined && first !== undefined && (others.length > 0 || first.id === undefined)) {
      const folded = foldedName(name);
      if (!questions.has(folded)) questions.set(folded, { name, path: ['dependencies', from], servers: [first, ...others].map(({ position }) => position) });
      continue;
    }
    if (name !== undefined && first === undefined && !ids.has(name)) {
      notes.push({ code: 'FIELD_MIGRATED', path: ['dependencies', from], reason: 'no server of the file has this name; it is kept as it is' });
    }
    const now = first?.id ?? name ?? value;
    if (!required.has(now)) required.set(now, from);
  }
  const origins = [...required.values()];
  return {
    value: new Map([['requiredMCPs', [...required.keys()]]]),
    notes,
    questions: [...questions.values()],
    origin: ([, field, index, ...rest]) => {
      const from = field === 'requiredMCPs' && typeof index === 'number' ? origins[index] : undefined;
      return from === undefined ? ['dependencies'] : ['dependencies', from, ...rest];
    },
  };
}

interface Bearer {
  readonly position: number;
  readonly id: string | undefined;
}

function bearersOf(servers: Tree | undefined): ReadonlyMap<string, readonly Bearer[]> {
  const named = (isList(servers) ? servers : []).flatMap((server, position) => {
    const name = isMap(server) ? scalarName(server.get('name')) : undefined;
    return name === undefined ? [] : [{ name: foldedName(name), position, id: idOf(server) }];
  });
  return Map.groupBy(named, ({ name }) => name);
}

const idOf = (server: Tree): string | undefined => (isMap(server) ? scalarName(server.get('id')) : undefined);
