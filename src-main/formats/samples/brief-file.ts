import { wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { isList, isMap, NumberText, type TreeOf } from '../../../src-shared/profile/tree';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { ParsedFile, ParsedMcp } from '../parsed-file';

/** What a file says of its servers, with nothing that it does not say; for comparing with a literal. */
export interface BriefFile {
  readonly profiles: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** `SUBJECT, FIELD: CODE (REASON)`: the findings of the file, then what was rejected. */
  readonly told: readonly string[];
}

export const briefFile = ({ profiles, findings }: ParsedFile): BriefFile => ({
  profiles: Object.fromEntries(profiles.map(({ name, mcps }) => [name, mcps.map(briefMcp)])),
  told: [...findings, ...profiles.flatMap(({ rejected }) => rejected.map(({ finding }) => finding))].map(briefFinding),
});

function briefMcp(mcp: ParsedMcp): Readonly<Record<string, unknown>> {
  const { id, name, type, command, args, cwd, env, url, headers, description, category, tags, disabled, alwaysAllow, source, version, extra } = mcp;
  const fields: Readonly<Record<string, unknown>> = {
    id, name, type, command: plain(command), args: args.map(plain), cwd: plain(cwd), env: named(env), url: plain(url), headers: named(headers), description: plain(description),
    category, tags, disabled, alwaysAllow, source, version, extra: plain(extra),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isNothing(value)));
}

const briefFinding = ({ subject, field, code, reason }: Finding): string =>
  `${[subject, field].filter((part) => part !== undefined).join(', ')}: ${code}${reason === undefined ? '' : ` (${reason})`}`.replace(/^: /, '');

const isNothing = (value: unknown): boolean =>
  value === undefined || value === false || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

const named = (values: ReadonlyMap<string, SecretText>): unknown => Object.fromEntries([...values].map(([name, value]) => [name, plain(value)]));

function plain(tree: TreeOf<SecretText> | undefined): unknown {
  if (tree === undefined || tree === null || typeof tree !== 'object') return tree;
  if (tree instanceof NumberText) return tree.source;
  if (isList(tree)) return tree.map(plain);
  return isMap(tree) ? Object.fromEntries([...tree].map(([key, value]) => [key, plain(value)])) : wholeText(tree as SecretText);
}
