import { fieldPathText } from '../../../src-shared/profile/field-path';
import { mapMcpTexts, mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import { hasSecret, hasUnknown, isText, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import type { ItemState } from '../../../src-shared/transfer/import-plan';
import { CLIENT_WRITERS } from '../../formats/client-writers/client-writer-catalogue';
import { withKeptReferences, withUnsaidFields } from '../../formats/client-writers/unsaid-fields';
import { coverText } from '../secrets/cover-secrets';
import type { SecretNames } from '../secrets/name-secrets';
import { withheldSpellings } from '../secrets/withheld-spellings';
import { mcpDifferences } from './compare-fields';
import { fillUnknown } from './fill-unknown';
import type { IncomingMcp, IncomingProfile } from './incoming';
import { newDestination } from './new-destination';
import type { PlannedMcp } from './planned-import';

/** What an item meets, and what would come of it. */
export type Meeting = Omit<PlannedMcp, 'incoming' | 'subject' | 'incomingKey' | 'blankHeld'>;

export const newServer = (mcp: Mcp, state: ItemState): Meeting => ({ state, result: mcp, carried: mcp, differences: [], blanks: blanksOf(mcp), withheld: [] });

export const unchangedServer = (mcp: Mcp): Meeting =>
  ({ state: 'identical', meets: { mcp }, result: mcp, carried: mcp, differences: [], blanks: blanksOf(mcp), withheld: [] });

/** What updating `kept` from the file would give, and what of it is a decision. */
export function meetMcp(kept: Mcp, keptNames: SecretNames, item: IncomingMcp, from: IncomingProfile): Omit<Meeting, 'state' | 'meets'> {
  const said = from.says === 'whole' ? item.mcp : withUnsaid(kept, item.mcp, from.says);
  const incoming = from.markers === 'by-position' ? asUnknown(kept, keptNames, said) : said;
  const { mcp: filled, filled: fields, lost } = fillUnknown(kept, incoming);
  const carried: Mcp = { ...filled, id: kept.id, usageCount: kept.usageCount, lastUsed: kept.lastUsed };
  const destination = fields.length + lost.length === 0 ? undefined : newDestination(kept, carried);
  const result = destination === undefined ? carried : withoutFilled(carried, incoming, fields);
  return {
    result, carried, destination,
    differences: mcpDifferences(kept, result),
    blanks: blanksOf(result),
    withheld: destination === undefined ? [] : [...fields, ...lost],
    sides: { mine: kept, kept, filled: fields, lost, said: incoming },
  };
}

/** Fields whose secret nobody knows here. */
export const blanksOf = (mcp: Mcp): readonly string[] =>
  mcpTexts(mcp).filter(({ text }) => hasUnknown(text)).map(({ path }) => fieldPathText(path));

/**
 * A client's file has no place for these, so their absence says nothing; what else a client has none for, and how it spells references,
 * its writer knows. Kept secrets come back as unknown ones: they stay only where they lead to what they led to.
 */
function withUnsaid(kept: Mcp, incoming: Mcp, says: Exclude<IncomingProfile['says'], 'whole'>): Mcp {
  const mine = mapMcpTexts(kept, (text, path) => blanked(coverText(text, path, kept)));
  const writer = says === 'servers' ? undefined : CLIENT_WRITERS[says];
  const said = writer === undefined ? incoming : withUnsaidFields(mine, withKeptReferences(kept, incoming, writer.references), writer.abilities);
  return {
    ...said,
    description: said.description ?? mine.description,
    category: said.category ?? kept.category,
    tags: said.tags.length === 0 ? kept.tags : said.tags,
    disabled: said.disabled || kept.disabled,
    alwaysAllow: said.alwaysAllow ?? kept.alwaysAllow,
    source: said.source ?? kept.source,
    version: said.version ?? kept.version,
  };
}

const blanked = (text: SecretText): SecretText =>
  (hasSecret(text) ? { segments: text.segments.map((segment) => (isText(segment) ? segment : { secret: null })) } : text);

/** Strings that are just what Valise would write for the kept ones when it withholds secrets: pasted back, they change nothing. */
function asUnknown(kept: Mcp, names: SecretNames, incoming: Mcp): Mcp {
  const placeholders = new Map(mcpTexts(kept).flatMap(({ path, text }) => {
    const covered = coverText(text, path, kept);
    if (!hasSecret(covered)) return [];
    const rendered = withheldSpellings(covered, path, kept, (index) => names.nameOf(kept.id, path, index));
    return [[fieldPathText(path), { rendered, unknown: blanked(covered) }] as const];
  }));
  return mapMcpTexts(incoming, (text, path) => {
    const placeholder = placeholders.get(fieldPathText(path));
    const whole = wholeText(text);
    return placeholder !== undefined && whole !== undefined && placeholder.rendered.has(whole) ? placeholder.unknown : text;
  });
}

/** The server with what the file itself says in the fields that kept values fill. */
export function withoutFilled(carried: Mcp, incoming: Mcp, fields: readonly string[]): Mcp {
  const taken = new Set(fields);
  const asked = new Map(mcpTexts(incoming).map(({ path, text }) => [fieldPathText(path), text]));
  return mapMcpTexts(carried, (text, path) => {
    const field = fieldPathText(path);
    return (taken.has(field) ? asked.get(field) : undefined) ?? text;
  });
}

/** For how the servers of a profile are named in messages. */
export const subjectOf = (profile: Pick<Profile, 'name'>, mcp: Pick<Mcp, 'name'>): string => `${profile.name}/${mcp.name}`;
