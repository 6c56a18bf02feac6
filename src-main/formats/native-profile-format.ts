import { AppError } from '../../src-shared/errors/app-error';
import type { FieldPath } from '../../src-shared/profile/field-path';
import { ProfileDocumentSchema, type ProfileDocument } from '../../src-shared/profile/profile-document';
import { EXPORT_FORMATS } from '../../src-shared/profile/export-formats';
import { isList, isMap, type TreeMap } from '../../src-shared/profile/tree';
import type { Finding } from '../../src-shared/transfer/finding';
import { canonicalJson } from './canonical-json';
import { checkShape } from './check-shape';
import { documentExtras } from './document-extras';
import { checkDocumentVersion } from './document-version';
import { invalidDocument } from './invalid-document';
import { migrateDocument, type MigratedDocument } from './migrations/migrate-document';
import { nameQuestions } from './name-questions';
import type { ParsedFile, ParsedMcp, ParsedProfile, RejectedEntry } from './parsed-file';
import type { ParsedText } from './parsed-text';
import { holdsSealed, readText } from './read-text';
import { readServerEntry } from './read-server-entry';
import { sensitiveFieldsOf } from './sensitive-fields';
import { withoutField } from './without-field';

export const NATIVE_FORMAT = 'native';

/**
 * Reads the profile document 1.x of spec 004 (format.md section 1), and 0.9 and 0.8 as it after migration (section 4).
 * @throws AppError DOCUMENT_INVALID with every place that is wrong, FILE_TOO_NEW, FILE_TOO_OLD.
 */
export function parseNativeProfile(parsed: ParsedText): ParsedFile {
  const { tree } = parsed;
  if (!isMap(tree)) throw new AppError('DOCUMENT_INVALID', { place: parsed.locate([]), expected: 'an object with exportInfo and profile' });
  const version = checkDocumentVersion(tree, parsed);
  const reading = version.old === undefined ? unmigrated(tree, parsed) : migrated(tree, parsed, migrateDocument(tree, version.old, parsed));
  const shape = checkShape(reading.tree, ProfileDocumentSchema, []);
  if (!shape.ok) throw invalidDocument(parsed, shape.problems.map((problem) => ({ ...problem, path: reading.origin(problem.path) })));
  const document = shape.value;
  const servers = readMcps(reading, document);
  return {
    formatId: NATIVE_FORMAT,
    version: version.text,
    yaml: parsed.yaml,
    // Older documents have no checksum, so that none is missing.
    ...(version.old === undefined && { checksum: { stated: document.exportInfo.checksum, canonical: () => canonicalJson(withoutField(tree, 'exportInfo', 'checksum')) } }),
    // Version 0.8 has no place for anything but servers.
    profiles: [profileOf(document, reading, servers, version.old === '0.8' ? 'servers' : 'whole')],
    findings: [...version.findings, ...reading.findings, ...servers.findings],
  };
}

/** A document in the words of 1.x, with places in the file as it is. */
interface Reading extends MigratedDocument {
  readonly parsed: ParsedText;
}

const unmigrated = (tree: TreeMap, parsed: ParsedText): Reading => ({ parsed, tree, questions: [], origin: (path) => path, findings: [] });

const migrated = (tree: TreeMap, parsed: ParsedText, document: MigratedDocument): Reading =>
  ({ ...document, parsed: { ...parsed, tree, locate: (path) => parsed.locate(document.origin(path)) } });

interface ReadServers {
  readonly mcps: readonly ParsedMcp[];
  readonly rejected: readonly RejectedEntry[];
  readonly findings: readonly Finding[];
  /** By position in the document, the end of the key that the item will have. */
  readonly keys: readonly string[];
}

function profileOf(document: ProfileDocument, reading: Reading, { mcps, rejected, keys }: ReadServers, says: ParsedProfile['says']): ParsedProfile {
  const { profile, dependencies, security } = document;
  const { metadata, settings } = profile;
  const place = reading.parsed.locate(['profile']);
  const questions = nameQuestions(reading.questions, mcps, keys);
  return {
    id: profile.id === '' ? undefined : profile.id,
    name: profile.name,
    description: profile.description === undefined ? undefined : readText(profile.description),
    category: profile.category,
    tags: profile.tags ?? [],
    color: profile.color,
    icon: profile.icon,
    author: metadata?.author,
    version: metadata?.version,
    compatibility: metadata?.compatibility,
    autoEnable: settings?.autoEnable,
    autoDisable: settings?.autoDisable,
    strictMode: settings?.strictMode,
    dependencies: {
      requiredMCPs: [...dependencies?.requiredMCPs ?? [], ...questions.unread],
      conflictingProfiles: dependencies?.conflictingProfiles ?? [],
      nodeVersion: dependencies?.systemRequirements?.nodeVersion,
      npmPackages: dependencies?.systemRequirements?.npmPackages ?? [],
      runtimes: dependencies?.systemRequirements?.runtimes ?? [],
      environmentVariables: dependencies?.environmentVariables ?? [],
    },
    extras: documentExtras(reading.tree),
    mcps,
    rejected,
    says,
    markers: security?.sensitiveFields === undefined ? 'by-position' : 'listed',
    sensitive: sensitiveFieldsOf(security?.sensitiveFields ?? []).document,
    sealed: (security?.keyDerivation ?? undefined) !== undefined && holdsSealed(reading.tree),
    ...(questions.asked.length > 0 && { questions: questions.asked }),
    place,
  };
}

function readMcps({ tree, parsed, origin }: Reading, document: ProfileDocument): ReadServers {
  const entries = tree.get('mcps');
  const manifest = document.exportInfo.format === EXPORT_FORMATS.manifest;
  const fields = sensitiveFieldsOf(document.security?.sensitiveFields ?? []);
  const mcps: ParsedMcp[] = [];
  const rejected: RejectedEntry[] = [];
  const findings: Finding[] = [];
  const keys: string[] = [];
  for (const [index, entry] of (isList(entries) ? entries : []).entries()) {
    const path: FieldPath = ['mcps', index];
    // In an older document the key that it stood under may name it.
    const stated = isMap(entry) ? entry.get('name') : origin(path).at(-1);
    const name = typeof stated === 'string' && stated.trim() !== '' ? stated : `server ${index + 1}`;
    const reading = readServerEntry(entry, { parsed, path, name, native: true });
    if ('rejected' in reading) {
      keys.push(`r${rejected.length}`);
      rejected.push(reading.rejected);
      continue;
    }
    keys.push(`m${mcps.length}`);
    mcps.push({ ...reading.mcp, reference: manifest, sensitive: fields.of(reading.mcp.id) });
    findings.push(...reading.findings);
  }
  return { mcps, rejected, findings, keys };
}
