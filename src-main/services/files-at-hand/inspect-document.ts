import type { DocumentReport } from '../../../src-shared/transfer/file-report';
import type { Finding } from '../../../src-shared/transfer/finding';
import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { FORMAT_CATALOGUE } from '../../formats/format-catalogue';
import type { ParsedText } from '../../formats/parsed-text';
import { previewOf } from '../../formats/preview-of';
import { buildIncoming } from '../import/build-incoming';
import { checkArchived } from '../import/check-archive';
import type { SourceFile, StatedFile } from '../import/import-source';
import { keepableFile } from '../import/keepable-file';
import { OpenedTexts } from '../import/opened-texts';
import { passedOverReason } from '../import/passed-over-reason';
import { fileFindings } from '../import/read-source';
import { recogniseSource, type RecognisedSource } from '../import/recognise-source';
import { languageOf } from './document-language';
import { documentOrigin } from './document-origin';
import { failureOf } from './failure-of';
import type { DocumentKeys } from './file-keys';
import { inspectProfile } from './inspect-profile';
import { sealedStateOf, type SealedState } from './sealed-state';
import type { TellSecret } from './secret-cues';
import { secretsOutsideServers } from './secrets-outside-servers';
import { shownFailure, shownName } from './shown-name';

/** What a document is, and everything that is to be told of what it holds. */
export interface InspectedDocument {
  readonly report: DocumentReport;
  readonly inClear: readonly TellSecret[];
  /** As they were made: names in them may look like secrets. */
  readonly findings: readonly Finding[];
}

/** Looks at a document as an import would read it, and keeps nothing of it. That it can't be read is part of the result. */
export async function inspectDocument(file: StatedFile, keys: DocumentKeys | undefined): Promise<InspectedDocument> {
  const { name, as, optional } = file;
  let recognised: RecognisedSource | undefined;
  let told: Partial<DocumentReport> = {};
  try {
    recognised = recogniseSource(file, as);
    const sealed = await sealedStateOf(recognised, keys, name);
    told = tellings(recognised, sealed);
    return inspectServers(file, recognised, sealed, told);
  } catch (error) {
    const failure = shownFailure(failureOf(error, name));
    const passedOver = optional ? passedOverReason(failure) : undefined;
    const preview = failure.code === 'FILE_TOO_NEW' && recognised !== undefined ? shownPreview(recognised.parsed) : undefined;
    const report = { name, ...told, profiles: [], ...(passedOver === undefined ? { failure } : { passedOver }), ...(preview !== undefined && { preview }) };
    return { report, inClear: [], findings: [] };
  }
}

function tellings(recognised: RecognisedSource, sealed: SealedState | undefined): Partial<DocumentReport> {
  const { formatId, confidence, reason, runnerUp } = recognised.recognition;
  return {
    formatId, confidence, reason: shownName(reason), title: FORMAT_TITLES[formatId], language: languageOf(recognised.parsed),
    ...(runnerUp !== undefined && { runnerUp }),
    ...(formatId === 'native' && documentOrigin(recognised.parsed.tree)),
    ...(sealed !== undefined && { sealing: sealed.report }),
  };
}

function inspectServers(source: SourceFile, { parsed, hint, recognition: { formatId } }: RecognisedSource, sealed: SealedState | undefined, told: Partial<DocumentReport>): InspectedDocument {
  const sealedAt = sealed?.sealedAt ?? new Set<string>();
  const file = keepableFile(sealed?.opened?.file ?? FORMAT_CATALOGUE[formatId].parse(parsed, hint));
  const opened = sealed?.opened && new OpenedTexts(sealed.opened.sealed);
  const incoming = buildIncoming(file, { withoutSecrets: false, opened, mintId: () => 'not kept' });
  const profiles = file.profiles.flatMap((said, index) => {
    const one = incoming[index];
    return one === undefined ? [] : [inspectProfile(said, one, parsed, sealedAt)];
  });
  const entries = file.profiles.flatMap(({ mcps }) => mcps.flatMap(({ place: { pointer } }) => pointer ?? []));
  const passedOver = new Set([...sealedAt, ...entries, ...(formatId === 'native' ? ['/security'] : [])]);
  const outside = secretsOutsideServers(parsed, { passedOver, profiles: incoming.map(({ profile }) => profile) });
  const findings = [...checkArchived(source, false), ...fileFindings(parsed, file, { strict: false }), ...file.findings, ...profiles.flatMap((profile) => profile.findings)];
  return {
    report: { name: source.name, ...told, ...(file.version !== undefined && { version: file.version }), profiles: profiles.map(({ report }) => report) },
    inClear: [...outside, ...profiles.flatMap(({ inClear }) => inClear)],
    // What is in clear is told on its own, with the place of each.
    findings: findings.filter(({ code }) => code !== 'SECRET_IN_CLEAR' && code !== 'SECRET_CUT_OUT'),
  };
}

const shownPreview = ({ tree }: ParsedText): DocumentReport['preview'] =>
  previewOf(tree)?.map(({ profile, mcps }) => ({ profile: shownName(profile), mcps: mcps.map(shownName) }));
