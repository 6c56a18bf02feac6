import { AppError } from '../../../src-shared/errors/app-error';
import type { Place } from '../../../src-shared/errors/place';
import { mapMcpTexts, mapProfileTexts } from '../../../src-shared/profile/map-texts';
import { McpIdSchema, type Mcp } from '../../../src-shared/profile/mcp';
import { ProfileIdSchema, type Profile } from '../../../src-shared/profile/profile';
import { isText, type SecretText } from '../../../src-shared/profile/secret-text';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { ParsedFile, ParsedMcp, ParsedProfile } from '../../formats/parsed-file';
import { cutMcpSecrets, cutProfileSecrets } from '../secrets/cut-plain-secrets';
import { markMcp, markProfileTexts } from '../secrets/mark-secrets';
import type { IncomingMcp, IncomingProfile } from './incoming';
import { matchesGlob } from './matches-glob';
import { subjectOf } from './plan-mcp';

export interface IncomingOptions {
  /** A glob over `MCP` or `PROFILE/MCP`. */
  readonly only?: string | undefined;
  /** Detected secrets are kept as unknown. */
  readonly withoutSecrets: boolean;
  readonly mintId: () => string;
}

/**
 * Marks secrets, mints the ids that files leave out, and takes the selected servers.
 * @throws AppError SELECTION_EMPTY when `only` matches nothing.
 */
export function buildIncoming(files: readonly { readonly source: string; readonly file: ParsedFile }[], options: IncomingOptions): readonly IncomingProfile[] {
  const profiles = files.flatMap(({ source, file }) => file.profiles.map((profile) => ({ source, profile })));
  const incoming = profiles.map(({ source, profile }, index) => incomingProfile(profile, source, `p${index}`, options));
  // An empty client file says nothing that could be kept; an empty profile document says that there is such a profile.
  const filled = incoming.filter(({ says, items, rejected }) => says === 'whole' || items.length > 0 || rejected.length > 0);
  if (options.only !== undefined && filled.every(({ items }) => items.length === 0)) {
    throw new AppError('SELECTION_EMPTY', { reason: `no server matches ${options.only}` });
  }
  return options.only === undefined ? filled : filled.filter(({ items }) => items.length > 0);
}

function incomingProfile(parsed: ParsedProfile, source: string, key: string, options: IncomingOptions): IncomingProfile {
  const { value, fields: cut } = cutProfileSecrets(markProfileTexts(parsed));
  const { mcps, rejected, says, markers, sensitive, sealed, place, id, ...fields } = value;
  void sensitive;
  void sealed;
  const selected = mcps.filter((mcp) => isSelected(fields.name, mcp.name, options)).map((mcp) => cutMcpSecrets(markMcp(mcp, markers)));
  const items = selected.map((mcp, index) => incomingMcp(mcp.value, `${key}/m${index}`, options));
  const findings = [
    ...cut.map((field) => cutOut(place, fields.name, field)),
    ...selected.flatMap((mcp) => mcp.fields.map((field) => cutOut(mcp.value.place, subjectOf(fields, mcp.value), field))),
  ];
  const profile: Profile = { ...fields, id: ProfileIdSchema.parse(id ?? options.mintId()), mcps: items.map(({ mcp }) => mcp) };
  return {
    key, source, items, findings, says, markers, place,
    profile: options.withoutSecrets ? mapProfileTexts(profile, forget) : profile,
    identified: id !== undefined,
    rejected: rejected.filter(({ name }) => isSelected(fields.name, name, options)),
  };
}

function incomingMcp(parsed: ParsedMcp, key: string, options: IncomingOptions): IncomingMcp {
  const { id, sensitive, reference, place, ...fields } = parsed;
  void sensitive;
  const mcp: Mcp = { ...fields, id: McpIdSchema.parse(id ?? options.mintId()) };
  return { key, reference, place, identified: id !== undefined, mcp: options.withoutSecrets ? mapMcpTexts(mcp, forget) : mcp };
}

const cutOut = (place: Place, subject: string, field: string): Finding => ({ code: 'SECRET_CUT_OUT', severity: 'warning', step: 'security', place, subject, field });

const isSelected = (profile: string, name: string, { only }: IncomingOptions): boolean =>
  only === undefined || matchesGlob(only, name) || matchesGlob(only, subjectOf({ name: profile }, { name }));

const forget = (text: SecretText): SecretText =>
  ({ segments: text.segments.map((segment) => (isText(segment) ? segment : { secret: null })) });
