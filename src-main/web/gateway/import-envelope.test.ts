import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HttpRefusal } from '../http-refusal';
import { readImportEnvelope } from './import-envelope';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): Promise<unknown> => readImportEnvelope(bytes(text), ['selected_entities']);

test('reads a small body as JSON does', async () => {
  await fc.assert(fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 1, 3), async (value, indent) => {
    const text = JSON.stringify(value, null, indent);
    expect(await read(text)).toEqual(JSON.parse(text));
  }));
});

test('of what is large it says the kind, and reads what is an option', async () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `"{ [ \\"${index}\\\\`);
  const value = { import_data: { entities: { tools: names } }, tools: names, text: names.join(), selected_entities: { tools: names }, dry_run: true };
  expect(await read(JSON.stringify(value))).toEqual({ import_data: { unread: true }, tools: [], text: '', selected_entities: { tools: names }, dry_run: true });
});

test('others have the thread while a large body is looked through', async () => {
  let others = 0;
  const counting = setInterval(() => (others += 1), 0);
  await read(`{"import_data":{"a":[${'{"x":"y"},'.repeat(400_000)}0]}}`);
  clearInterval(counting);
  expect(others).toBeGreaterThan(2);
});

test.each<[string, number]>([
  ['', 400], ['{', 400], ['{"a":1', 400], ['{"a":}', 400], ['{"a" 1}', 400], ['{"a":1,}', 400], ['{a:1}', 400], ['{"a":1}{', 400], ['{"a":"x', 400], ['{"a":1]}', 400], ['{"\\x":1}', 400], ['<html>', 400], ['{"a":[}', 400],
  ['[]', 422], ['"text"', 422], ['5', 422], ['null', 422], ['{"a":1,"\\u0061":2}', 422],
])('refuses %j', async (text, status) => {
  await expect(read(text)).rejects.toSatisfy((error) => error instanceof HttpRefusal && error.status === status);
});
