import type { ExportType } from '../../../src-shared/transfer/export-options';
import { FIELD_TEXTS } from '../../texts/export-fields-texts';
import type { FieldNode } from './field-node';

type FieldName = keyof typeof FIELD_TEXTS.fields;

const PROFILE: readonly FieldName[] = ['description', 'category', 'tags', 'color', 'icon', 'metadata', 'settings'];
const SERVER: readonly FieldName[] = ['command', 'args', 'cwd', 'env', 'url', 'headers', 'description', 'category', 'tags', 'alwaysAllow', 'source', 'version'];
const DEPENDENCIES: readonly FieldName[] = ['requiredMCPs', 'conflictingProfiles', 'systemRequirements', 'environmentVariables'];
/** Where secrets stand. */
const SECRET = new Set<FieldName>(['args', 'env', 'url', 'headers']);

/** The kinds of fields that profiles can have, for many at once. */
export function genericFields(exportType: ExportType): readonly FieldNode[] {
  const full = exportType === 'full';
  const server: readonly FieldName[] = exportType === 'manifest' ? ['version'] : full ? [...SERVER, 'usageCount', 'lastUsed'] : SERVER;
  return [
    group('/profile', FIELD_TEXTS.profile, '/profile', full ? [...PROFILE, 'stats'] : PROFILE),
    group('/mcps', FIELD_TEXTS.mcps, '/mcps/*', server, exportType !== 'manifest'),
    group('/dependencies', FIELD_TEXTS.dependencies, '/dependencies', DEPENDENCIES),
  ];
}

const group = (pointer: string, label: string, below: string, fields: readonly FieldName[], secrets = false): FieldNode => ({
  pointer, label,
  children: fields.map((field) => ({ pointer: `${below}/${field}`, label: FIELD_TEXTS.fields[field], ...(secrets && SECRET.has(field) && { secret: true }) })),
});
