import type { Place } from '../../../src-shared/errors/place';
import { fieldPathText, type FieldPath } from '../../../src-shared/profile/field-path';
import { mapMcpTexts, mapProfileTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { McpIdSchema } from '../../../src-shared/profile/mcp-id';
import type { Profile } from '../../../src-shared/profile/profile';
import { ProfileIdSchema } from '../../../src-shared/profile/profile-id';
import { isText, type SecretText } from '../../../src-shared/profile/secret-text';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { ParsedFile, ParsedMcp, ParsedProfile } from '../../formats/parsed-file';
import { cutMcpSecrets, cutProfileSecrets } from '../secrets/cut-plain-secrets';
import { markMcp, markProfileTexts, type MarkerRule } from '../secrets/mark-secrets';
import type { IncomingMcp, IncomingProfile } from './incoming';
import { withoutOpened, type MarkedTexts, type OpenedTexts } from './opened-texts';
import { subjectOf } from './plan-mcp';
import { scanMcp, scanProfile } from './scan-security';

export interface IncomingOptions {
  /** Detected secrets are kept as unknown. */
  readonly withoutSecrets: boolean;
  /** What was sealed in the file, where it was. */
  readonly opened?: OpenedTexts | undefined;
  readonly mintId: () => string;
}

/** Marks secrets, scans for what is dangerous, and mints the ids that the file leaves out. Keys count by position: `p0`, `p1`. */
export const buildIncoming = (file: ParsedFile, options: IncomingOptions): readonly IncomingProfile[] =>
  file.profiles.map((profile, index) => incomingProfile(profile, `p${index}`, options));

function incomingProfile(parsed: ParsedProfile, key: string, options: IncomingOptions): IncomingProfile {
  const opened = options.opened?.ofProfile(parsed) ?? NOTHING_OPENED;
  const marked = markProfileTexts(parsed);
  const { value, fields: cut } = cutProfileSecrets(opened.size === 0 ? marked : mapProfileTexts(marked, openedAt(opened)));
  const { mcps, rejected, says, markers, sensitive, sealed, place, id, questions = [], ...fields } = value;
  void sensitive;
  void sealed;
  const items = mcps.map((mcp, index) => incomingMcp(mcp, markers, `${key}/m${index}`, fields, options));
  const profile: Profile = { ...fields, id: ProfileIdSchema.parse(id ?? options.mintId()), mcps: items.map(({ mcp }) => mcp) };
  return {
    key, items, says, markers, place, questions,
    source: 0,
    profile: options.withoutSecrets ? mapProfileTexts(profile, forget) : profile,
    identified: id !== undefined,
    rejected: rejected.map((entry, index) => ({ key: `${key}/r${index}`, ...entry })),
    findings: [...cut.map((field) => cutOut(place, fields.name, field)), ...withoutOpened(scanProfile(profile, { subject: fields.name, place }), opened)],
  };
}

function incomingMcp(parsed: ParsedMcp, markers: MarkerRule, key: string, profile: Pick<Profile, 'name'>, options: IncomingOptions): IncomingMcp {
  const opened = options.opened?.ofServer(parsed) ?? NOTHING_OPENED;
  const marked = markMcp(parsed, markers);
  const { value, fields: cut } = cutMcpSecrets(opened.size === 0 ? marked : mapMcpTexts(marked, openedAt(opened)));
  const { id, sensitive, reference, place, ...fields } = value;
  void sensitive;
  const mcp: Mcp = { ...fields, id: McpIdSchema.parse(id ?? options.mintId()) };
  const subject = subjectOf(profile, fields);
  return {
    key, reference,
    identified: id !== undefined,
    mcp: options.withoutSecrets ? mapMcpTexts(mcp, forget) : mcp,
    findings: [...cut.map((field) => cutOut(place, subject, field)), ...withoutOpened(scanMcp(mcp, { subject, place }), opened)],
  };
}

const NOTHING_OPENED: MarkedTexts = new Map();

const openedAt = (opened: MarkedTexts) => (text: SecretText, path: FieldPath): SecretText => opened.get(fieldPathText(path)) ?? text;

const cutOut = (place: Place, subject: string, field: string): Finding => ({ code: 'SECRET_CUT_OUT', severity: 'warning', step: 'security', place, subject, field });

const forget = (text: SecretText): SecretText =>
  ({ segments: text.segments.map((segment) => (isText(segment) ? segment : { secret: null })) });
