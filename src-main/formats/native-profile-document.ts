import type { Mcp } from '../../src-shared/profile/mcp';
import { mapTreeMap } from '../../src-shared/profile/map-texts';
import type { Profile } from '../../src-shared/profile/profile';
import type { Dependencies } from '../../src-shared/profile/dependencies';
import { EXPORT_FORMATS } from '../../src-shared/profile/export-formats';
import { renderText, type SecretText } from '../../src-shared/profile/secret-text';
import { isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import type { Compression, ExportType } from '../../src-shared/transfer/export-options';
import { DOCUMENT_VERSION } from './document-version';

export interface DocumentContext {
  readonly exportType: ExportType;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  readonly exporterVersion: string;
  /** Dependencies with the derived ones in them. */
  readonly dependencies: Dependencies;
  /** As `security.sensitiveFields` names them. */
  readonly sensitiveFields: readonly string[];
  /** Of the file that the document will be; default: none. */
  readonly compression?: Compression;
  /** Secrets stand in it in clear. That some are sealed is said once they are. */
  readonly inClear?: boolean;
  /** The servers that `stats` is of; default: those of the profile. */
  readonly counted?: readonly Mcp[];
}

/**
 * The document of spec 004 as a tree, without its checksum. Secrets must already be treated: what is left of them in `profile` becomes
 * a marker.
 * Known fields stand in the spec's order, unknown ones behind them in their own.
 */
export function profileDocument(profile: Profile, context: DocumentContext): TreeMap {
  const manifest = context.exportType === 'manifest';
  const document = new Map<string, Tree>([
    ['exportInfo', exportInfo(context)],
    ['profile', profileFields(profile, context)],
    ['mcps', profile.mcps.map((mcp) => (manifest ? reference(mcp) : mcpFields(mcp, context.exportType)))],
    ['dependencies', dependencyFields(context.dependencies)],
  ]);
  if (!manifest) document.set('security', securityFields(context));
  for (const [pointer, fields] of profile.extras) addFields(document, pointer.split('/').slice(1), texts(fields));
  return document;
}

/** The document with `exportInfo.checksum` in the spec's place. */
export function withChecksum(document: TreeMap, checksum: string): TreeMap {
  const info = document.get('exportInfo');
  if (!isMap(info)) return document;
  const summed = new Map<string, Tree>();
  for (const [key, value] of info) {
    if (key === 'compression') summed.set('checksum', checksum);
    summed.set(key, value);
  }
  return new Map([...document].map(([key, value]) => [key, key === 'exportInfo' ? summed : value]));
}

const exportInfo = (context: DocumentContext): TreeMap => new Map<string, Tree>([
  ['version', DOCUMENT_VERSION],
  ['exportedAt', context.exportedAt],
  ['exportedBy', 'Valise'],
  ['exporterVersion', context.exporterVersion],
  ['format', EXPORT_FORMATS[context.exportType]],
  ['compression', context.compression ?? 'none'],
]);

function profileFields(profile: Profile, context: DocumentContext): TreeMap {
  const stats = context.exportType === 'full';
  return fields([
    ['id', profile.id],
    ['name', profile.name],
    ['description', profile.description && text(profile.description)],
    ['category', profile.category],
    ['metadata', fields([
      ['author', profile.author],
      ['version', profile.version],
      ['compatibility', profile.compatibility],
      ['lastExported', context.exportedAt],
      ['exportFormat', EXPORT_FORMATS[context.exportType]],
    ])],
    ['settings', fields([['autoEnable', profile.autoEnable], ['autoDisable', profile.autoDisable], ['strictMode', profile.strictMode]])],
    ['tags', profile.tags],
    ['color', profile.color],
    ['icon', profile.icon],
    ['stats', stats ? statistics(context.counted ?? profile.mcps) : undefined],
  ]);
}

function statistics(mcps: readonly Mcp[]): TreeMap {
  const enabled = mcps.filter((mcp) => !mcp.disabled).length;
  const used = mcps.reduce((sum, mcp) => sum + (mcp.usageCount ?? 0), 0);
  return new Map<string, Tree>([
    ['totalMCPs', mcps.length],
    ['enabledMCPs', enabled],
    ['disabledMCPs', mcps.length - enabled],
    ['avgUsageCount', mcps.length === 0 ? 0 : Math.round((used / mcps.length) * 10) / 10],
  ]);
}

const reference = (mcp: Mcp): TreeMap => fields([['id', mcp.id], ['name', mcp.name], ['type', mcp.type], ['version', mcp.version]]);

function mcpFields(mcp: Mcp, exportType: ExportType): TreeMap {
  const full = exportType === 'full';
  return new Map([
    ...fields([
      ['id', mcp.id],
      ['name', mcp.name],
      ['type', mcp.type],
      ['command', mcp.command && text(mcp.command)],
      ['args', mcp.args.length > 0 || mcp.type === 'stdio' ? mcp.args.map(text) : undefined],
      ['cwd', mcp.cwd && text(mcp.cwd)],
      ['env', named(mcp.env)],
      ['url', mcp.url && text(mcp.url)],
      ['headers', named(mcp.headers)],
      ['description', mcp.description && text(mcp.description)],
      ['category', mcp.category],
      ['tags', mcp.tags.length > 0 ? mcp.tags : undefined],
      ['disabled', mcp.disabled],
      ['alwaysAllow', mcp.alwaysAllow],
      ['usageCount', full ? mcp.usageCount : undefined],
      ['lastUsed', full ? mcp.lastUsed : undefined],
      ['source', mcp.source],
      ['version', mcp.version],
    ]),
    ...texts(mcp.extra),
  ]);
}

const dependencyFields = (dependencies: Dependencies): TreeMap => fields([
  ['requiredMCPs', dependencies.requiredMCPs],
  ['conflictingProfiles', dependencies.conflictingProfiles],
  ['systemRequirements', fields([
    ['nodeVersion', dependencies.nodeVersion],
    ['npmPackages', dependencies.npmPackages],
    ['runtimes', dependencies.runtimes],
  ])],
  ['environmentVariables', dependencies.environmentVariables],
]);

/** As the document is before anything in it is sealed (format.md section 1). */
const securityFields = (context: DocumentContext): TreeMap => new Map<string, Tree>([
  ['encryptionUsed', false],
  ['sensitiveFields', context.sensitiveFields],
  ['exportedWithSecrets', context.inClear ?? false],
]);

const text = (value: SecretText): string => renderText(value, () => '[REDACTED]');
const texts = (map: ReadonlyMap<string, unknown>): Map<string, Tree> => mapTreeMap(map as Mcp['extra'], text, []);
const named = (values: ReadonlyMap<string, SecretText>): TreeMap | undefined =>
  (values.size === 0 ? undefined : new Map([...values].map(([name, value]) => [name, text(value)])));

function fields(entries: readonly (readonly [string, Tree | undefined])[]): Map<string, Tree> {
  return new Map(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
}

/** Puts unknown fields back where they stood; a level that the export type leaves out takes its unknown fields with it. */
function addFields(document: Map<string, Tree>, steps: readonly string[], added: ReadonlyMap<string, Tree>): void {
  const level = steps.reduce<Tree | undefined>((map, step) => (isMap(map) ? map.get(step) : undefined), document);
  if (!(level instanceof Map)) return;
  for (const [key, value] of added) if (!level.has(key)) level.set(key, value);
}
