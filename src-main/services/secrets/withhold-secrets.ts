import { fieldPathText, type FieldPath } from '../../../src-shared/profile/field-path';
import { mapMcpTexts, mapProfileTexts, mapTree } from '../../../src-shared/profile/map-texts';
import type { Profile } from '../../../src-shared/profile/profile';
import { hasSecret, plainText, type SecretText } from '../../../src-shared/profile/secret-text';
import { isMap, type TreeMapOf, type TreeOf } from '../../../src-shared/profile/tree';
import type { SecretMode } from '../../../src-shared/transfer/export-options';
import { sensitiveFieldOfMcp } from '../../formats/sensitive-fields';
import { coverText } from './cover-secrets';
import { nameSecrets } from './name-secrets';
import { withheldText } from './withheld-text';

export interface Withheld {
  /** Nothing but text is left in it. */
  readonly profile: Profile;
  /** As `security.sensitiveFields` names them, in document order. */
  readonly sensitiveFields: readonly string[];
  /** What the placeholders name; with `omit` none. */
  readonly variables: readonly string[];
  /** Strings that hold at least one secret. */
  readonly count: number;
}

/** A placeholder as the profile document has it. */
const inBraces = (name: string): string => `\${${name}}`;

/**
 * Takes every secret out (format.md section 2). `template` also leaves out unknown fields that hold a secret; `placeholder` writes a
 * name as the program that reads the file has it.
 */
export function withholdSecrets(profile: Profile, mode: SecretMode, template: boolean, placeholder: (name: string) => string = inBraces): Withheld {
  const names = nameSecrets(profile);
  const sensitiveFields: string[] = [];
  const variables = new Set<string>();
  let count = 0;
  const replace = (text: SecretText, owner: string, path: FieldPath, field: string): SecretText => {
    if (!hasSecret(text)) return text;
    count += 1;
    sensitiveFields.push(field);
    const marker = (index: number): string => {
      if (mode === 'omit') return '[REDACTED]';
      const name = names.nameOf(owner, path, index);
      variables.add(name);
      return placeholder(name);
    };
    return plainText(withheldText(text, mode, marker));
  };
  const mcps = profile.mcps.map((mcp) => {
    const kept = template ? { ...mcp, extra: withoutSecrets(mcp.extra) } : mcp;
    return mapMcpTexts(kept, (text, path) =>
      replace(coverText(text, path, mcp), mcp.id, path, sensitiveFieldOfMcp(mcp.id, fieldPathText(path))));
  });
  const extras = template ? new Map([...profile.extras].map(([at, fields]) => [at, withoutSecrets(fields)])) : profile.extras;
  const outer = mapProfileTexts({ ...profile, extras }, (text, path) => replace(text, '', path, fieldPathText(path)));
  return { profile: { ...outer, mcps }, sensitiveFields, variables: [...variables], count };
}

/** Unknown fields that hold no secret; those of a list go as a whole, so that the places of the others do not shift. */
function withoutSecrets(map: TreeMapOf<SecretText>): TreeMapOf<SecretText> {
  const kept = new Map<string, TreeOf<SecretText>>();
  for (const [key, value] of map) {
    if (isMap(value)) kept.set(key, withoutSecrets(value));
    else if (!holdsSecret(value)) kept.set(key, value);
  }
  return kept;
}

function holdsSecret(tree: TreeOf<SecretText>): boolean {
  let found = false;
  mapTree(tree, (text: SecretText) => {
    found ||= hasSecret(text);
    return text;
  }, []);
  return found;
}
