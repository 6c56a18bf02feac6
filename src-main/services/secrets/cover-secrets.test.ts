import { expect, test } from 'vitest';
import { fieldPathText } from '../../../src-shared/profile/field-path';
import { mcpTexts } from '../../../src-shared/profile/map-texts';
import { cut, sampleMcp } from '../profiles/samples/sample-profile';
import { coverMcp } from './cover-secrets';
import { maskText } from './mask-text';

test('what is shown of a server: env and headers only where plainly harmless, all else but for its secrets', () => {
  const mcp = sampleMcp('a', {
    args: ['plain words', cut('--key=', { secret: 'x' })], env: { A: 'not harmless', LEVEL: 'info', EMPTY: '', REF: '${input:x}', N: '5', PART: cut('Bearer ', { secret: 'x' }), U: cut({ secret: null }) },
    url: cut('https://u:', { secret: 'x' }, '@h/'), headers: { Accept: 'a/b', 'X-Any': 'value' }, description: cut('d ', { secret: null }),
  });
  expect(Object.fromEntries(mcpTexts(coverMcp(mcp)).map(({ path, text }) => [fieldPathText(path), maskText(text)]))).toEqual({
    'args[0]': 'plain words', 'args[1]': '--key=••••••', 'env.A': '••••••', 'env.LEVEL': 'info', 'env.EMPTY': '', 'env.REF': '${input:x}', 'env.N': '5', 'env.PART': 'Bearer ••••••', 'env.U': '(unknown)',
    url: 'https://u:••••••@h/', 'headers.Accept': 'a/b', 'headers.X-Any': '••••••', description: 'd (unknown)',
  });
});
