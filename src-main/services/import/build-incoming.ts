import type { Place } from '../../../src-shared/errors/place';
import { mapMcpTexts, mapProfileTexts } from '../../../src-shared/profile/map-texts';
import { McpIdSchema, type Mcp } from '../../../src-shared/profile/mcp';
import { ProfileIdSchema, type Profile } from '../../../src-shared/profile/profile';
import { isText, type SecretText } from '../../../src-shared/profile/secret-text';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { ParsedFile, ParsedMcp, ParsedProfile } from '../../formats/parsed-file';
import { cutMcpSecrets, cutProfileSecrets, type CutOut } from '../secrets/cut-plain-secrets';
import { markMcp, markProfileTexts } from '../secrets/mark-secrets';
import type { IncomingMcp, IncomingProfile } from './incoming';
import { subjectOf } from './plan-mcp';
import { scanMcp, scanProfile } from './scan-security';

export interface IncomingOptions {
  /** Detected secrets are kept as unknown. */
  readonly withoutSecrets: boolean;
  readonly mintId: () => string;
}

/** Marks secrets, scans for what is dangerous, and mints the ids that the file leaves out. Keys count by position: `p0`, `p1`. */
export const buildIncoming = (file: ParsedFile, options: IncomingOptions): readonly IncomingProfile[] =>
  file.profiles.map((profile, index) => incomingProfile(profile, `p${index}`, options));

function incomingProfile(parsed: ParsedProfile, key: string, options: IncomingOptions): IncomingProfile {
  const { value, fields: cut } = cutProfileSecrets(markProfileTexts(parsed));
  const { mcps, rejected, says, markers, sensitive, sealed, place, id, questions = [], ...fields } = value;
  void sensitive;
  void sealed;
  const items = mcps.map((mcp, index) => incomingMcp(cutMcpSecrets(markMcp(mcp, markers)), `${key}/m${index}`, fields, options));
  const profile: Profile = { ...fields, id: ProfileIdSchema.parse(id ?? options.mintId()), mcps: items.map(({ mcp }) => mcp) };
  return {
    key, items, says, markers, place, questions,
    source: 0,
    profile: options.withoutSecrets ? mapProfileTexts(profile, forget) : profile,
    identified: id !== undefined,
    rejected: rejected.map((entry, index) => ({ key: `${key}/r${index}`, ...entry })),
    findings: [...cut.map((field) => cutOut(place, fields.name, field)), ...scanProfile(profile, { subject: fields.name, place })],
  };
}

function incomingMcp({ value, fields: cut }: CutOut<ParsedMcp>, key: string, profile: Pick<Profile, 'name'>, options: IncomingOptions): IncomingMcp {
  const { id, sensitive, reference, place, ...fields } = value;
  void sensitive;
  const mcp: Mcp = { ...fields, id: McpIdSchema.parse(id ?? options.mintId()) };
  const subject = subjectOf(profile, fields);
  return {
    key, reference,
    identified: id !== undefined,
    mcp: options.withoutSecrets ? mapMcpTexts(mcp, forget) : mcp,
    findings: [...cut.map((field) => cutOut(place, subject, field)), ...scanMcp(mcp, { subject, place })],
  };
}

const cutOut = (place: Place, subject: string, field: string): Finding => ({ code: 'SECRET_CUT_OUT', severity: 'warning', step: 'security', place, subject, field });

const forget = (text: SecretText): SecretText =>
  ({ segments: text.segments.map((segment) => (isText(segment) ? segment : { secret: null })) });
