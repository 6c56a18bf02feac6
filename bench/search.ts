import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ProfileQuerySchema } from '../src-shared/profile/profile-page';
import type { FreshProfile } from '../src-main/services/profiles/profile-repository';
import { DATABASE_FILE } from '../src-main/storage/open-database';
import { openStorage } from '../src-main/storage/open-storage';
import { IMPORT, sampleChanges, sampleMcp, sampleProfile } from '../src-main/storage/samples/stored-samples';
import { median } from './median';

const TOPICS = ['github', 'postgres', 'filesystem', 'slack', 'sentry', 'browser', 'memory', 'fetch', 'notion', 'linear', 'jira', 'redis'];
const SERVERS = 12;
const ROUNDS = 5;
const MOST_MILLISECONDS = 50;
/** What is typed: in all profiles, in one, in some hundred, in none, shorter than the index knows, and several at once. */
const SEARCHES = ['github', 'team 7777', 'postgres-77', 'floor 13', 'xyzzy', 'gi', 'slack team 42'];

/** Times the first page of each search on a connection of its own; false where one takes longer than is promised. */
export async function measureSearch(profiles: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'valise-bench-'));
  try {
    const filling = fill(folder, profiles);
    console.log(`search in ${profiles} profiles of ${SERVERS} servers, ${ROUNDS} rounds (load ${loadavg()[0]?.toFixed(1)}); they were written in ${(filling / 1000).toFixed(2)} s:`);
    const verdicts: boolean[] = [];
    for (const search of SEARCHES) verdicts.push(await measure(folder, search));
    return verdicts.every(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(folder: string, profiles: number): number {
  const storage = openStorage(folder, { undoDepth: 50 });
  const began = performance.now();
  storage.history.applyChanges(sampleChanges({ freshProfiles: freshProfiles(profiles) }), IMPORT, storage.profiles.revision());
  storage.close();
  return performance.now() - began;
}

function* freshProfiles(profiles: number): Generator<FreshProfile> {
  const topic = (index: number): string => TOPICS[index % TOPICS.length] ?? '';
  for (let at = 0; at < profiles; at += 1) {
    const profile = sampleProfile(`p${at}`, `${topic(at)} team ${at}`, { description: `Servers of team ${at}`, category: 'Development', tags: [topic(at), `floor ${at % 40}`] });
    yield {
      profile,
      mcps: Array.from({ length: SERVERS }, (_, index) => sampleMcp(`m${index}`, `${topic(at + index)} ${index}`, {
        position: index, packageName: `@modelcontextprotocol/server-${topic(at * 7 + index)}-${at % 1000}`, description: `What the ${topic(at)} team uses for ${topic(index)}`,
      })),
    };
  }
}

async function measure(folder: string, search: string): Promise<boolean> {
  const rounds: { readonly bare: number; readonly whole: number; readonly total: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push({ bare: askIndex(folder, search), ...await askStorage(folder, search) });
  const of = (what: 'bare' | 'whole'): number => median(rounds.map((round) => round[what]));
  // What other programs add is not counted against it.
  const late = Math.min(...rounds.map(({ whole }) => whole)) > MOST_MILLISECONDS ? `OVER ${MOST_MILLISECONDS}` : '';
  console.log(`  ${search.padEnd(14)} ${String(rounds[0]?.total).padStart(6)} found  ${of('whole').toFixed(1).padStart(6)} ms  bare index ${of('bare').toFixed(1).padStart(6)} ms  ${(of('whole') / of('bare')).toFixed(2).padStart(6)} ×  ${late}`);
  return late === '';
}

/** The floor: the index alone, asked for the rows with every part of the words; for short words, the texts. */
function askIndex(folder: string, search: string): number {
  using db = new DatabaseSync(join(folder, DATABASE_FILE), { readOnly: true });
  const parts = search.split(' ').flatMap((word) => Array.from({ length: Math.max(word.length - 2, 0) }, (_, at) => `"${word.slice(at, at + 3)}"`));
  const began = performance.now();
  if (parts.length > 0) db.prepare('SELECT rowid FROM search_index WHERE search_index MATCH ?').all(parts.join(' AND '));
  else db.prepare('SELECT place FROM search_texts WHERE instr(text, ?) > 0').all(search);
  return performance.now() - began;
}

async function askStorage(folder: string, search: string): Promise<{ readonly whole: number; readonly total: number }> {
  const storage = openStorage(folder, { undoDepth: 50, openElsewhere: true });
  try {
    const began = performance.now();
    const { total } = await storage.profiles.profilePage(ProfileQuerySchema.parse({ search, limit: 100 }));
    return { whole: performance.now() - began, total };
  } finally {
    storage.close();
  }
}
