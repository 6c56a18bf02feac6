import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { ProfileIdSchema } from '../../../src-shared/profile/profile-id';
import { OpenVault } from '../secrets/vault';
import { Choices, chosenMcp, chosenProfile } from './samples/chosen-profile';
import { cut, sampleMcp, type SampleText } from './samples/sample-profile';
import { openMcp, sealMcp } from './seal-mcp';
import { openProfile, sealProfile } from './seal-profile';

const vault = new OpenVault('key', createSecretKey(randomBytes(32)));
const home = ProfileIdSchema.parse('p');
const choices = fc.array(fc.nat({ max: 1000 }), { maxLength: 300, size: 'max' }).map((numbers) => new Choices(numbers));

test('a server comes back as it was, order and odd keys too', () => {
  fc.assert(fc.property(choices, (from) => {
    const mcp = chosenMcp(from, 'id', 'name', { unknown: true });
    const opened = openMcp(home, sealMcp(home, mcp, 0, vault), vault);
    expect(opened).toEqual(mcp);
    expect([[...opened.env.keys()], [...opened.headers.keys()], [...opened.extra.keys()]]).toEqual([[...mcp.env.keys()], [...mcp.headers.keys()], [...mcp.extra.keys()]]);
  }), { numRuns: 300 });
});

test('a profile comes back as it was', () => {
  fc.assert(fc.property(choices, (from) => {
    const profile = chosenProfile(from, 'p', 'P', [], { unknown: true });
    expect(openProfile(sealProfile(profile, vault), [], vault)).toEqual(profile);
  }), { numRuns: 300 });
});

describe('what stands in clear beside the blob', () => {
  const s = { secret: 'hunter2' };
  const sealed = (mcp: Mcp): ReturnType<typeof sealMcp> => sealMcp(home, mcp, 3, vault);
  test('is what search needs', () => {
    expect(sealed(sampleMcp('a', { args: ['-y', '@x/y@1.2'], env: { A: 'b', T: cut(s), U: cut({ secret: null }) }, headers: { H: 'v' }, description: 'd' }))).toMatchObject({
      position: 3, command: 'npx', packageName: '@x/y', description: 'd', envNames: ['A', 'T', 'U'], headerNames: ['H'], secretCount: 4, unknownCount: 1,
    });
  });
  const hosts: readonly (readonly [url: SampleText, host: string | undefined])[] = [
    ['https://example.com:8443/x', 'example.com:8443'], [cut('https://u:', s, '@example.com/'), undefined], [cut('https://example.com/', s), 'example.com'], [cut('https://example.com', s), undefined],
    [cut(s), undefined], ['not a url', undefined], ['', undefined], [cut('https://', s, '@h/'), undefined],
  ];
  test.each(hosts)('the host of %j is %j', (url, host) => {
    expect(sealed(sampleMcp('a', { url })).host).toBe(host);
  });
  test('is no secret, nor a part of what holds one', () => {
    const { blob, ...clear } = sealed(sampleMcp('a', { command: cut('npx ', s), args: ['--token', cut(s), cut('pkg-', s)], url: cut('https://', s, '/'), description: cut('d ', s), env: { T: cut(s) }, extra: new Map([['x', cut(s)]]) }));
    expect(JSON.stringify(clear)).not.toContain('hunter2');
    expect(Buffer.from(blob.ciphertext).includes('hunter2')).toBe(false);
    expect([clear.command, clear.description, clear.packageName]).toEqual([undefined, undefined, undefined]);
  });
});

test('a blob opens only where it was put, and only unaltered', () => {
  const sealed = sealMcp(home, sampleMcp('a'), 0, vault);
  const refused = (stored: typeof sealed, place = home): void => expect(() => openMcp(place, stored, vault)).toThrow(AppError);
  refused(sealed, ProfileIdSchema.parse('other'));
  refused({ ...sealed, id: sampleMcp('b').id });
  refused({ ...sealed, blob: { ...sealed.blob, ciphertext: sealed.blob.ciphertext.map((byte, index) => (index === 0 ? byte ^ 1 : byte)) } });
});
