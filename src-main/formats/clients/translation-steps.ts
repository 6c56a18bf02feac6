import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { EntryNote, Translation } from '../client-format';
import { renameFields, withField, withoutFields } from '../neutral-entry';
import { saysSeconds, timeoutFromSeconds } from '../timeout-units';

/** One thing that a client says in its own way. */
export type TranslationStep = (entry: TreeMap) => { readonly entry: TreeMap; readonly notes: readonly EntryNote[] };

/** The entry after all steps, in their order, with all their notes. */
export function translated(entry: TreeMap, steps: readonly TranslationStep[]): Translation {
  const notes: EntryNote[] = [];
  let current = entry;
  for (const step of steps) {
    const after = step(current);
    current = after.entry;
    notes.push(...after.notes);
  }
  return { entry: current, notes };
}

/** A step that has nothing to tell. */
export const silently = (change: (entry: TreeMap) => TreeMap): TranslationStep => (entry) => ({ entry: change(entry), notes: [] });

/** Fields under the names that all clients share. */
export const renamed = (names: Readonly<Record<string, string>>): TranslationStep => silently((entry) => renameFields(entry, names));

/** Fields in seconds, each under its neutral name and in milliseconds. */
export const seconds = (names: Readonly<Record<string, string>>): TranslationStep => (entry) =>
  Object.entries(names).reduce<ReturnType<TranslationStep>>((so, [field, name]) => {
    if (!so.entry.has(field) || (field !== name && so.entry.has(name))) return so;
    const { entry: next, notes } = timeoutFromSeconds(renameFields(so.entry, { [field]: name }), name, saysSeconds(field));
    return { entry: next, notes: [...so.notes, ...notes] };
  }, { entry, notes: [] });

/** Tells of fields that change what the server does and mean nothing to other clients; `reason` by field. */
export const onlyHere = (reasons: Readonly<Record<string, string>>): TranslationStep => (entry) => ({
  entry,
  notes: [...entry].flatMap(([field, value]): readonly EntryNote[] => {
    const reason = Object.hasOwn(reasons, field) && saysSomething(value) ? reasons[field] : undefined;
    return reason === undefined ? [] : [{ code: 'FIELD_NOT_CARRIED', severity: 'note', field, reason }];
  }),
});

const saysSomething = (value: Tree): boolean =>
  value !== null && value !== false && value !== '' && !(isList(value) && value.length === 0) && !(isMap(value) && value.size === 0);

/** The entry with one more variable or header at the end; one with the same name, whatever the case for headers, counts. */
export function withNamedValue(entry: TreeMap, field: 'env' | 'headers', name: string, value: Tree): TreeMap {
  const values = entry.get(field) ?? new Map<string, Tree>();
  if (!isMap(values)) return entry;
  const same = (key: string): boolean => (field === 'env' ? key === name : key.toLowerCase() === name.toLowerCase());
  return [...values.keys()].some(same) ? entry : withField(entry, field, new Map([...values, [name, value]]));
}

/** `enabled` without a definition turns on or off what another file defines. */
export const isToggle = (entry: TreeMap): boolean => entry.size === 1 && typeof entry.get('enabled') === 'boolean';
export const TOGGLE: Translation = { leftOut: 'it turns a server on or off that is defined elsewhere' };

export const dropped = (...fields: readonly string[]): TranslationStep => silently((entry) => withoutFields(entry, fields));

export const textOf = (tree: Tree | undefined): string | undefined => (typeof tree === 'string' && tree !== '' ? tree : undefined);
