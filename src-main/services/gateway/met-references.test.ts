import { expect, test } from 'vitest';
import { SmallHome } from '../../samples/small-home';
import { ResolutionSchema, type Resolution } from '../../../src-shared/transfer/resolution';
import type { ImportRequest } from '../import/import-request';
import type { ImportReport } from '../../../src-shared/transfer/import-report';

const tool = (name: string, fields: object = {}): object => ({ name, url: 'https://api.example.com', integration_type: 'REST', ...fields });
const server = (name: string, tools: readonly string[], fields: object = {}): object => ({ name, tool_ids: tools, ...fields });

class Environment extends SmallHome {
  async bringConfiguration(entities: object, answers: Partial<Resolution> = {}, selection?: ImportRequest['entities']): Promise<ImportReport> {
    const content = new TextEncoder().encode(JSON.stringify({ version: '1', exported_at: 'now', entities }));
    const { planId } = await this.imports.plan([{ name: 'x.json', content, optional: false }], { strict: false, withoutSecrets: false, ...(selection && { entities: selection }) });
    return this.imports.apply(planId, { resolution: ResolutionSchema.parse(answers), dryRun: false, replan: false });
  }

  /** What a server refers to, and which tool that is. */
  async refersTo(name: string): Promise<readonly unknown[]> {
    const { refersTo } = await this.entities.show({ environment: 'default', type: 'servers', entity: name });
    return refersTo.map(({ name: reference, id }) => [reference, id === undefined ? undefined : this.entities.list('default', { search: '', tags: [], from: 0, most: 100 }).rows.find((row) => row.id === id)?.identity]);
  }
}

const STRATEGIES = ['skip', 'update', 'rename'] as const;

test.each(STRATEGIES)('a file that calls tools by ids of its own gateway refers to those that are kept here (%s)', async (strategy) => {
  using home = new Environment();
  await home.bringConfiguration({ tools: [tool('a', { id: 'here-1' })], servers: [server('old', ['here-1'])] });
  const report = await home.bringConfiguration({ tools: [tool('a', { id: 'there-1', description: 'other' }), tool('b', { id: 'there-2' })], servers: [server('new', ['there-1', 'there-2'])] }, { strategy });
  expect(report.findings).toEqual([]);
  expect([await home.refersTo('new'), await home.refersTo('old')]).toEqual([[['a', 'a'], ['there-2', 'b']], [['here-1', 'a']]]);
});

test('what differs only in ids is the same', async () => {
  using home = new Environment();
  const of = (id: string): object => ({ tools: [tool('a', { id })], servers: [server('s', [id])] });
  await home.bringConfiguration(of('here'));
  expect((await home.bringConfiguration(of('there'))).entities).toMatchObject({ unchanged: 2 });
  expect(await home.refersTo('s')).toEqual([['here', 'a']]);
});

test.each([['skip', 'Weather API'], ['update', 'weather_api'], ['rename', 'Weather API']] as const)('another spelling of the name of one that is kept means that one (%s)', async (strategy, name) => {
  using home = new Environment();
  await home.bringConfiguration({ tools: [tool('Weather API')] });
  await home.bringConfiguration({ tools: [tool('weather_api')], servers: [server('s', ['weather_api'])] }, { strategy });
  expect(await home.refersTo('s')).toEqual([[name, name]]);
});

test('an id means what the file says it is, though another one had it here', async () => {
  using home = new Environment();
  await home.bringConfiguration({ tools: [tool('a', { id: '1' }), tool('b', { id: '2' })] });
  await home.bringConfiguration({ tools: [tool('b', { id: '1' })], servers: [server('s', ['1'])] });
  expect(await home.refersTo('s')).toEqual([['b', 'b']]);
});

test('servers alone refer to what is kept by its id', async () => {
  using home = new Environment();
  await home.bringConfiguration({ tools: [tool('a', { id: 'here' })] });
  expect((await home.bringConfiguration({ servers: [server('s', ['here'])] })).entities).toMatchObject({ created: 1 });
  expect(await home.refersTo('s')).toEqual([['here', 'a']]);
});

test('what is new here keeps its spelling', async () => {
  using home = new Environment();
  await home.bringConfiguration({ tools: [tool('z')] });
  await home.bringConfiguration({ tools: [tool('Big Data', { id: '7' })], servers: [server('s', ['7', 'big-data', 'Big Data'])] });
  expect(await home.refersTo('s')).toEqual([['7', 'Big Data'], ['big-data', 'Big Data'], ['Big Data', 'Big Data']]);
});

test('a tool that is not selected still says which one an id means', async () => {
  using home = new Environment();
  await home.bringConfiguration({ tools: [tool('a')] });
  const file = { tools: [tool('a', { id: 'there', description: 'other' }), tool('new', { id: 'there-2' })], servers: [server('s', ['there']), server('t', ['there-2'])] };
  expect((await home.bringConfiguration(file, {}, { servers: ['s'] })).entities).toMatchObject({ total: 1, created: 1 });
  expect(await home.refersTo('s')).toEqual([['a', 'a']]);
  await expect(home.bringConfiguration(file, {}, { servers: ['t'] })).rejects.toMatchObject({ code: 'ITEMS_REJECTED', details: { items: [expect.stringContaining('tool there-2')] } });
});
