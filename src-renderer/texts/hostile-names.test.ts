import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../src-shared/transfer/history-entry';

/** Turns what follows it, and ends an isolate that a sentence might put around it. */
const HOSTILE = 'name\u202Eevil\u2069\u2066';
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

const summary: HistoryEntry['summary'] = {
  profilesAdded: 0, profilesChanged: 1, profilesRemoved: 0, mcpsAdded: 0, mcpsChanged: 1, mcpsRemoved: 0, files: [HOSTILE], profiles: [HOSTILE, HOSTILE], mcps: [HOSTILE],
};
const entries = (['import', 'export', 'undo', 'edit'] as const).flatMap((kind) => [{ kind, summary }, {
  kind, summary: { ...summary, files: [], gateway: { environments: [HOSTILE], entities: [HOSTILE], environmentsAdded: 0, environmentsRemoved: 0, entitiesAdded: 1, entitiesChanged: 0, entitiesRemoved: 0 } },
}]);

/** What texts are made of: names, lists of them, numbers, yes and no, days, and what stands for a thing with a name. */
const GIVEN: readonly unknown[] = [
  HOSTILE, [HOSTILE, HOSTILE], 0, 1, 2, true, undefined, new Date(0), new Date(1e12), ...entries, { field: HOSTILE, mine: HOSTILE, theirs: HOSTILE },
  { kind: 'apply', title: HOSTILE, state: 'running', phase: 'read', done: 1, total: 2, name: HOSTILE }, [{ result: HOSTILE, count: 2 }],
  { sealed: 1, plain: 1 }, 'full', 'tools',
];

/** Their words are ours alone; the next two give a name by itself, which is shown in an element of its own; the last is what takes the marks out. */
const NO_SENTENCE = ['plural.ts counted', 'figures-texts.ts betweenText', 'field-title.ts fieldTitle', 'file-names.ts filesByRoot', 'in-sentence.ts sentences'];

interface Found {
  readonly where: string;
  readonly say: (...given: unknown[]) => unknown;
}

function functionsIn(value: unknown, where: string): readonly Found[] {
  if (typeof value === 'function') return [{ where, say: value as Found['say'] }];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => functionsIn(one, `${where} ${key}`)) : [];
}

const modules = import.meta.glob(['./*.ts', '!./*.test.ts'], { eager: true });
const found = Object.entries(modules).flatMap(([path, exported]) => functionsIn(exported, path.slice(2))).filter(({ where }) => !NO_SENTENCE.includes(where));

/** Undefined: it says nothing of these two, or is not made of such things. */
function toldBy({ say }: Found, first: unknown, second: unknown): unknown {
  try {
    return say(first, second, HOSTILE, HOSTILE, HOSTILE);
  } catch {
    return undefined;
  }
}

/** All that it says of any two things that are given, and names where there are more. */
function saidBy(one: Found): readonly string[] {
  const told = GIVEN.flatMap((first) => GIVEN.map((second) => toldBy(one, first, second))).filter((text) => text !== undefined);
  return [...new Set(told.map((text) => (typeof text === 'string' ? text : JSON.stringify(text))))];
}

test('no sentence lets a name turn the words around it', () => {
  const said = found.map((one) => ({ where: one.where, texts: saidBy(one) }));
  expect(said.filter(({ texts }) => texts.length === 0).map(({ where }) => where)).toEqual([]);
  expect(said.flatMap(({ where, texts }) => texts.filter((text) => TURNING.test(text)).slice(0, 1).map((text) => `${where}: ${JSON.stringify(text)}`))).toEqual([]);
  // Names get through otherwise: so many sentences have one.
  expect(said.filter(({ texts }) => texts.some((text) => text.includes('nameevil'))).length).toBeGreaterThan(150);
});
