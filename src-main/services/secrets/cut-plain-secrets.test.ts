import { describe, expect, test } from 'vitest';
import { sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import { cutMcpSecrets, cutProfileSecrets } from './cut-plain-secrets';

const TOKEN = `ghp_${'Ab3dEf6hIj9kLm2nOp5q'}${'Rs8tUv1wXy4zAbCd'}`;

describe('a secret in a field that is kept in clear', () => {
  test('of a server is cut out, and the field is told', () => {
    const { value, fields } = cutMcpSecrets(sampleMcp('a', { source: `https://user:${TOKEN}@example.com/x`, tags: ['team', `Bearer ${TOKEN}`], version: '1.0.0' }));
    expect(fields).toEqual(['tags', 'source']);
    expect(value).toMatchObject({ source: 'https://user:[REDACTED]@example.com/x', tags: ['team', 'Bearer [REDACTED]'], version: '1.0.0' });
  });

  test('of a profile and of its dependencies is cut out, too', () => {
    const profile = sampleProfile('P', [], { author: TOKEN });
    const { value, fields } = cutProfileSecrets({ ...profile, dependencies: { ...profile.dependencies, npmPackages: [TOKEN, 'server-x'] } });
    expect(fields).toEqual(['author', 'npmPackages']);
    expect([value.author, value.dependencies.npmPackages]).toEqual(['[REDACTED]', ['[REDACTED]', 'server-x']]);
  });

  test('is all that changes: what holds none comes back as it was', () => {
    const mcp = sampleMcp('a', { tags: ['github', 'secret-scanning'], alwaysAllow: ['read_file'], source: 'import', version: '1.2.3' });
    expect(cutMcpSecrets(mcp)).toEqual({ value: mcp, fields: [] });
  });
});
