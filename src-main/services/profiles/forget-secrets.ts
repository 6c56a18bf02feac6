import { fieldPathText } from '../../../src-shared/profile/field-path';
import { foldedName } from '../../../src-shared/profile/folded-name';
import { mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Forgotten, HistoryRepository } from '../activity/history-repository';
import { breathe } from '../import/job-watch';
import { reportTexts } from '../import/seal-report';
import type { OpenVault } from '../secrets/vault';
import type { ChosenFields } from './edited-fields';
import { openMcp } from './seal-mcp';
import { secretValues } from './secret-texts';
import { unlessDamaged } from './unless-damaged';

export interface Forgetting extends Forgotten {
  /** How many steps hold the servers as they were. */
  readonly steps: number;
}

/**
 * What of the history speaks of these secrets: undo records of their servers, and reports that name one of the servers or tell one of
 * the values, as they are and as they were. What can't be opened any more might, too.
 */
export async function forgetSecrets(rows: readonly ChosenFields[], history: HistoryRepository, vault: OpenVault): Promise<Forgetting> {
  const servers = rows.map(({ profile, mcp }) => ({ profileId: profile.id, mcpId: mcp.id }));
  const fields = new Map(rows.map(({ profile, mcp, fields: chosen }) => [JSON.stringify([profile.id, mcp.id]), chosen]));
  const words = new Set<string>();
  const heed = (profileId: string, mcp: Mcp): void => {
    for (const word of [`"${inJson(mcp.name)}"`, `/${inJson(mcp.name)}"`]) words.add(foldedName(word));
    for (const value of valuesIn(mcp, fields.get(JSON.stringify([profileId, mcp.id])))) words.add(foldedName(inJson(value)));
  };
  for (const { profile, mcp } of rows) heed(profile.id, openMcp(profile.id, mcp, vault));
  let steps = 0;
  for (const step of history.sealedSteps()) {
    const images = history.serverImages(step, servers);
    if (images.length > 0) steps += 1;
    for (const { profileId, mcp } of images) {
      const before = unlessDamaged(() => openMcp(profileId, mcp, vault));
      if (before !== undefined) heed(profileId, before);
    }
    await breathe();
  }
  const reports: number[] = [];
  for (const step of history.reportedSteps()) if (await speaks(step, words, history, vault)) reports.push(step);
  return { servers, reports, steps };
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

const valuesIn = (mcp: Mcp, fields: ReadonlySet<string> | undefined): readonly string[] =>
  mcpTexts(mcp).flatMap(({ path, text }) => (fields?.has(fieldPathText(path)) === true ? secretValues(text, path, mcp) : [])).filter((value) => value !== '');

async function speaks(step: number, words: ReadonlySet<string>, history: HistoryRepository, vault: OpenVault): Promise<boolean> {
  const texts = reportTexts(history, step, vault);
  for (;;) {
    const next = unlessDamaged(() => texts.next());
    if (next === undefined) return true;
    if (next.done === true) return false;
    const text = foldedName(next.value);
    for (const word of words) if (text.includes(word)) return true;
    await breathe();
  }
}
