import type { FieldPath } from '../../../../src-shared/profile/field-path';
import { isText, type SecretText } from '../../../../src-shared/profile/secret-text';
import { detectSecrets } from '../../secrets/detect-secrets';
import { nameStrength } from '../../secrets/detection/secret-name';
import { treePosition } from '../../secrets/text-position';
import type { Observation } from './observation';
import { entryName, type ScannedServer } from './scanned-server';

/** Shorter or plainer ones are no secrets by their looks. */
const COULD_BE_SECRET = /^(?=.{16})(?=.*\d)(?=.*[a-z])(?=.*[A-Z]|.*[-_])/s;

/** Secrets in the description, in unknown fields that are not named after one, and in names, which are kept in clear. */
export function* findSecretsInClear({ mcp, entries, extra }: ScannedServer): Generator<Observation> {
  yield* inName(mcp.name, ['name'], 'in the name');
  for (const { path } of entries) yield* inName(entryName(path), path.slice(0, 1), 'in the name of an entry');
  if (mcp.description !== undefined) yield* inFreeText(mcp.description, ['description']);
  for (const { source, path } of extra) {
    const position = treePosition(path, mcp.extra);
    if (position.kind === 'free' && nameStrength(position.name) === 'none') yield* inFreeText(source, path);
  }
}

/** What was marked while the file was read, unknown parts aside. */
export function* inFreeText({ segments }: SecretText, path: FieldPath): Generator<Observation> {
  if (segments.some((segment) => !isText(segment) && segment.secret !== null)) yield { code: 'SECRET_IN_CLEAR', severity: 'warning', path };
}

export function* inName(name: string, path: FieldPath, reason: string): Generator<Observation> {
  if (COULD_BE_SECRET.test(name) && detectSecrets(name, { kind: 'free', name: '' }).length > 0) yield { code: 'SECRET_IN_CLEAR', severity: 'warning', path, reason };
}
