import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { isList, isMap, type TreeMap } from '../../../src-shared/profile/tree';
import type { ClientFormat } from '../client-format';
import { project, user } from '../client-places';
import { groupAt } from '../mcp-servers-group';
import { NEUTRAL_FIELDS, withBareUrlAs, withField, withoutFields } from '../neutral-entry';
import { onlyHere, renamed, seconds, silently, textOf, translated, withNamedValue, type TranslationStep } from './translation-steps';
import { isVariableName, reference } from './variable-name';

const SIGN_IN_FIELDS = ['api_key_env', 'api_key_header', 'api_key_format'] as const;

/** Mistral Vibe's `config.toml`: `[[mcp_servers]]`, each with its `name`. */
export const VIBE_FORMAT: ClientFormat = {
  id: 'vibe',
  title: FORMAT_TITLES.vibe,
  specFormat: 'generic-mcp',
  places: [user('~/.vibe/config.toml'), user('$VIBE_HOME/config.toml'), project('.vibe/config.toml')],
  find: (tree) => (isMap(tree) && isList(tree.get('mcp_servers')) ? { groups: groupAt(tree, ['mcp_servers'], { lists: true }) } : undefined),
  translate: (entry) => translated(entry, [
    silently(withFlatSignIn), keyHeader,
    seconds({ tool_timeout_sec: NEUTRAL_FIELDS.timeout, startup_timeout_sec: NEUTRAL_FIELDS.startupTimeout }),
    renamed({ disabled_tools: NEUTRAL_FIELDS.disabledTools }), silently((remote) => withBareUrlAs(remote, 'http')),
    onlyHere({ prompt: 'what the model is told about it', sampling_enabled: 'whether it may ask the model' }),
  ]),
};

/** `[mcp_servers.auth]` of type `static`; its fields stood in the entry itself before. */
function withFlatSignIn(entry: TreeMap): TreeMap {
  const auth = entry.get('auth');
  if (!isMap(auth) || auth.get('type') !== 'static') return entry;
  const rest = withoutFields(auth, ['type', ...SIGN_IN_FIELDS]);
  const flat = SIGN_IN_FIELDS.reduce((so, field) => (auth.has(field) && !so.has(field) ? withField(so, field, auth.get(field) ?? null) : so), entry);
  return rest.size === 0 ? withoutFields(flat, ['auth']) : withField(flat, 'auth', rest);
}

/** The header that Vibe makes of a variable: `Authorization: Bearer {token}` where nothing else is said. */
const keyHeader: TranslationStep = (entry) => {
  const variable = textOf(entry.get('api_key_env'));
  if (variable === undefined) return { entry, notes: [] };
  const named = isVariableName(variable);
  const value = (textOf(entry.get('api_key_format')) ?? 'Bearer {token}').replaceAll('{token}', () => (named ? reference(variable) : variable));
  return {
    entry: withNamedValue(withoutFields(entry, SIGN_IN_FIELDS), 'headers', textOf(entry.get('api_key_header')) ?? 'Authorization', value),
    notes: [named
      ? { code: 'VALUE_TRANSLATED', severity: 'note', field: 'api_key_env', reason: 'it became a header with ${NAME} in place of the key' }
      : { code: 'VALUE_TRANSLATED', severity: 'warning', field: 'api_key_env', reason: 'it holds a key where Vibe wants the name of a variable; it became a header' }],
  };
};
