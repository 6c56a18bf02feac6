import { describe, expect, test } from 'vitest';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { cut, sampleMcp, type McpSketch, type SamplePart } from '../profiles/samples/sample-profile';
import { newDestination } from './new-destination';

const S = { secret: 'kept-secret-1' };
const LOCAL: McpSketch = {
  command: 'npx', args: ['-y', '@example/server', '--token', cut(S), 'last'], cwd: '/srv/work',
  env: { TOKEN: cut(S), LOG_LEVEL: 'info', REGION: 'eu', API_URL: 'https://api.example.com' },
};
const HOSTED: McpSketch = {
  url: cut('https://user:', { secret: 'pw1' }, '@api.example.com/mcp?key=', { secret: 'key1' }, '&v=2'),
  headers: { Authorization: cut('Bearer ', S), Accept: 'application/json' },
};
const local = sampleMcp('local', LOCAL);
const hosted = sampleMcp('hosted', HOSTED);
const localWith = (change: McpSketch): Mcp => sampleMcp('local', { ...LOCAL, ...change });
const hostedWith = (change: McpSketch): Mcp => sampleMcp('hosted', { ...HOSTED, ...change });
const env = (more: NonNullable<McpSketch['env']>): Mcp => localWith({ env: { ...LOCAL.env, ...more } });
const headers = (more: NonNullable<McpSketch['headers']>): Mcp => hostedWith({ headers: { ...HOSTED.headers, ...more } });

const ELSEWHERE: readonly (readonly [what: string, kept: Mcp, result: Mcp, words: string])[] = [
  ['another type', local, localWith({ type: 'http' }), 'its type'],
  ['another command', local, localWith({ command: 'bunx' }), 'its command'],
  ['no command', local, { ...local, command: undefined }, 'its command'],
  ['another folder', local, localWith({ cwd: '/tmp' }), 'its cwd'],
  ['no folder', local, { ...local, cwd: undefined }, 'its cwd'],
  ['another first argument', local, localWith({ args: ['-q', '@example/server', '--token', cut(S), 'last'] }), 'its arguments'],
  ['another package', local, localWith({ args: ['-y', '@example/other', '--token', cut(S), 'last'] }), 'its arguments'],
  ['another flag before the secret', local, localWith({ args: ['-y', '@example/server', '--send', cut(S), 'last'] }), 'its arguments'],
  ['another last argument', local, localWith({ args: ['-y', '@example/server', '--token', cut(S), 'first'] }), 'its arguments'],
  ['an argument more', local, localWith({ args: ['-y', '@example/server', '--token', cut(S), 'last', 'more'] }), 'its arguments'],
  ['an argument less', local, localWith({ args: ['-y', '@example/server', '--token', cut(S)] }), 'its arguments'],
  ['arguments in another order', local, localWith({ args: ['@example/server', '-y', '--token', cut(S), 'last'] }), 'its arguments'],
  ['text beside the secret of an argument', local, localWith({ args: ['-y', '@example/server', '--token', cut('x', S), 'last'] }), 'its arguments'],
  ['another host', hosted, hostedWith({ url: cut('https://user:', { secret: 'pw1' }, '@evil.example/mcp?key=', { secret: 'key1' }, '&v=2') }), 'its url'],
  ['another path', hosted, hostedWith({ url: cut('https://user:', { secret: 'pw1' }, '@api.example.com/log?key=', { secret: 'key1' }, '&v=2') }), 'its url'],
  ['another query', hosted, hostedWith({ url: cut('https://user:', { secret: 'pw1' }, '@api.example.com/mcp?key=', { secret: 'key1' }, '&to=evil') }), 'its url'],
  ['no TLS', hosted, hostedWith({ url: cut('http://user:', { secret: 'pw1' }, '@api.example.com/mcp?key=', { secret: 'key1' }, '&v=2') }), 'its url'],
  ['another Host header', hosted, headers({ Host: 'evil' }), 'headers.Host'],
  ['a header with an address', hosted, headers({ 'X-Callback': 'https://evil.example' }), 'headers.X-Callback'],
  ['an endpoint that goes', local, localWith({ env: { TOKEN: cut(S), LOG_LEVEL: 'info', REGION: 'eu' } }), 'env.API_URL'],
  ['an endpoint that changes', local, env({ API_URL: 'https://evil.example' }), 'env.API_URL'],
  ['a text in a field that Valise does not know', local, localWith({ extra: new Map([['envFile', cut('/tmp/env')]]) }), 'a field that Valise does not know'],
];

