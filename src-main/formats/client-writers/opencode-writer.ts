import type { Tree } from '../../../src-shared/profile/tree';
import type { ClientWriter } from './client-writer';
import { byName, named } from './entry-fields';
import { forRemote, isObjectOf, isText } from './field-rules';
import { OPENCODE_REFERENCES } from './reference-syntax';

const OAUTH = isObjectOf({ clientId: isText, clientSecret: isText, scope: isText, redirectUri: isText, authorizationEndpoint: isText, tokenEndpoint: isText });

/** `opencode.json`: `local` with its whole command in one list, or `remote`, whose transport is found out; unknown fields are refused. */
export const OPENCODE_WRITER: ClientWriter = {
  id: 'opencode',
  abilities: {
    transports: ['stdio', 'http', 'sse'], disabled: true, cwd: true, neutral: ['timeout'],
    fields: { oauth: forRemote((value, type) => value === false || OAUTH(value, type)) },
  },
  references: OPENCODE_REFERENCES,
  entry: ({ type, command, args, cwd, env, url, headers, disabled, timeout }) => [
    ...(type === 'stdio'
      ? [['type', 'local'], ['command', [...(command === undefined ? [] : [command]), ...args]], ['cwd', cwd], ['environment', named(env)]] as const
      : [['type', 'remote'], ['url', url], ['headers', named(headers)]] as const),
    ['enabled', !disabled], ['timeout', timeout],
  ],
  document: (servers) => new Map<string, Tree>([['$schema', 'https://opencode.ai/config.json'], ['mcp', byName(servers)]]),
};
