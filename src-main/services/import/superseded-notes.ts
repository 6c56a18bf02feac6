import type { ImportChanges } from './import-changes';

/** An item of the import and the row that it is kept as. */
export interface KeptItem {
  readonly profileId: string;
  readonly keptId: string;
  /** It writes the row; otherwise it found it to be as it says. */
  readonly writes: boolean;
  /** It came in as the same as an earlier item. */
  readonly repeats: boolean;
  readonly note: () => ImportChanges['remember'][number];
}

/** Notes of items whose row a later item of the import writes otherwise, and of their repetitions: the same file again is then no question again. */
export function supersededNotes(items: readonly KeptItem[]): ImportChanges['remember'] {
  const row = ({ profileId, keptId }: KeptItem): string => JSON.stringify([profileId, keptId]);
  const lastWriter = new Map<string, KeptItem>();
  for (const item of items) if (item.writes) lastWriter.set(row(item), item);
  const position = new Map(items.map((item, index) => [item, index]));
  return items.flatMap((item, index) => {
    const writer = lastWriter.get(row(item));
    return writer !== undefined && writer !== item && (item.repeats || index < (position.get(writer) ?? -1)) ? [item.note()] : [];
  });
}
