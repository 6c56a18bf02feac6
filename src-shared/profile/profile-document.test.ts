import { describe, expect, test } from 'vitest';
import { DocumentMcpSchema, EncryptionObjectSchema, ProfileDocumentSchema } from './profile-document';
import { NumberText } from './tree';

const sealed = { encrypted: true, algorithm: 'AES-256-GCM', iv: 'aXY=', data: 'ZGF0YQ==', authTag: 'dGFn' };
const document = (profile: object): unknown => ({ exportInfo: { version: '1.0' }, profile });

describe('ProfileDocumentSchema', () => {
  test('needs a version and a name, and gives nothing for what is absent or null', () => {
    const read = ProfileDocumentSchema.parse({ ...(document({ name: 'x', category: null, settings: null }) as object), mcps: null });
    expect(read).toEqual({ exportInfo: { version: '1.0' }, profile: { name: 'x' } });
  });

  test.each([
    [{ name: 2025 }, '2025'], [{ name: new NumberText('1.10') }, '1.10'], [{ name: ' x ' }, ' x '],
  ])('takes %j as the name %j', (profile, name) => {
    expect(ProfileDocumentSchema.parse(document(profile)).profile.name).toBe(name);
  });

  test.each([[{}], [{ name: '' }], [{ name: '\t' }], [{ name: null }], [{ name: true }], [{ name: 'x', tags: 'y' }], [{ name: 'x', id: 'i'.repeat(513) }], [{ name: 'x', description: new Map() }]])('refuses %j', (profile) => {
    expect(ProfileDocumentSchema.safeParse(document(profile)).success).toBe(false);
  });
});

describe('DocumentMcpSchema', () => {
  test('takes an encryption object in the place of a text, and no other object', () => {
    const object = new Map<string, unknown>(Object.entries(sealed));
    expect(DocumentMcpSchema.parse({ env: new Map([['A', object]]), args: [object], url: object, description: object })).toMatchObject({ url: object });
    for (const other of [new Map(), new Map<string, unknown>([...object, ['algorithm', 'none']]), new Map([['value', 'x']])]) {
      for (const fields of [{ env: new Map([['A', other]]) }, { headers: new Map([['A', other]]) }, { args: [other] }, { url: other }, { command: other }, { cwd: other }, { description: other }]) {
        expect(DocumentMcpSchema.safeParse(fields).success).toBe(false);
      }
    }
  });

  test.each([[25, 25], [0, 0], [new NumberText('25.0'), 25], [new NumberText('1e2'), 100], [new NumberText('1e400'), undefined], [-1, undefined], ['25', undefined]])('counts %j as %j', (given, count) => {
    const read = DocumentMcpSchema.safeParse({ usageCount: given });
    expect(read.success ? read.data.usageCount : undefined).toBe(count);
  });
});

describe('EncryptionObjectSchema', () => {
  test.each(Object.keys(sealed))('needs %s', (field) => {
    expect(EncryptionObjectSchema.safeParse(sealed).success).toBe(true);
    expect(EncryptionObjectSchema.safeParse({ ...sealed, [field]: undefined }).success).toBe(false);
  });
});
