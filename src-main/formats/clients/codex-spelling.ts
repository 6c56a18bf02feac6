import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { EntryNote } from '../client-format';
import { withField, withoutFields } from '../neutral-entry';
import { textOf, withNamedValue, type TranslationStep } from './translation-steps';
import { isVariableName, reference } from './variable-name';

const told = (entry: TreeMap, severity: EntryNote['severity'], field: string, reason: string): ReturnType<TranslationStep> =>
  ({ entry, notes: [{ code: 'VALUE_TRANSLATED', severity, field, reason }] });
const unchanged = (entry: TreeMap): ReturnType<TranslationStep> => ({ entry, notes: [] });

/** Codex reads `http_headers` and passes over `headers`; whoever wrote them meant them. */
export const ignoredHeaders: TranslationStep = (entry) =>
  (isMap(entry.get('headers')) ? told(entry, 'warning', 'headers', 'Codex itself passes over them: it reads http_headers') : unchanged(entry));

export const mergedHeaders: TranslationStep = (entry) => {
  const own = entry.get('http_headers');
  if (!isMap(own)) return unchanged(entry);
  // What Codex sends comes first, and counts.
  const before = entry.get('headers');
  const headers = isMap(before) ? [...before].filter(([name]) => ![...own.keys()].some((key) => key.toLowerCase() === name.toLowerCase())) : [];
  return unchanged(withField(withoutFields(entry, ['http_headers', 'headers']), 'headers', new Map([...own, ...headers])));
};

/** `env_http_headers = { "X-Key" = "VARIABLE" }`: header by header, the variable that holds it. */
export const headersFromVariables: TranslationStep = (entry) => {
  const named = entry.get('env_http_headers');
  if (!isMap(named) || named.size === 0) return unchanged(entry);
  const texts = [...named].map(([name, value]) => [name, textOf(value)] as const);
  const sound = texts.every(([, text]) => isVariableName(text));
  const headers = texts.reduce((so, [name, text]) => withNamedValue(so, 'headers', name, isVariableName(text) ? reference(text) : text ?? ''), withoutFields(entry, ['env_http_headers']));
  return sound
    ? told(headers, 'note', 'env_http_headers', 'they became headers with ${NAME} in place of the values')
    : told(headers, 'warning', 'env_http_headers', 'not all are names of variables; they became headers, and what is no name is taken as the value');
};

/** `bearer_token_env_var = "VARIABLE"`, and `bearer_token`, which Codex refuses but whose meaning is plain. */
export const bearerToken: TranslationStep = (entry) => {
  const field = ['bearer_token_env_var', 'bearer_token'].find((name) => textOf(entry.get(name)) !== undefined);
  if (field === undefined) return unchanged(entry);
  const text = textOf(entry.get(field)) ?? '';
  const named = field === 'bearer_token_env_var' && isVariableName(text);
  const rest = withoutFields(entry, [field]);
  const header = withNamedValue(rest, 'headers', 'Authorization', `Bearer ${named ? reference(text) : text}`);
  // A header that is written out counts, and the field stays what it is.
  if (header === rest) return unchanged(entry);
  return named
    ? told(header, 'note', field, 'it became an Authorization header with ${NAME} in place of the token')
    : told(header, 'warning', field, 'it holds a token where Codex wants the name of a variable; it became the Authorization header');
};

/** `env_vars = ["NAME", { name = "NAME" }]`: variables that are handed on, and no others are. */
export const forwardedVariables: TranslationStep = (entry) => {
  const list = entry.get('env_vars');
  if (!isList(list) || list.length === 0) return unchanged(entry);
  const names = list.map((item) => textOf(isMap(item) ? item.get('name') : item));
  if (!names.every(isVariableName)) return unchanged(entry);
  const env = names.reduce((so, name) => withNamedValue(so, 'env', name, reference(name)), withoutFields(entry, ['env_vars']));
  return told(env, 'note', 'env_vars', 'they became variables with ${NAME} in place of the values');
};

/** `tools.NAME.approval_mode = "approve"` is Codex's word for tools that run unasked; what else is said of tools is kept. */
export const approvedTools: TranslationStep = (entry) => {
  const tools = entry.get('tools');
  if (!isMap(tools) || entry.has('alwaysAllow')) return unchanged(entry);
  const approved = [...tools].filter(([, tool]) => isMap(tool) && tool.get('approval_mode') === 'approve').map(([name]) => name);
  if (approved.length === 0) return unchanged(entry);
  const rest = new Map([...tools].flatMap(([name, tool]): readonly (readonly [string, Tree])[] => {
    if (!approved.includes(name) || !isMap(tool)) return [[name, tool]];
    const others = withoutFields(tool, ['approval_mode']);
    return others.size === 0 ? [] : [[name, others]];
  }));
  return unchanged(withField(rest.size === 0 ? withoutFields(entry, ['tools']) : withField(entry, 'tools', rest), 'alwaysAllow', approved));
};
