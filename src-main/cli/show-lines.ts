import type { OperationOutput } from '../../src-shared/contract/operations';
import type { FieldView } from '../../src-shared/profile/profile-view';

type ShownProfile = OperationOutput<'profile.show'>;
type ShownMcp = ShownProfile['mcps'][number];
type ShownField = Pick<FieldView, 'field' | 'shown' | 'secret'>;

/** A profile for people: what there is of it, and of each of its servers, a field a line. */
export function showLines({ profile, mcps, others }: ShownProfile): readonly string[] {
  const { name, description, category, tags, color, icon, author, version, compatibility, autoEnable, autoDisable, strictMode } = profile;
  return [
    `${name}: ${profile.enabledMCPs} of ${profile.totalMCPs} servers on`,
    ...(description === undefined ? [] : [`  ${description}`]),
    ...plainLines({ category, tags, color, icon, author, version, compatibility, autoEnable, autoDisable, strictMode }),
    ...fieldLines(others?.profile ?? []),
    ...mcps.flatMap((mcp) => mcpLines(mcp, others?.mcps[mcp.id] ?? [])),
  ];
}

function mcpLines({ name, type, disabled, category, tags, version, source, alwaysAllow, fields, blanks }: ShownMcp, others: readonly ShownField[]): readonly string[] {
  return [
    '',
    `${name} (${type}${disabled ? ', off' : ''})`,
    ...plainLines({ category, tags, version, source }),
    ...fieldLines(fields),
    ...plainLines({ alwaysAllow }),
    ...fieldLines(others),
    ...blanks.map((field) => `  to fill in: ${field}`),
  ];
}

/** What is not there, and lists of nothing, have no line. */
const plainLines = (fields: Readonly<Record<string, string | boolean | readonly string[] | undefined>>): readonly string[] =>
  Object.entries(fields).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(', ') : value;
    return text === undefined || text === '' ? [] : [`  ${name}: ${String(text)}`];
  });

/** Items of a list share a line: `enabledTools: read, write`. Arguments, and lists with a secret, keep theirs, as commands name them by it. */
function fieldLines(fields: readonly ShownField[]): readonly string[] {
  const lists = Map.groupBy(fields, ({ field }) => listOf(field) ?? field);
  return [...lists].flatMap(([name, items]) => (items.some(({ field, secret }) => secret || listOf(field) === undefined)
    ? items.map(({ field, shown }) => `  ${field}: ${shown}`) : [`  ${name}: ${items.map(({ shown }) => shown).join(', ')}`]));
}

/** `enabledTools` of `enabledTools[0]`. */
function listOf(field: string): string | undefined {
  const name = /^(.+)\[\d+\]$/s.exec(field)?.[1];
  return name === 'args' ? undefined : name;
}
