import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { canonicalJson } from '../src-main/formats/canonical-json';
import { serializeJson } from '../src-main/formats/serialize-json';
import { ExportingHome } from '../src-main/samples/exporting-home';
import { GATEWAY_CANARY, SAMPLE_GATEWAY } from '../src-main/samples/gateway-entities';
import { openDocument } from '../src-main/services/sealing/open-document';
import { cheapKeys } from '../src-main/services/sealing/samples/cheap-keys';
import { CANARY, chooseSample, sampleDocument } from '../src-main/services/sealing/samples/sample-document';
import { sealDocument } from '../src-main/services/sealing/seal-document';

const SCRIPT = join(import.meta.dirname, 'open-sealed.py');
const PAGE = join(import.meta.dirname, '../docs/sealing.md');

const python = (...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
  spawnSync('python3', ['-B', ...args], { encoding: 'utf8' });
const missing = python('-c', 'import hashlib; hashlib.scrypt').status !== 0;
const named = (name: string): string => (missing ? `${name} (skipped: there is no python3 with scrypt on this computer)` : name);

const folder = mkdtempSync(join(tmpdir(), 'valise-open-sealed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

test.skipIf(missing)(named('a program in Python, written by docs/sealing.md alone, finds its test vectors true'), () => {
  const ended = python(SCRIPT, PAGE);
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  expect(ended.stdout.split('\n').filter((line) => line.startsWith('ok: '))).toHaveLength(3);
});

test.skipIf(missing)(named('and it opens what Valise seals, with the right password, unchanged'), async () => {
  const keys = await cheapKeys('Zürich 🔑');
  const sealed = sealDocument(sampleDocument('one', 'odd "id"'), chooseSample, keys);
  const file = write('sealed.json', serializeJson(sealed));
  const password = write('password', 'Zürich 🔑\r\n');
  const opened = python(SCRIPT, file, password);
  expect(opened).toMatchObject({ status: 0, stderr: '', stdout: `${canonicalJson(openDocument(sealed, keys).document)}\n` });
  expect(opened.stdout).toContain(`${CANARY}-one`);
  expect(python(SCRIPT, file, write('wrong', 'zürich 🔑'))).toMatchObject({ status: 1, stdout: '', stderr: 'refused: wrong password\n' });
  const changed = write('changed.json', serializeJson(sealed).replace('"npx"', '"rm"'));
  expect(python(SCRIPT, changed, password)).toMatchObject({ status: 1, stdout: '', stderr: 'refused: changed after it was sealed\n' });
});

test.skipIf(missing)(named('and configuration of gateways'), async () => {
  using at = new ExportingHome();
  await at.keep('dev', SAMPLE_GATEWAY);
  const file = write('gateway.json', await at.text('dev', { secrets: 'sealed', password: 'a password' }));
  const opened = python(SCRIPT, file, write('gateway-password', 'a password'));
  expect(opened).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(opened.stdout)).toMatchObject({ entities: { gateways: [{ auth_query_params: { key: JSON.stringify({ key: `${GATEWAY_CANARY}-parameter` }) } }] } });
  expect(python(SCRIPT, file, write('gateway-wrong', 'another'))).toMatchObject({ status: 1, stderr: 'refused: wrong password\n' });
});
