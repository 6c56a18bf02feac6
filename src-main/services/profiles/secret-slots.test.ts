import { expect, test } from 'vitest';
import { countSecrets } from '../secrets/count-secrets';
import { cut, sampleMcp } from './samples/sample-profile';
import { secretSlots } from './secret-slots';

const SERVER = sampleMcp('github', {
  args: ['-y', 'server', '--api-key', cut({ secret: 'one' }), cut('DB-Pass=', { secret: null }), cut('Authorization: Bearer ', { secret: 'two' }), cut({ secret: 'bare' })],
  env: { TOKEN: cut({ secret: 'three' }), MODE: 'unusual words', LOG_LEVEL: 'info', HOST: 'example.com', 'odd name': cut('a', { secret: 'x' }, 'b', { secret: null }) },
  url: cut('https://example.com/?key=', { secret: 'four' }),
  extra: new Map([['note', cut({ secret: 'five' })]]),
});

test('what is masked on screen, by what it is called, and nothing of the values', () => {
  expect(secretSlots(SERVER).map(({ field, name, key, shown, state, detected }) => [field, name, key, shown, state, detected])).toEqual([
    ['args[3]', 'API_KEY', 'API_KEY', '••••••', 'known', true],
    ['args[4]', 'DB_PASS', 'DB_PASS', 'DB-Pass=(unknown)', 'blank', true],
    ['args[5]', 'AUTHORIZATION', 'AUTHORIZATION', 'Authorization: Bearer ••••••', 'known', true],
    ['args[6]', 'args[6]', undefined, '••••••', 'known', true],
    ['env.TOKEN', 'TOKEN', 'TOKEN', '••••••', 'known', true],
    ['env.MODE', 'MODE', 'MODE', '••••••', 'known', false],
    ['env["odd name"]', 'odd name', 'ODD NAME', 'a••••••b(unknown)', 'blank', true],
    ['url', 'url', undefined, 'https://example.com/?key=••••••', 'known', true],
    ['note', 'note', undefined, '••••••', 'known', true],
  ]);
});

test('are as many as lists count', () => {
  expect(secretSlots(SERVER)).toHaveLength(countSecrets(SERVER));
  expect(secretSlots(sampleMcp('plain', { args: ['-y'], env: { LOG_LEVEL: 'info' } }))).toEqual([]);
});

test('a long string is cut', () => {
  const [slot] = secretSlots(sampleMcp('long', { description: cut('x'.repeat(5000), { secret: 's' }) }));
  expect(slot?.shown).toBe(`${'x'.repeat(299)}…`);
});
