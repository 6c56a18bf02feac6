import { describe, expect, test } from 'vitest';
import { chosenPointers } from './chosen-pointers';
import { documentFields } from './document-fields';
import { leafFields, type FieldNode } from './field-node';

/** Pointers, indented by level; `!` marks those with a secret, `?` those with one that nobody knows, `#` how many things stand in them. */
const told = (nodes: readonly FieldNode[], depth = 0): readonly string[] => nodes.flatMap(({ pointer, children, secret, blank, count }) =>
  [`${'  '.repeat(depth)}${pointer}${secret === true ? ' !' : blank === true ? ' ?' : ''}${count === undefined ? '' : ` #${count}`}`, ...told(children ?? [], depth + 1)]);

const SEALED = { encrypted: true, algorithm: 'AES-256-GCM', iv: 'a', data: 'b', authTag: 'c' };
const DOCUMENT = {
  exportInfo: { version: '1.0' },
  profile: { id: 'p', name: 'Work', description: '', category: 'Dev', metadata: { lastExported: '2026' }, settings: {}, tags: ['a', 'b'], stats: { totalMCPs: 2 }, 'x-team': { lead: 'Ada' } },
  mcps: [
    { id: 'gh/1', name: 'github', type: 'stdio', command: 'npx', args: ['-y', '[REDACTED]', SEALED], env: { TOKEN: SEALED, LEVEL: 'info', LATER: '[REDACTED]' }, disabled: false, 'x-note': [{ key: 'Bearer [REDACTED]' }] },
    { id: 'n', name: 'notes', type: 'http', url: 'https://h', headers: { '*': SEALED, Accept: 'text/plain' }, disabled: false },
    { id: '*', name: 'odd', type: 'http', url: 'https://u:[REDACTED]@h' },
  ],
  dependencies: { requiredMCPs: [], systemRequirements: { npmPackages: [], runtimes: ['npx'] }, environmentVariables: [] },
  security: { sensitiveFields: ['mcps[n].headers["*"]'] },
  '*': 1,
  inputs: [{ id: 'x' }],
};

test('a document is told by its filled fields, without what always goes along', () => {
  expect(told(documentFields(JSON.stringify(DOCUMENT), true))).toEqual([
    '/profile', '  /profile/category', '  /profile/metadata', '  /profile/tags #2', '  /profile/stats', '  /profile/x-team',
    '/mcps #3',
    '  /mcps/gh~11', '    /mcps/gh~11/command', '    /mcps/gh~11/args ! #3', '    /mcps/gh~11/env', '      /mcps/gh~11/env/TOKEN !', '      /mcps/gh~11/env/LEVEL', '      /mcps/gh~11/env/LATER ?', '    /mcps/gh~11/x-note ? #1',
    // A name that means all of its neighbours is chosen with them.
    '  /mcps/n', '    /mcps/n/url', '    /mcps/n/headers !',
    '  /mcps/2', '    /mcps/2/url ?',
    '/dependencies', '  /dependencies/systemRequirements',
    '/inputs #1',
  ]);
});

test.each([
  ['a manifest', { exportInfo: {}, profile: { id: 'p', name: 'W' }, mcps: [{ id: 'a', name: 'a', type: 'stdio' }, { id: 'b', name: 'b', type: 'stdio', version: '1' }], dependencies: {} }, ['/mcps #2', '  /mcps/a', '  /mcps/b', '    /mcps/b/version']],
  ['an empty profile', { profile: { name: 'W' }, mcps: [] }, []],
  ['what is no document', [1], []],
])('%s', (_, document, expected) => {
  expect(told(documentFields(JSON.stringify(document), true))).toEqual(expected);
});

test('where nothing is sealed, what is left out may be a secret', () => {
  const nodes = documentFields(JSON.stringify({ profile: { description: 'is [REDACTED]' }, mcps: [{ id: 'a', name: 'a', command: 'x', env: { T: '[REDACTED]' } }] }), false);
  expect(told(nodes)).toEqual(['/profile', '  /profile/description !', '/mcps #1', '  /mcps/a', '    /mcps/a/command', '    /mcps/a/env', '      /mcps/a/env/T !']);
});

describe('the pointers of what is chosen', () => {
  const nodes = documentFields(JSON.stringify(DOCUMENT), true);
  test.each([
    ['everything', [], undefined],
    ['a leaf left out of a group', ['/mcps/gh~11/env/TOKEN'], ['/profile', '/mcps/gh~11/command', '/mcps/gh~11/args', '/mcps/gh~11/env/LEVEL', '/mcps/gh~11/env/LATER', '/mcps/gh~11/x-note', '/mcps/n', '/mcps/2', '/dependencies', '/inputs']],
    ['a whole server left out', ['/mcps/n/url', '/mcps/n/headers'], ['/profile', '/mcps/gh~11', '/mcps/2', '/dependencies', '/inputs']],
    ['all but one field', leafFields(nodes).map(({ pointer }) => pointer).filter((pointer) => pointer !== '/profile/tags'), ['/profile/tags']],
    ['nothing', leafFields(nodes).map(({ pointer }) => pointer), []],
    ['what is not there is no matter', ['/mcps/gone', '/profile'], undefined],
  ])('%s', (_, excluded, expected) => {
    expect(chosenPointers(nodes, new Set(excluded))).toEqual(expected);
  });
});
