import type { Tree } from '../../../src-shared/profile/tree';
import type { ClientWriter } from './client-writer';
import { byName, listed, named, started } from './entry-fields';
import { isObject, isOneOf, isSwitch, isText } from './field-rules';
import { GEMINI_REFERENCES } from './reference-syntax';

/** `settings.json` of Gemini CLI, which checks the fields of an entry: `url` with `type`, and the names of what is off in `mcp.excluded`. */
export const GEMINI_WRITER: ClientWriter = {
  id: 'gemini',
  abilities: {
    transports: ['stdio', 'http', 'sse'], disabled: true, cwd: true, description: true, saysTransport: true,
    neutral: ['timeout', 'enabledTools', 'disabledTools'],
    fields: {
      trust: isSwitch,
      oauth: isObject,
      authProviderType: isOneOf('dynamic_discovery', 'google_credentials', 'service_account_impersonation'),
      targetAudience: isText,
      targetServiceAccount: isText,
    },
  },
  references: GEMINI_REFERENCES,
  entry: (server) => [
    ...started(server), ['cwd', server.cwd], ['env', named(server.env)], ['url', server.url], ['type', server.type === 'stdio' ? undefined : server.type],
    ['headers', named(server.headers)], ['timeout', server.timeout], ['description', server.description],
    ['includeTools', server.enabledTools], ['excludeTools', listed(server.disabledTools)],
  ],
  document: (servers) => {
    const off = servers.filter(({ server }) => server.disabled).map(({ server }) => server.name);
    return new Map<string, Tree>([...(off.length === 0 ? [] : [['mcp', new Map([['excluded', off]])] as const]), ['mcpServers', byName(servers)]]);
  },
};
