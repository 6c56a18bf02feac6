import { fieldPathText, jsonPointer, type FieldPath } from '../../../src-shared/profile/field-path';
import { mapMcpTexts, mapProfileTexts, mapTree } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import { hasSecret, plainText, secretText, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { isMap, type TreeMapOf, type TreeOf } from '../../../src-shared/profile/tree';
import type { SecretMode, WithheldMode } from '../../../src-shared/transfer/export-options';
import type { Leaving } from '../../../src-shared/transfer/exported-file';
import { sensitiveFieldOfMcp } from '../../formats/sensitive-fields';
import { coverText } from './cover-secrets';
import { maskText } from './mask-text';
import { nameSecrets } from './name-secrets';
import { readsAsMarker, withheldText } from './withheld-text';

/** What is to become of the secrets of a profile. */
export interface Treatment {
  /** Asked for every string with a secret, by its place in the document; a server is a step of its id: `['mcps', id, 'env', 'TOKEN']`. */
  readonly modeOf: (path: FieldPath) => SecretMode;
  /** What stands for a string of which a part is not known, where it could leave. */
  readonly blank: WithheldMode;
  /** Leaves out unknown fields that hold a secret. */
  readonly template: boolean;
  /** A name as the program that reads the file has it; default `${NAME}`. */
  readonly placeholder?: (name: string) => string;
  /** For a picture of the file: what leaves in clear is masked. */
  readonly masked?: boolean;
  /** Servers that are in the file; the secrets of others are treated, and not counted. Default: all. */
  readonly isWritten?: (mcp: Mcp) => boolean;
}

export interface Withheld {
  /** Nothing but text is left in it, except where a string is to be sealed: there all of it is one secret. */
  readonly profile: Profile;
  /** What is to be sealed, by the pointer of its place, in which a server is a step of its id. */
  readonly toSeal: ReadonlyMap<string, string>;
  /** As `security.sensitiveFields` names them, in document order. */
  readonly sensitiveFields: readonly string[];
  /** What the placeholders name; with `omit` none. */
  readonly variables: readonly string[];
  /** Strings with at least one secret that stay. */
  readonly count: number;
  /** Those that leave. */
  readonly leaving: Leaving;
}

/** A placeholder as the profile document has it. */
const inBraces = (name: string): string => `\${${name}}`;

/** Treats every secret as its mode says (format.md section 2). A string of which a part is not known stays whole. */
export function withholdSecrets(profile: Profile, treatment: Treatment): Withheld {
  const { modeOf, blank, template, placeholder = inBraces, masked = false, isWritten = () => true } = treatment;
  const names = nameSecrets(profile);
  const sensitiveFields: string[] = [];
  const variables = new Set<string>();
  const toSeal = new Map<string, string>();
  const leaving = { sealed: 0, plain: 0 };
  let count = 0;

  const withhold = (text: SecretText, mode: WithheldMode, { owner, path, field, counts }: Place): SecretText => {
    const marker = (index: number): string => {
      if (mode === 'omit') return '[REDACTED]';
      const name = names.nameOf(owner, path, index);
      if (counts) variables.add(name);
      return placeholder(name);
    };
    if (counts) count += 1;
    sensitiveFields.push(field);
    return plainText(withheldText(text, mode, marker));
  };
  const replace = (text: SecretText, place: Place): SecretText => {
    if (!hasSecret(text)) return text;
    const at = place.owner === '' ? place.path : ['mcps', place.owner, ...place.path];
    const mode = modeOf(at);
    if (mode === 'omit' || mode === 'placeholder') return withhold(text, mode, place);
    const whole = wholeText(text);
    if (whole === undefined) return withhold(text, blank, place);
    if (place.counts) leaving[mode] += 1;
    if (mode === 'sealed') {
      sensitiveFields.push(place.field);
      toSeal.set(jsonPointer(at), whole);
      return secretText(whole);
    }
    // Listed, it would come back as a value that nobody knows.
    if (!readsAsMarker(whole)) sensitiveFields.push(place.field);
    return plainText(masked ? maskText(text) : whole);
  };

  const mcps = profile.mcps.map((mcp) => {
    const kept = template ? { ...mcp, extra: withoutSecrets(mcp.extra) } : mcp;
    const counts = isWritten(mcp);
    return mapMcpTexts(kept, (text, path) =>
      replace(coverText(text, path, mcp), { owner: mcp.id, path, field: sensitiveFieldOfMcp(mcp.id, fieldPathText(path)), counts }));
  });
  const extras = template ? new Map([...profile.extras].map(([at, fields]) => [at, withoutSecrets(fields)])) : profile.extras;
  const outer = mapProfileTexts({ ...profile, extras }, (text, path) => replace(text, { owner: '', path, field: fieldPathText(path), counts: true }));
  return { profile: { ...outer, mcps }, toSeal, sensitiveFields, variables: [...variables], count, leaving };
}

/** Where a string stands. */
interface Place {
  /** The id of its server, empty outside of servers. */
  readonly owner: string;
  /** Relative to that server, otherwise to the document. */
  readonly path: FieldPath;
  readonly field: string;
  readonly counts: boolean;
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
