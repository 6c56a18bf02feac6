import { AppError } from '../../../src-shared/errors/app-error';
import { fieldPathText } from '../../../src-shared/profile/field-path';
import { mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import { hasSecret, isText, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { cutMcpSecrets, cutProfileSecrets } from '../secrets/cut-plain-secrets';
import { detectSecrets } from '../secrets/detect-secrets';

/** Strings of one field, for people to find them by. */
type NamedText = readonly [field: string, text: string];

const IN_CLEAR = 'this looks like a secret, and this field is kept in clear';
const HALVED = 'half of a character stands in it';

/** What keeps a server that was edited from being kept, a line each; what was so before the edit is no fault of it. */
export function mcpFaults(mcp: Mcp, kept: Mcp | undefined): readonly string[] {
  const missing = missingTarget(mcp);
  const newNames = [...namesOf(mcp, 'env'), ...namesOf(mcp, 'headers')].filter(([field, name]) => kept?.[field].has(name) !== true);
  const clear: NamedText[] = [...(mcp.name === kept?.name ? [] : [['name', mcp.name] as const]), ...newNames];
  return [
    ...(missing === undefined || (kept !== undefined && kept.type === mcp.type && missingTarget(kept) !== undefined) ? [] : [missing]),
    ...inClear(clear, cutMcpSecrets(mcp).fields.filter((field) => differs(mcp, kept, field))),
    ...halved([
      ...clear, ['category', mcp.category ?? ''], ['version', mcp.version ?? ''],
      ...mcp.tags.map((tag) => ['tags', tag] as const), ...(mcp.alwaysAllow ?? []).map((tool) => ['alwaysAllow', tool] as const),
      ...mcpTexts(mcp).map(({ path, text }) => [fieldPathText(path), rawText(text)] as const),
    ]),
  ];
}

type ProfileFields = Omit<Profile, 'mcps' | 'extras' | 'description'>;

/** The same for a profile without its servers. */
export function profileFaults(profile: ProfileFields, description: SecretText | undefined, kept: ProfileFields | undefined): readonly string[] {
  const { name, category, tags, color, icon, author, version } = profile;
  const clear: NamedText[] = name === kept?.name ? [] : [['name', name]];
  return [
    ...inClear(clear, cutProfileSecrets({ ...profile, extras: new Map() }).fields.filter((field) => differs(profile, kept, field))),
    ...halved([
      ...clear, ...Object.entries({ category, color, icon, author, version }).map(([field, text]) => [field, text ?? ''] as const),
      ...tags.map((tag) => ['tags', tag] as const), ['description', description === undefined ? '' : rawText(description)],
    ]),
  ];
}

/** @throws AppError INPUT_INVALID with all of them. */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw new AppError('INPUT_INVALID', { items: [...faults] });
}

function missingTarget({ type, command, url }: Mcp): string | undefined {
  if (type === 'stdio') return isBlank(command) ? 'command: a stdio server needs one' : undefined;
  return isBlank(url) ? `url: an ${type} server needs one` : undefined;
}

const isBlank = (text: SecretText | undefined): boolean => text === undefined || (!hasSecret(text) && (wholeText(text) ?? '').trim() === '');

const inClear = (texts: readonly NamedText[], cut: readonly string[]): readonly string[] =>
  [...new Set([...texts.filter(([field, text]) => detectSecrets(text, { kind: 'free', name: field }).length > 0).map(([field]) => field), ...cut])]
    .map((field) => `${field}: ${IN_CLEAR}`);

/** UTF-8, in which all of it is kept, has no half characters. */
const halved = (texts: readonly NamedText[]): readonly string[] =>
  [...new Set(texts.filter(([, text]) => !text.isWellFormed()).map(([field]) => `${field.toWellFormed()}: ${HALVED}`))];

const namesOf = <Field extends 'env' | 'headers'>(mcp: Mcp, field: Field): readonly (readonly [field: Field, name: string])[] =>
  [...mcp[field].keys()].map((name) => [field, name]);

const rawText = (text: SecretText): string => text.segments.map((segment) => (isText(segment) ? segment.text : segment.secret ?? '')).join('');

const differs = (one: object, two: object | undefined, field: string): boolean => valueOf(one, field) !== valueOf(two, field);
const valueOf = (holder: object | undefined, field: string): string | undefined => JSON.stringify(Object.entries(holder ?? {}).find(([name]) => name === field)?.[1]);