test.each(ELSEWHERE)('%s is a new destination', (_, kept, result, words) => {
  expect(newDestination(kept, result)).toBe(words);
});

const STEERING = [
  'NODE_OPTIONS', 'NODE_PATH', 'NODE_EXTRA_CA_CERTS', 'LD_PRELOAD', 'LD_LIBRARY_PATH', 'DYLD_INSERT_LIBRARIES', 'PYTHONPATH', 'PYTHONSTARTUP', 'PATH', 'Path', 'BASH_ENV',
  'HTTP_PROXY', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'NO_PROXY', 'npm_config_registry', 'NPM_CONFIG_REGISTRY', 'npm_config_proxy', 'UV_INDEX_URL', 'UV_DEFAULT_INDEX',
  'PIP_INDEX_URL', 'PIP_EXTRA_INDEX_URL', 'OPENAI_BASE_URL', 'OPENAI_API_BASE', 'API_BASE', 'BASE_URL', 'SERVICE_URL', 'URL', 'GITLAB_HOST', 'HOST', 'AWS_ENDPOINT',
  'AWS_ENDPOINT_URL_S3', 'SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'SSLKEYLOGFILE', 'OPENSSL_CONF', 'GEM_PATH', 'GOPROXY', 'GOFLAGS', 'RUSTC_WRAPPER',
  'DOTNET_STARTUP_HOOKS', 'CORECLR_PROFILER', 'ELECTRON_RUN_AS_NODE', 'JAVA_TOOL_OPTIONS', 'PERL5LIB', 'RUBYOPT', 'GIT_SSH_COMMAND', 'PROMPT_COMMAND', 'ZDOTDIR', 'COMSPEC',
  'PATHEXT', 'SYSTEMROOT', 'USERPROFILE', 'EDITOR', 'BROWSER', 'GLIBC_TUNABLES',
];
test.each(STEERING)('a variable %s that is added, changed or removed is a new destination', (name) => {
  const one = env({ [name]: 'one' });
  expect([newDestination(local, one), newDestination(one, env({ [name]: 'two' })), newDestination(one, local)]).toEqual([`env.${name}`, `env.${name}`, `env.${name}`]);
});

const ADDRESSES = [
  'https://evil.example', 'wss://evil.example/x', 'evil.example', 'evil.example:8443', 'evil.example/path', 'EVIL.EXAMPLE.', '203.0.113.7', '203.0.113.7:80', 'localhost', 'localhost:3000',
  '[2001:db8::1]', '[::1]:80', '2001:db8::1', 'user@evil.example', '//evil.example/x', 'good.example,evil.example', 'a=1;host=evil.example;b=2', 'first\nevil.example', 'müller.example',
  'xn--mller-kva.example', 'tcp:evil.example:80', 'postgres://db/x',
];
test.each(ADDRESSES)('a variable that is set to %j is a new destination', (value) => {
  expect(newDestination(local, env({ REPORTS: value }))).toBe('env.REPORTS');
});

test('an address counts although a part of it is not known', () => {
  expect(newDestination(local, env({ REPORTS: cut('https://evil.example/', { secret: null }) }))).toBe('env.REPORTS');
  expect(newDestination(local, env({ REPORTS: cut({ secret: 'https://evil.example' }) }))).toBe('env.REPORTS');
});

