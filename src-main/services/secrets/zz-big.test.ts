import { test } from 'vitest';
import { plainText } from '../../../src-shared/profile/secret-text';
import { markMcp } from './mark-secrets';
const UNITS = ['a','A1','sk-','eyJ-','eyJa.','eyJaaaaaaaa.','-----BEGIN PRIVATE KEY-----','a=','a=b;','Password=','token="','"','\\','{"token":"x",','{{','${','${A:-','%A',',a://','https://x/?a=b&','a:b@','/a','&token=','--token ','Bearer ','***','x','...','[REDACTED]','<YOUR_KEY>','SG.','\n',' ','a b c=','a1B2c3D4e5F6g7H8i9J0k1','\ud83d\ude00','${A}','-', '.', '_', '1'];
test('big', () => {
  for (const pre of ['', ' https://x/', 'u:p']) for (const u of UNITS) { const text = plainText(pre + u.repeat(Math.ceil(4194304 / u.length)));
    for (const rule of ['listed','by-position'] as const) { const t = performance.now();
    try { markMcp({ name: 's', type: 'stdio', args: [text], env: new Map([['API_KEY', text]]), headers: new Map(), tags: [], disabled: false, extra: new Map(), sensitive: new Set(['args[0]']), reference: false, place: {} }, rule); } catch (e) { console.log('THROW', JSON.stringify(pre), JSON.stringify(u), String(e).slice(0, 100)); }
    const d = performance.now() - t; if (d > 12000) console.log('SLOW', JSON.stringify(pre), JSON.stringify(u), rule, d.toFixed(0)); } }
}, 1000000);
