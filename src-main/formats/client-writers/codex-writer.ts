import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { ClientWriter, FieldRule, WritableServer } from './client-writer';
import { CODEX_REFERENCES, splitEnvironment, splitHeaders } from './codex-references';
import { byName, listed, named, started } from './entry-fields';
import { forRemote, forStdio, isEach, isObjectOf, isOneOf, isSwitch, isText, isTextList, isTextMap } from './field-rules';

const APPROVAL = isOneOf('auto', 'prompt', 'approve');
const VARIABLE = isObjectOf({ name: isText, source: isOneOf('local', 'remote') });
const isVariableList: FieldRule = (value, type) => isList(value) && value.every((item) => isText(item, type) || VARIABLE(item, type));

/**
 * `config.toml`: a table for each server, told apart by `command` or `url`; streamable HTTP only, times in seconds. One field of the
 * wrong kind, or one that the transport has not, and Codex refuses the whole file.
 */
export const CODEX_WRITER: ClientWriter = {
  id: 'codex',
  abilities: {
    transports: ['stdio', 'http'], disabled: true, cwd: true, alwaysAllow: true, saysTransport: true,
    neutral: ['timeout', 'startupTimeout', 'enabledTools', 'disabledTools'],
    fields: {
      env_vars: forStdio(isVariableList),
      bearer_token_env_var: forRemote(isText),
      env_http_headers: forRemote(isTextMap),
      scopes: isTextList,
      oauth: forRemote(isObjectOf({ client_id: isText })),
      oauth_resource: forRemote(isText),
      required: isSwitch,
      supports_parallel_tool_calls: isSwitch,
      default_tools_approval_mode: APPROVAL,
      experimental_environment: isText,
      tools: isEach(isObjectOf({ approval_mode: APPROVAL })),
    },
  },
  references: CODEX_REFERENCES,
  entry: (server) => {
    const { passedOn, values } = splitEnvironment(server.env);
    const { bearer, fromEnvironment, texts } = splitHeaders(server.headers);
    return [
      ...started(server), ['cwd', server.cwd], ['env_vars', listed([...listOf(server.others.get('env_vars')), ...passedOn])],
      ['url', server.url], ['bearer_token_env_var', bearer], ['enabled', server.disabled ? false : undefined],
      ['startup_timeout_sec', seconds(server.startupTimeout)], ['tool_timeout_sec', seconds(server.timeout)],
      ['enabled_tools', server.enabledTools], ['disabled_tools', listed(server.disabledTools)],
      ['env', named(values)], ['http_headers', named(texts)], ['env_http_headers', named(fromEnvironment)], ['tools', approvedTools(server)],
    ];
  },
  document: (servers) => new Map([['mcp_servers', byName(servers)]]),
  remark: ({ name }) => (/^[A-Za-z0-9_-]+$/.test(name) ? undefined : 'its name: Codex starts servers whose names are letters, digits, - and _ alone'),
};

const seconds = (milliseconds: number | undefined): number | undefined => (milliseconds === undefined ? undefined : milliseconds / 1000);

const listOf = (value: Tree | undefined): readonly Tree[] => (isList(value) ? value : []);

/** What is said of tools, and that those which run unasked are approved. */
function approvedTools({ alwaysAllow, others }: WritableServer): TreeMap | undefined {
  const kept = others.get('tools');
  const tools: readonly (readonly [string, Tree])[] = [...(isMap(kept) ? kept : []), ...alwaysAllow.map((name) => [name, new Map([['approval_mode', 'approve']])] as const)];
  return tools.length === 0 ? undefined : new Map(tools);
}
