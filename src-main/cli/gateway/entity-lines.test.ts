import { expect, test } from 'vitest';
import { EntityIdSchema } from '../../../src-shared/gateway/entity-id';
import type { EntityView } from '../../../src-shared/gateway/entity-view';
import { entityLines } from './entity-lines';

const VIEW: EntityView = {
  id: EntityIdSchema.parse('id'), type: 'servers', identity: 'reports', name: 'reports', tags: [], active: true, secrets: 0, blanks: 0, text: '{\n  "name": "reports"\n}\n',
  slots: [], refersTo: [], referredBy: [], revision: 1,
};

test('an entry is its text below its name', () => {
  expect(entityLines(VIEW)).toEqual(['server reports', '  {', '    "name": "reports"', '  }']);
});

test('what is switched off, where secrets are, and what hangs together', () => {
  const lines = entityLines({
    ...VIEW, type: 'tools', active: false, text: '{}',
    slots: [
      { field: 'auth_value', values: ['Authorization'], state: 'open' }, { field: 'headers', name: 'X-Api-Key', values: ['X-Api-Key'], state: 'locked' },
      { field: 'auth_value', values: [], state: 'unknown' },
    ],
    refersTo: [{ type: 'resources', name: 'r', id: '1' }, { type: 'prompts', name: 'p' }], referredBy: [{ type: 'servers', name: 's', id: '2' }],
  });
  expect(lines).toEqual([
    'tool reports (off)', '  {}', 'secret in auth_value (Authorization): sealed here', 'secret in headers.X-Api-Key: to fill in: it came encrypted with another secret',
    'secret in auth_value: to fill in', 'refers to resource r', 'refers to prompt p, which is not in the environment', 'referred to by server s',
  ]);
});