const AT_HOME: readonly (readonly [what: string, kept: Mcp, result: Mcp])[] = [
  ['nothing', local, local],
  ['a description', local, localWith({ description: 'see https://evil.example' })],
  ['tags, category and version', local, localWith({ tags: ['a'], category: 'b', version: '2' })],
  ['its name', local, { ...local, name: 'other' }],
  ['being disabled', local, localWith({ disabled: true })],
  ['a log level', local, env({ LOG_LEVEL: 'debug' })],
  ['a variable more', local, env({ DEBUG: '1', MODE: 'read-only', MODEL: 'gpt-4.1', PAGE_SIZE: '50' })],
  ['variables in another order', local, localWith({ env: { API_URL: 'https://api.example.com', REGION: 'eu', LOG_LEVEL: 'info', TOKEN: cut(S) } })],
  ['another secret in a variable', local, env({ TOKEN: cut({ secret: 'another-secret' }) })],
  ['the same string cut otherwise', local, localWith({ args: ['-y', '@example/server', '--token', 'kept-secret-1', 'last'] })],
  ['another secret in an argument', local, localWith({ args: ['-y', '@example/server', '--token', cut({ secret: 'another-secret-2' }), 'last'] })],
  ['another secret in the query', hosted, hostedWith({ url: cut('https://user:', { secret: 'pw1' }, '@api.example.com/mcp?key=', { secret: 'another-key-2' }, '&v=2') })],
  ['a secret nobody knows', hosted, headers({ Authorization: cut('Bearer ', { secret: null }) })],
  ['an ordinary header', hosted, headers({ 'X-Trace': 'on' })],
];
test.each(AT_HOME)('%s is no new destination', (_, kept, result) => {
  expect(newDestination(kept, result)).toBeUndefined();
});

describe('what a file calls a secret can steer too:', () => {
  const url = (...parts: readonly SamplePart[]): Mcp => sampleMcp('x', { url: cut(...parts) });
  const args = (...parts: readonly SamplePart[]): Mcp => sampleMcp('x', { args: ['run', cut(...parts)] });
  const cases: readonly (readonly [what: string, kept: Mcp, result: Mcp])[] = [
    ['a whole url', url({ secret: 'https://good.example/hook' }), url({ secret: 'https://evil.example/hook' })],
    ['a userinfo that ends the host early', url('https://u:', { secret: 'pw' }, '@good.example/'), url('https://u:', { secret: 'x@evil.example/' }, '@good.example/')],
    ['a userinfo with a fragment', url('https://u:', { secret: 'pw' }, '@good.example/'), url('https://u:', { secret: 'x@evil#' }, '@good.example/')],
    ['a path that climbs', url('https://good.example/', { secret: 'segment1' }, '/mcp'), url('https://good.example/', { secret: '..' }, '/mcp')],
    ['a query with another parameter', url('https://good.example/?k=', { secret: 'k1' }), url('https://good.example/?k=', { secret: 'k1&to=evil' })],
    ['a command', sampleMcp('x', { command: cut({ secret: 'good' }) }), sampleMcp('x', { command: cut({ secret: 'evil' }) })],
    ['a folder', sampleMcp('x', { cwd: cut({ secret: '/good' }) }), sampleMcp('x', { cwd: cut({ secret: '/evil' }) })],
    ['an argument with an address', args('postgres://u:', { secret: 'pw' }, '@good.example/db'), args('postgres://u:', { secret: 'x@evil.example/' }, '@good.example/db')],
    ['an argument that is no secret by itself', args({ secret: 'good-package' }), args({ secret: 'evil-package' })],
    ['an argument with a shell in it', args('server --token "', { secret: 'one' }, '"'), args('server --token "', { secret: '$(evil)' }, '"')],
    ['an argument that was not known', args({ secret: null }), args({ secret: 'evil-package' })],
  ];
  test.each(cases)('%s', (_, kept, result) => {
    expect(newDestination(kept, result)).toBeDefined();
  });
});
