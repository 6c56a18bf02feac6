import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isMap, type Tree } from '../../../src-shared/profile/tree';
import { parseGatewayDocument } from '../../formats/gateway/parse-gateway-document';
import { parseText } from '../../formats/parse-text';
import { KeyDeriver } from '../sealing/key-deriver';
import { openEntity } from './open-entity';
import { gatewaySealing, openSealedGateway } from './open-sealed-gateway';

const page = readFileSync(new URL('../../../docs/sealing.md', import.meta.url), 'utf8');
const text = /^```json\n(\{\n {2}"gateway".*?)^```$/ms.exec(page)?.[1] ?? '';

test('the sealed gateway document of docs/sealing.md opens to what the page says', async () => {
  const { gateway: { password, opened } } = JSON.parse(text) as { readonly gateway: { readonly password: string; readonly opened: readonly (readonly [string, string, string])[] } };
  const { tree } = parseText(text);
  const vector = isMap(tree) ? tree.get('gateway') : undefined;
  const document: Tree = (isMap(vector) ? vector.get('document') : undefined) ?? null;
  const keys = await new KeyDeriver().keysOf(Buffer.from(password), gatewaySealing(document)?.keyDerivation ?? expect.fail('not sealed'));
  const gateway = openSealedGateway(document, keys) ?? expect.fail('not opened');
  expect(gateway.values).toBe(opened.length);
  const file = parseGatewayDocument({ ...parseText('{}'), tree: gateway.tree });
  const texts = file.entities.map((one) => openEntity(one, gateway.key).parsed.entity);
  const said = (index: number): unknown => opened[index]?.[2];
  expect(texts).toMatchObject([
    { url: said(0), headers: new Map<string, unknown>([['Accept', 'text/plain'], ['X-API-Key', { state: 'open', values: new Map([['X-API-Key', 'not a real key']]) }]]), auth_value: { values: new Map([['Authorization', 'Bearer not a real token']]) } },
    { auth_query_params: new Map([['a/b', { state: 'open', values: new Map([['a/b', 'Zoë']]) }]]), extras: new Map([['oauth_config', new Map([['client_secret', said(4)]])]]) },
    { content: said(5) },
  ]);
});
