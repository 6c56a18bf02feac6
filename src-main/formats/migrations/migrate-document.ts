import type { Place } from '../../../src-shared/errors/place';
import { fieldPathText, type FieldPath } from '../../../src-shared/profile/field-path';
import type { TreeMap } from '../../../src-shared/profile/tree';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { ParsedText } from '../parsed-text';
import { migrateFrom08 } from './from-0-8';
import { migrateFrom09 } from './from-0-9';
import type { Migrated, Migration, MigrationNote, NamedServers } from './migration';

export type OldVersion = '0.8' | '0.9';

const STEPS: readonly (readonly [from: OldVersion, step: Migration])[] = [['0.8', migrateFrom08], ['0.9', migrateFrom09]];

/** Of changes that are alike so many are told one by one; a number stands for the rest. */
const MOST_ALIKE = 100;

export interface MigratedDocument extends Pick<Migrated, 'tree' | 'origin'> {
  /** What every step changed. */
  readonly findings: readonly Finding[];
  readonly questions: readonly (Pick<NamedServers, 'name' | 'servers'> & { readonly place: Place })[];
}

/** The document as version 1.0 has it, one step after the other. Places are in the file, and `origin` leads back to it. */
export function migrateDocument(tree: TreeMap, from: OldVersion, parsed: ParsedText): MigratedDocument {
  let done: Omit<Migrated, 'changes'> = { tree, questions: [], origin: (path) => path };
  const notes = new Map<string, readonly MigrationNote[]>();
  for (const [, step] of STEPS.slice(STEPS.findIndex(([version]) => version === from))) {
    const { origin: before, questions } = done;
    const next = step(done.tree);
    const told = next.changes.map((note) => ({ ...note, path: before(note.path) }));
    // What a step changed and the next one changes again is told once: as it is now.
    for (const [place, alike] of Map.groupBy(told, ({ path }) => JSON.stringify(path))) notes.set(place, alike);
    done = {
      tree: next.tree,
      questions: [...questions, ...next.questions.map((question) => ({ ...question, path: before(question.path) }))],
      origin: (path) => before(next.origin(path)),
    };
  }
  return {
    tree: done.tree,
    origin: done.origin,
    questions: done.questions.map(({ name, servers, path }) => ({ name, servers, place: parsed.locate(path) })),
    findings: findingsOf([...notes.values()].flat(), parsed),
  };
}

function findingsOf(notes: readonly MigrationNote[], parsed: ParsedText): readonly Finding[] {
  const alike = Map.groupBy(notes, ({ code, reason }) => `${code} ${reason}`);
  const more = [...alike.values()].map((all) => all.slice(MOST_ALIKE));
  const untold = new Set(more.flat());
  return [
    ...notes.filter((note) => !untold.has(note)).map((note) => findingOf(note, parsed)),
    ...more.flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const { code, severity, step, place } = findingOf(first, parsed);
      return [{ code, severity, step, place, reason: `${first.reason}; from here on ${others.length + 1} more like this` }];
    }),
  ];
}

function findingOf({ code, path, subject, reason }: MigrationNote, parsed: ParsedText): Finding & { readonly place: Place } {
  const field = fieldPathText(withinServer(path, subject));
  return {
    code, severity: code === 'FIELD_MIGRATED' ? 'note' : 'warning', step: 'migration', place: parsed.locate(path), reason,
    ...(subject !== undefined && { subject }), ...(field !== '' && { field }),
  };
}

const withinServer = (path: FieldPath, subject: string | undefined): FieldPath => (subject === undefined ? path : path.slice(2));
