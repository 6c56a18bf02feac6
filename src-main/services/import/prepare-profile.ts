import { serializeMcpBody } from '../profiles/mcp-body';
import { serializeProfileBody } from '../profiles/profile-body';
import { mcpOf, mcpRow } from '../profiles/seal-mcp';
import { profileOf, profileRow } from '../profiles/seal-profile';
import type { IncomingProfile } from './incoming';
import { blankNames } from './blank-names';
import { neededProgram } from './needed-program';
import { blanksOf } from './plan-mcp';
import { packProfile, unpackProfile } from './pack-profile';
import type { OpenProfile, PreparedProfile } from './prepared-profile';
import { profileSecrets } from './source-counts';
import { targetLine } from './target-line';

/** Brings a profile into the compact form. */
export const prepareProfile = (profile: IncomingProfile): PreparedProfile => packProfile(openProfile(profile));

const NO_BLANKS: readonly string[] = [];
const NO_NAMES: Readonly<Record<string, string>> = {};

function openProfile({ key, source, identified, says, markers, place, findings, profile, items, rejected, questions }: IncomingProfile): OpenProfile {
  return {
    key, source, identified, says, markers, place, findings, questions,
    row: profileRow(profile),
    body: serializeProfileBody(profile),
    secrets: profileSecrets(profile),
    items: items.map(({ mcp, key: whole, identified: stated, reference, findings: told }, position) => {
      const mcpFields = mcpRow(mcp, position);
      const blanks = mcpFields.unknownCount === 0 ? NO_BLANKS : blanksOf(mcp);
      return {
        key: lastPart(whole), identified: stated, reference, findings: told,
        row: mcpFields,
        body: serializeMcpBody(mcp),
        target: targetLine(mcp),
        blanks,
        blankNames: blanks.length === 0 ? NO_NAMES : Object.fromEntries(blankNames(mcp, blanks)),
        needs: neededProgram(mcp),
      };
    }),
    rejected: rejected.map((entry) => ({ ...entry, key: lastPart(entry.key) })),
  };
}

/** The profile again as it was before it was prepared. */
export function thawProfile(prepared: PreparedProfile): IncomingProfile {
  const { key, source, identified, says, markers, place, findings, questions, row, body, items, rejected } = unpackProfile(prepared);
  const thawed = items.map((item) => ({
    key: `${key}/${item.key}`, identified: item.identified, reference: item.reference, findings: item.findings, mcp: mcpOf(item.row, item.body),
  }));
  return {
    key, source, identified, says, markers, place, findings, questions,
    profile: profileOf(row, body, thawed.map(({ mcp }) => mcp)),
    items: thawed,
    rejected: rejected.map((entry) => ({ ...entry, key: `${key}/${entry.key}` })),
  };
}

const lastPart = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
