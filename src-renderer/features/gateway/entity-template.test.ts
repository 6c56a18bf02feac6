import { expect, test } from 'vitest';
import { ENTITY_CATALOGUE } from '../../../src-shared/gateway/entity-catalogue';
import { FILE_ORDER } from '../../../src-shared/gateway/entity-type';
import { entityTemplate, secretExample } from './entity-template';

test('a new tool has what it must have, empty, and what it would have by itself', () => {
  expect(JSON.parse(entityTemplate('tools'))).toEqual({
    name: '', url: '', integration_type: 'REST', request_type: 'GET', description: '', headers: {}, input_schema: { type: 'object', properties: {} }, annotations: {}, tags: [], is_active: true,
  });
});

test.each(FILE_ORDER)('a new one of %s names every required field, and nothing that nobody knows', (type) => {
  const fields = Object.keys(JSON.parse(entityTemplate(type)) as object);
  expect(fields).toEqual(expect.arrayContaining([...ENTITY_CATALOGUE[type].required]));
  expect(Object.keys(ENTITY_CATALOGUE[type].schema.shape)).toEqual(expect.arrayContaining(fields));
});

test('how credentials are written is told for what has any', () => {
  expect(FILE_ORDER.filter((type) => secretExample(type) !== undefined)).toEqual(['tools', 'gateways']);
});
