import { AppError } from '../../src-shared/errors/app-error';
import { jsonPointer, type FieldPath } from '../../src-shared/profile/field-path';
import { fieldSchema, checkShape, unknownFields } from './check-shape';
import { EXPORT_FORMATS, ProfileDocumentSchema, type ProfileDocument } from '../../src-shared/profile/profile-document';
import type { SecretText } from '../../src-shared/profile/secret-text';
import { isList, isMap, type TreeMap, type TreeMapOf } from '../../src-shared/profile/tree';
import type { Finding } from '../../src-shared/transfer/finding';
import { canonicalJson } from './canonical-json';
import type { ParsedFile, ParsedMcp, ParsedProfile, RejectedEntry } from './parsed-file';
import type { ParsedText } from './parsed-text';
import { holdsSealed, keptTree, readText } from './read-text';
import { readServerEntry } from './read-server-entry';
import { checkDocumentVersion } from './document-version';
import { sensitiveFieldsOf } from './sensitive-fields';

export const NATIVE_FORMAT = 'native';

/**
 * Reads the profile document 1.x of spec 004 (format.md section 1).
 * @throws AppError DOCUMENT_INVALID with every place that is wrong, FILE_TOO_NEW, FILE_TOO_OLD.
 */
export function parseNativeProfile(parsed: ParsedText): ParsedFile {
  const { tree } = parsed;
  if (!isMap(tree)) throw new AppError('DOCUMENT_INVALID', { place: parsed.locate([]), expected: 'an object with exportInfo and profile' });
  const version = checkDocumentVersion(tree, parsed);
  const shape = checkShape(tree, ProfileDocumentSchema, []);
  if (!shape.ok) throw invalid(parsed, shape.problems);
  const document = shape.value;
  const { mcps, rejected, findings } = readMcps(tree, document, parsed);
  return {
    formatId: NATIVE_FORMAT,
    version: version.text,
    yaml: parsed.yaml,
    checksum: { stated: document.exportInfo.checksum, canonical: () => canonicalJson(withoutChecksum(tree)) },
    profiles: [profileOf(document, tree, parsed, mcps, rejected)],
    findings: [...version.findings, ...findings],
  };
}

function profileOf(document: ProfileDocument, tree: TreeMap, parsed: ParsedText, mcps: readonly ParsedMcp[], rejected: readonly RejectedEntry[]): ParsedProfile {
  const { profile, dependencies, security } = document;
  const { metadata, settings } = profile;
  const place = parsed.locate(['profile']);
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
      requiredMCPs: dependencies?.requiredMCPs ?? [],
      conflictingProfiles: dependencies?.conflictingProfiles ?? [],
      nodeVersion: dependencies?.systemRequirements?.nodeVersion,
      npmPackages: dependencies?.systemRequirements?.npmPackages ?? [],
      runtimes: dependencies?.systemRequirements?.runtimes ?? [],
      environmentVariables: dependencies?.environmentVariables ?? [],
    },
    extras: extrasOf(tree),
    mcps,
    rejected,
    says: 'whole',
    markers: security?.sensitiveFields === undefined ? 'by-position' : 'listed',
    sensitive: sensitiveFieldsOf(security?.sensitiveFields ?? []).document,
    sealed: (security?.keyDerivation ?? undefined) !== undefined && holdsSealed(tree),
    place,
  };
}

function readMcps(tree: TreeMap, document: ProfileDocument, parsed: ParsedText): { mcps: ParsedMcp[]; rejected: RejectedEntry[]; findings: Finding[] } {
  const entries = tree.get('mcps');
  const manifest = document.exportInfo.format === EXPORT_FORMATS.manifest;
  const fields = sensitiveFieldsOf(document.security?.sensitiveFields ?? []);
  const mcps: ParsedMcp[] = [];
  const rejected: RejectedEntry[] = [];
  const findings: Finding[] = [];
  for (const [index, entry] of (isList(entries) ? entries : []).entries()) {
    const path: FieldPath = ['mcps', index];
    const stated = isMap(entry) ? entry.get('name') : undefined;
    const name = typeof stated === 'string' && stated.trim() !== '' ? stated : `server ${index + 1}`;
    const reading = readServerEntry(entry, { parsed, path, name, native: true });
    if ('rejected' in reading) {
      rejected.push(reading.rejected);
      continue;
    }
    mcps.push({ ...reading.mcp, reference: manifest, sensitive: fields.of(reading.mcp.id) });
    findings.push(...reading.findings);
  }
  return { mcps, rejected, findings };
}

/** Where unknown fields may stand outside the MCPs: JSON pointer and the schema whose fields are known there. */
const LEVELS: readonly (readonly [string, readonly string[]])[] = [
  ['', []],
  ['/exportInfo', ['exportInfo']],
  ['/profile', ['profile']],
  ['/profile/metadata', ['profile', 'metadata']],
  ['/profile/settings', ['profile', 'settings']],
  ['/dependencies', ['dependencies']],
  ['/dependencies/systemRequirements', ['dependencies', 'systemRequirements']],
  ['/security', ['security']],
];

function extrasOf(tree: TreeMap): ReadonlyMap<string, TreeMapOf<SecretText>> {
  const extras = new Map<string, TreeMapOf<SecretText>>();
  for (const [pointer, steps] of LEVELS) {
    const level = steps.reduce<TreeMap | undefined>((map, step) => mapAt(map, step), tree);
    const schema = steps.reduce(fieldSchema, ProfileDocumentSchema as Parameters<typeof fieldSchema>[0]);
    if (level === undefined) continue;
    const unknown = unknownFields(level, schema);
    if (unknown.size > 0) extras.set(pointer, keptTree(unknown));
  }
  return extras;
}

function mapAt(map: TreeMap | undefined, key: string): TreeMap | undefined {
  const value = map?.get(key);
  return isMap(value) ? value : undefined;
}

function withoutChecksum(tree: TreeMap): TreeMap {
  const info = mapAt(tree, 'exportInfo') ?? new Map();
  return new Map([...tree].map(([key, value]) =>
    [key, key === 'exportInfo' ? new Map([...info].filter(([field]) => field !== 'checksum')) : value]));
}

function invalid(parsed: ParsedText, problems: readonly { readonly path: FieldPath; readonly expected: string }[]): AppError {
  const [first] = problems;
  // A field that is missing has no place of its own: that of the object it is missing from is given, and its name.
  const wanted = ({ path, expected }: (typeof problems)[number]): string =>
    (parsed.locate(path).pointer === jsonPointer(path) ? expected : `${JSON.stringify(path.at(-1))}, ${expected}`);
  const lines = problems.map((problem) => {
    const { line, pointer } = parsed.locate(problem.path);
    return `${pointer ?? ''}${line === undefined ? '' : ` (line ${line})`}: ${wanted(problem)} was expected`;
  });
  return new AppError('DOCUMENT_INVALID', {
    place: parsed.locate(first?.path ?? []),
    ...(problems.length === 1 && first ? { expected: wanted(first) } : { items: lines }),
  });
}
