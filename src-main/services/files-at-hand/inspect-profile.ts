import { jsonPointer } from '../../../src-shared/profile/field-path';
import { profileTexts } from '../../../src-shared/profile/map-texts';
import { hasSecret, hasUnknown } from '../../../src-shared/profile/secret-text';
import type { DocumentReport } from '../../../src-shared/transfer/file-report';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { ParsedProfile } from '../../formats/parsed-file';
import type { ParsedText } from '../../formats/parsed-text';
import type { IncomingProfile } from '../import/incoming';
import { subjectOf } from '../import/plan-mcp';
import type { TellSecret } from './secret-cues';
import { secretsOfServer } from './secrets-of-server';
import { shownName } from './shown-name';

export interface InspectedProfile {
  readonly report: DocumentReport['profiles'][number];
  /** Of its servers. */
  readonly inClear: readonly TellSecret[];
  readonly findings: readonly Finding[];
}

/** What a profile of a file holds: as it was parsed, and with its secrets marked. */
export function inspectProfile(said: ParsedProfile, incoming: IncomingProfile, parsed: ParsedText, sealedAt: ReadonlySet<string>): InspectedProfile {
  const servers = incoming.items.flatMap((item, index) => {
    const mcp = said.mcps[index];
    return mcp === undefined ? [] : [secretsOfServer({ said: mcp, incoming: item, subject: subjectOf(said, item.mcp) }, parsed, sealedAt)];
  });
  const own = profileTexts(incoming.profile).map(({ path, text }) => ({ text, sealed: sealedAt.has(jsonPointer(path)) }));
  const sum = (count: 'secrets' | 'sealed' | 'blanks'): number => servers.reduce((total, server) => total + server[count], 0);
  const inClear = servers.flatMap((server) => server.inClear);
  return {
    inClear,
    findings: [...incoming.findings, ...incoming.items.flatMap(({ findings }) => findings), ...incoming.rejected.map(({ finding }) => finding)],
    report: {
      name: shownName(said.name), mcps: said.mcps.length, rejected: said.rejected.length, inClear: inClear.length,
      secrets: sum('secrets') + own.filter(({ text, sealed }) => sealed || hasSecret(text)).length,
      sealed: sum('sealed') + own.filter(({ sealed }) => sealed).length,
      blanks: sum('blanks') + own.filter(({ text, sealed }) => !sealed && hasUnknown(text)).length,
    },
  };
}
