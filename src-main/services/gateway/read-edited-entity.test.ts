import { describe, expect, test } from 'vitest';
import { refusal } from '../../samples/small-home';
import { environmentKey } from './environment-key';
import { sealPeerValues } from './peer-values';
import { details, edited, EntityHome, SECRET, TOOL } from '../../samples/entity-home';

const OTHER = 'ghp_Zz3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7d';

describe('a secret that the text masks', () => {
  test('stays with its address, and is replaced where a value is given', async () => {
    using at = await EntityHome.make();
    const view = await at.put('tools', TOOL);
    await at.put('tools', edited(view, { description: 'x', headers: { 'X-API-Key': OTHER } }), { id: view.id });
    expect(await at.kept('tools', view.id)).toMatchObject({
      description: 'x', auth_value: { values: new Map([['Authorization', `Bearer ${SECRET}`]]) },
      headers: new Map([['X-API-Key', { state: 'open', values: new Map([['X-API-Key', OTHER]]) }]]),
    });
  });

  test('does not follow to another one: it has to be given again', async () => {
    using at = await EntityHome.make();
    const view = await at.put('tools', TOOL);
    const [url, auth_value, headers] = ['https://evil.example', { Authorization: 'new' }, {}];
    for (const changes of [{ url }, { url, headers }, { url, auth_value }, { url, auth_value: null, headers }]) {
      expect(await details(at.put('tools', edited(view, changes), { id: view.id }))).toEqual(['INPUT_INVALID', expect.arrayContaining([expect.stringContaining('give the secret again: the address changed')])]);
    }
    expect(await at.put('tools', edited(view, { url, auth_value, headers }), { id: view.id })).toMatchObject({ secrets: 1, blanks: 0 });
  });

  test('stays unknown where none is kept, and goes with its field', async () => {
    using at = await EntityHome.make();
    const view = await at.put('tools', { ...TOOL, headers: {}, auth_value: '*****' });
    expect(view).toMatchObject({ secrets: 0, blanks: 1, slots: [{ field: 'auth_value', values: [], state: 'unknown' }] });
    expect(await at.put('tools', edited(view, { url: 'https://b.example' }), { id: view.id })).toMatchObject({ blanks: 1 });
    expect(await at.put('tools', edited(view, { auth_type: undefined, auth_value: undefined }), { id: view.id })).toMatchObject({ blanks: 0, slots: [] });
  });

  test('is refused where only some of its texts are masked', async () => {
    using at = await EntityHome.make();
    const view = await at.put('tools', TOOL);
    expect(await details(at.put('tools', edited(view, { auth_value: { Authorization: '*****', More: 'x' } }), { id: view.id }))).toMatchObject(['INPUT_INVALID', [expect.stringMatching(/^auth_value: /)]]);
  });
});

describe('what looks like a secret in a field of another kind', () => {
  const GATEWAY = { name: 'g', url: `https://g.example/mcp?api_key=${SECRET}`, oauth_config: { client_secret: SECRET, scopes: ['a'] }, description: 'plain' };

  test('is masked for people and kept in edits', async () => {
    using at = await EntityHome.make();
    const view = await at.put('gateways', GATEWAY);
    expect(view.text).not.toContain(SECRET);
    expect(JSON.parse(view.text)).toMatchObject({ url: 'https://g.example/mcp?api_key=*****', oauth_config: { client_secret: '*****' }, description: 'plain' });
    await at.put('gateways', edited(view, { description: 'x' }), { id: view.id });
    expect(await at.kept('gateways', 'g')).toMatchObject({ url: GATEWAY.url, description: 'x', extras: new Map([['oauth_config', new Map<string, unknown>([['client_secret', SECRET], ['scopes', ['a']]])]]) });
  });

  test('is never written as its mask, nor sent to another address', async () => {
    using at = await EntityHome.make();
    const view = await at.put('gateways', GATEWAY);
    expect(await details(at.put('gateways', edited(view, { url: 'https://other.example/?api_key=*****' }), { id: view.id }))).toMatchObject(['INPUT_INVALID', [expect.stringMatching(/^url: /)]]);
    expect(await details(at.put('gateways', edited(view, { oauth_config: { moved: { client_secret: '*****' } } }), { id: view.id }))).toMatchObject(['INPUT_INVALID', [expect.stringMatching(/^oauth_config\.moved\.client_secret: /)]]);
    expect(await details(at.put('gateways', edited(view, { url: 'https://other.example/' }), { id: view.id }))).toMatchObject(['INPUT_INVALID', [expect.stringMatching(/^oauth_config\.client_secret: .*address changed/)]]);
  });
});

describe('a text', () => {
  test.each([['{', 'FILE_NOT_PARSED'], ['[]', 'DOCUMENT_INVALID'], ['{"name":"x"}', 'DOCUMENT_INVALID'], ['{"name":"x","name":"y"}', 'KEY_DUPLICATED'], ['{"name":"x","url":"u","integration_type":"REST","tags":5}', 'DOCUMENT_INVALID']])('%s is refused as %s', async (text, code) => {
    using at = await EntityHome.make();
    expect(await refusal(at.put('tools', text))).toBe(code);
  });

  test('that is refused says every field that is wrong, with its line, and no value', async () => {
    using at = await EntityHome.make();
    const wrong = `{\n"name": "x",\n"headers": ["${SECRET}"],\n"auth_value": {"a": 5}\n}`;
    const told = await details(at.put('tools', wrong));
    expect(told).toEqual(['DOCUMENT_INVALID', expect.arrayContaining([expect.stringMatching(/^url.*missing/), expect.stringMatching(/^headers \(line 3\): an object was expected/), expect.stringMatching(/^auth_value \(line 4\)/)])]);
    expect(JSON.stringify(told)).not.toContain(SECRET);
  });

  test('with what is no tag is refused rather than written without it', async () => {
    using at = await EntityHome.make();
    expect(await details(at.put('tools', { ...TOOL, tags: ['fine', 'x'] }))).toEqual(['DOCUMENT_INVALID', [expect.stringMatching(/^tags\[1\] \(line 1\): a tag of 2 to 50/)]]);
  });

  test('with what the peer has sealed is opened with the secret of the environment, or refused; the sealed text is never kept', async () => {
    using at = await EntityHome.make();
    const sealed = sealPeerValues(environmentKey(Buffer.from('of the gateway')), new Map([['Authorization', SECRET]]));
    const tool = { ...TOOL, headers: {}, auth_value: sealed };
    expect(await details(at.put('tools', tool))).toMatchObject(['INPUT_INVALID', [expect.stringMatching(/^auth_value: .*no secret/)]]);
    await at.home.environments.setSecret('dev', { secret: 'another' });
    expect(await details(at.put('tools', tool))).toMatchObject(['INPUT_INVALID', [expect.stringMatching(/^auth_value: .*does not open/)]]);
    await at.home.environments.setSecret('dev', { secret: 'of the gateway' });
    await at.put('tools', tool);
    expect(await at.kept('tools', 'Web Search')).toMatchObject({ auth_value: { state: 'open', values: new Map([['Authorization', SECRET]]) } });
  });
});
