import { canary } from '../../canary';
import { call, elsewhere, refused, says, sourceFile, type ContractCase } from '../step';

const SECRET = canary('contract, of a gateway');
const TOOL = {
  name: 'Web Search', url: 'https://tools.example.com/search', integration_type: 'REST', tags: ['web'], headers: { 'X-API-Key': canary('contract, header') },
  auth_type: 'bearer', auth_value: { Authorization: `Bearer ${canary('contract, tool')}` },
};
const PAGE = { uri: 'https://pages.example.com/a/b?c=d&e#f', name: 'page', content: 'the page' };
/** Where nobody is asked: a port that fetch never connects to. */
const NOBODY = 'http://127.0.0.1:1';
const BUNDLE = { name: 'bundle', associated_tools: ['web-search'], associated_resources: [PAGE.uri] };
const text = JSON.stringify;

/** As a gateway exports one; nobody knows the secret. */
const EXPORTED = sourceFile('gateway.json', {
  version: '2025-03-26', exported_at: '2025-06-01T00:00:00Z',
  entities: { tools: [{ name: 'other', url: 'https://other.example.com', integration_type: 'REST', auth_type: 'bearer', auth_value: 'A'.repeat(64) }] },
});

export const GATEWAY_CASES: readonly ContractCase[] = [
  {
    name: 'environments are made, copied, listed and deleted',
    steps: [
      call('environment.list', {}, says([])),
      call('environment.add', { name: 'dev', description: 'for trying' }, says({ name: 'dev', hasSecret: false, counts: {}, historyId: 1 })),
      call('environment.add', { name: 'DEV' }, refused('NAME_TAKEN', { subject: 'DEV' })),
      elsewhere('environment.update', { environment: 'dev', url: 'https://gateway.example.com', description: 'changed' }),
      elsewhere('environment.setSecret', { environment: 'dev', secret: SECRET }),
      elsewhere('entity.put', { environment: 'dev', type: 'tools', text: text(TOOL) }),
      elsewhere('entity.put', { environment: 'dev', type: 'resources', text: text(PAGE) }),
      call('environment.add', { name: 'staging', copyOf: 'Dev' }, says({ counts: { tools: 1, resources: 1 } })),
      call('environment.add', { name: 'prod', copyOf: 'nothing' }, refused('ENVIRONMENT_NOT_FOUND', { subject: 'nothing' })),
      call('environment.list', {}, says([{ name: 'dev', url: 'https://gateway.example.com', hasSecret: true }, { name: 'staging', hasSecret: false, hasToken: false }])),
      call('environment.setSecret', { environment: 'dev', secret: null }, says({ hasSecret: false, historyId: 7 })),
      call('entity.list', { environment: 'staging', types: ['tools', 'prompts'], tags: ['WEB'], search: 'search' }, says({ total: 1, rows: [{ type: 'tools', identity: 'Web Search', secrets: 2, blanks: 0 }] })),
      call('entity.list', { environment: 'prod' }, refused('ENVIRONMENT_NOT_FOUND')),
      call('entity.show', { environment: 'staging', type: 'tools', entity: 'web-search' }, says({ identity: 'Web Search', referredBy: [] })),
      call('entity.show', { environment: 'staging', type: 'resources', entity: PAGE.uri }, says({ name: 'page' })),
      call('entity.show', { environment: 'staging', type: 'prompts', entity: 'web-search' }, refused('ENTITY_NOT_FOUND', { subject: 'web-search' })),
      call('environment.remove', { environment: 'staging' }),
      call('environment.remove', { environment: 'staging' }, refused('ENVIRONMENT_NOT_FOUND')),
      call('history.undo', {}, says({ kind: 'undo', summary: { gateway: { environments: ['staging'] } } })),
      call('environment.list', {}, says([{ name: 'dev' }, { name: 'staging', counts: { tools: 1, resources: 1 } }])),
    ],
    keeps: [],
  },
  {
    name: 'entities are put, shown without secrets, held by what refers to them, exported and compared',
    steps: [
      call('entity.put', { environment: 'dev', type: 'tools', text: text(TOOL) }, refused('ENVIRONMENT_NOT_FOUND', { subject: 'dev' })),
      call('environment.add', { name: 'dev', url: 'http://localhost:4444' }),
      call('environment.update', { environment: 'dev', name: 'Dev', url: null }, says({ name: 'Dev', historyId: 2 })),
      call('entity.put', { environment: 'dev', type: 'tools', text: text(TOOL) }, says({ historyId: 3, secrets: 2, slots: [{ field: 'headers', name: 'X-API-Key', state: 'open' }, { field: 'auth_value', values: ['Authorization'] }] })),
      call('entity.put', { environment: 'dev', type: 'tools', text: text({ ...TOOL, name: 'web_search' }) }, refused('NAME_TAKEN', { subject: 'web_search' })),
      call('entity.put', { environment: 'dev', type: 'tools', text: '{"name":"x"}' }, refused('DOCUMENT_INVALID')),
      call('entity.put', { environment: 'dev', type: 'tools', text: '{' }, refused('FILE_NOT_PARSED')),
      call('entity.put', { environment: 'dev', type: 'resources', text: text(PAGE) }),
      call('entity.put', { environment: 'dev', type: 'servers', text: text(BUNDLE) }, says({ refersTo: [{ type: 'tools', name: 'web-search' }, { type: 'resources' }] })),
      call('entity.remove', { environment: 'dev', entities: [{ type: 'tools', entity: 'Web Search' }] }, refused('ENTITY_REFERRED', { items: ['servers "bundle" → tools "web-search"'] })),
      call('environment.add', { name: 'copy', copyOf: 'dev' }),
      call('entity.remove', { environment: 'copy', entities: [{ type: 'resources', entity: PAGE.uri }], evenIfReferred: true }),
      call('gateway.export', { environment: 'dev', options: { secrets: 'omit' } }, says({ counts: { tools: 1, resources: 1, servers: 1 }, secretsWithheld: 2, unresolved: [] })),
      call('gateway.export', { environment: 'dev', options: { secrets: 'environment-key' } }, refused('ENVIRONMENT_SECRET_REQUIRED')),
      call('gateway.export', { environment: 'nothing' }, refused('ENVIRONMENT_NOT_FOUND')),
      call('gateway.write', { environment: 'dev', destination: 'nobody issued it' }, refused('HANDLE_NOT_FOUND')),
      call('gateway.diff', { a: { environment: 'dev' }, b: { environment: 'copy' } }, says([{ type: 'resources', identity: PAGE.uri, state: 'only-a' }])),
      call('gateway.diff', { a: { environment: 'copy' }, b: { file: { handle: canary('no handle') } } }, refused('HANDLE_NOT_FOUND')),
      call('gateway.diff', { a: { environment: 'dev' }, b: { file: EXPORTED } }),
      call('gateway.rekey', { file: EXPORTED, sourceSecret: SECRET, targetSecret: `${SECRET}x` }, refused('ENVIRONMENT_SECRET_WRONG')),
      call('environment.remove', { environment: 'copy' }),
      call('history.undo', {}),
    ],
    keeps: [],
  },
  {
    name: 'a live gateway is asked only with an address and a token, and says when it does not answer',
    steps: [
      call('gateway.pull', { environment: 'dev' }, refused('ENVIRONMENT_NOT_FOUND', { subject: 'dev' })),
      call('environment.add', { name: 'dev' }),
      call('gateway.push', { environment: 'dev', dryRun: true }, refused('USAGE')),
      call('environment.update', { environment: 'dev', url: NOBODY }, says({ url: NOBODY, hasToken: false })),
      call('gateway.pull', { environment: 'dev', conflictStrategy: 'update' }, refused('USAGE')),
      elsewhere('environment.setSecret', { environment: 'dev', secret: SECRET, token: canary('contract, token of a gateway') }),
      call('gateway.pull', { environment: 'dev', conflictStrategy: 'update', dryRun: true }, refused('GATEWAY_NOT_REACHED', { subject: NOBODY })),
      call('gateway.push', { environment: 'dev' }, refused('GATEWAY_NOT_REACHED', { subject: NOBODY })),
      call('environment.update', { environment: 'dev', name: 'Dev', description: 'moved', url: null }, says({ name: 'Dev', description: 'moved', hasToken: false })),
      call('environment.list', {}),
    ],
    keeps: [],
  },
];
